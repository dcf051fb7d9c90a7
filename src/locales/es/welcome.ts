import type { Translated } from '../catalogue.ts';
import type { welcome as english } from '../en/welcome.ts';

/** The first page. */
export const welcome: Translated<typeof english> = {
  welcomeTitle: 'Bienvenido a Followthrough',
  welcomeReads:
    'Lee el número de recibo y el estatus en la página de estatus del caso que usted abre.',
  welcomeKeeps: 'Lleva el registro de sus llamadas y cartas sobre el caso.',
  welcomeSays:
    'Le avisa cuando ha terminado el plazo de espera que publicó USCIS, y qué paso sigue. Da información, no asesoría legal.',
  welcomeFirst: 'Guarde su primer caso',
  welcomeOpenStatus: 'Abrir la página de estatus del caso',
  welcomeByPage:
    'Consulte allí su caso. Después presione el botón de Followthrough en la barra de herramientas (o Alt+Mayús+F) y “Guardar este caso”.',
  welcomeToolbar:
    'El botón puede estar detrás de la pieza de rompecabezas de la barra; fíjelo allí para tenerlo a la vista.',
  welcomeByNumber: 'Escriba un número de recibo',
  welcomeWhere: 'Dónde están sus datos',
  welcomeWhereText:
    'Solo en este equipo, en este perfil del navegador. No se envía nada a ninguna parte y no hay ninguna cuenta. Quien use este perfil del navegador puede leerlos.',
  welcomeImport: '¿Ya tiene una copia de seguridad? Restáurela',
  welcomeReminders: 'Recordatorios',
  welcomeTry: 'Envíe uno ahora, para ver si le llegan.',
  welcomeNone: '¿No se ve ninguno?',
  welcomeNoneSystem:
    'Permita las notificaciones de este navegador en la configuración de su sistema, y desactive el modo silencioso o de concentración.',
  welcomeNoneBrowser:
    'El navegador tiene que estar abierto; si se acaba de instalar, reinícielo una vez.',
  welcomeNoneStill:
    'Sin ellos no se pierde nada: el número en el botón de la barra y la agenda dicen lo que toca.',
  welcomeOnce:
    'Esta página se abre por sí sola únicamente esta vez. Después la encuentra en la configuración y en la guía.',
  welcomeAgain: 'Mostrar otra vez la primera página',
};
