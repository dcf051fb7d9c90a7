import type { Translated } from '../catalogue.ts';
import type { jumping as english } from '../en/jumping.ts';

/** A receipt number selected on a page, and the keyword in the address bar. */
export const jumping: Translated<typeof english> = {
  menuKeep: 'Guardar este número de recibo',
  selectedTitle: 'Número de recibo seleccionado',
  selectedWasKept: 'Este caso ya estaba guardado: {receipt}.',
  selectedAsk: 'Seleccionado: {receipt}. Todavía no está guardado.',
  selectedSeveral: {
    one: 'El texto seleccionado contiene {count} número de recibo.',
    many: 'El texto seleccionado contiene {count} números de recibo. Guarde los que quiera.',
    other: 'El texto seleccionado contiene {count} números de recibo. Guarde los que quiera.',
  },
  selectedSeveralListed:
    'El texto seleccionado contiene {count} números de recibo; se muestran los primeros {listed}.',
  selectedNone: 'En el texto seleccionado no hay ningún número de recibo. No se guardó nada.',
  selectedProblem: 'No se guardó nada. {problem}',
  selectedPrivate:
    'Usted lo seleccionó en una ventana privada. Solo se guarda si lo indica aquí, junto con todos sus casos y no solo para esta ventana.',
  selectedNothing: 'No hay nada seleccionado.',
  selectedNothingHint:
    'Seleccione un número de recibo en cualquier página, abra el menú de la selección y elija “Guardar este número de recibo”.',

  barStart:
    'Escriba un número de recibo, una etiqueta, un nombre o un formulario para abrir el caso',
  barOpen: 'Abrir el caso {case}',
  barKeepNumber: '{receipt} todavía no está guardado: presione Intro para verlo y guardarlo',
  barFilter: 'Ver la lista de los casos que coinciden con “{typed}”',
};
