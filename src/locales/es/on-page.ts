import type { onPage as english } from '../en/on-page.ts';
import type { Translated } from '../catalogue.ts';

/** The chip on the status page, and its setting. */
export const onPage: Translated<typeof english> = {
  settingsChip: 'Un recuadro en la página de estatus',
  settingsChipHint:
    'En egov.uscis.gov, un recuadro pequeño dice si el caso de la página está guardado y cuánto falta. La página no puede leerlo.',
  chipKept: 'Guardado',
  chipKeep: 'Guardar',
  chipKeepAsk: 'Guardar…',
  chipCall: 'Anotar llamada',
  chipNotKeptHint: 'Followthrough puede guardar este caso.',
  chipNothingRuns: 'No corre ningún plazo de espera.',
  chipNow: 'Ahora: {step}',
  chipThen: 'Después: {step}',
  chipDaysLeft: {
    one: 'queda {count} día',
    many: 'quedan {count} días',
    other: 'quedan {count} días',
  },
  chipLastDay: 'hoy es el último día',
  chipFailed: 'No se guardó. Inténtelo de nuevo.',
  chipNotOpened: 'No se pudo abrir. Ábralo desde la barra de herramientas.',
  chipCovered: 'La página tapa este recuadro. Use el botón de la barra de herramientas.',
  chipMove: 'Mover: presione, arrastre o use las flechas',
  chipHide: 'Ocultar',
  chipHideHere: 'Ocultarlo aquí',
  chipHideForGood: 'Desactivarlo',
  chipHideHint: 'Se reactiva en la configuración.',
  chipBack: 'Volver',
};
