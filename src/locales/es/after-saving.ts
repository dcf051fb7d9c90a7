import type { Translated } from '../catalogue.ts';
import type { afterSaving as english } from '../en/after-saving.ts';

/** After saving, answers, and what to do after a loss. */
export const afterSaving: Translated<typeof english> = {
  // After saving.
  savedFully: 'Guardado',
  savedPending: 'Guardado; falta la segunda copia',
  notSaved: 'No se guardó: {reason}',
  notSavedKept: 'No se guardó: {reason} Lo que usted escribió sigue aquí.',
  doTryAgain: 'Inténtelo otra vez.',
  reasonBlocked:
    'otra ventana de Followthrough tiene ocupado el registro. Cierre las demás ventanas de Followthrough; esta continuará por sí sola.',
  reasonNewer:
    'una versión más nueva de Followthrough escribió el registro, y esta no lo entendería todo. No se perdió nada: actualice Followthrough y vuelva a abrir esto.',
  reasonUpdated: 'Followthrough se actualizó. Vuelva a abrir esta ventana.',
  reasonTimedOut: 'el navegador no respondió a tiempo.',
  reasonUnreadable:
    'el navegador no pudo abrir el registro. Hay una segunda copia en esta computadora, así que no quite la extensión: cierre el navegador, espere un minuto, ábralo de nuevo y vuelva a mirar aquí.',
  reasonPrivate:
    'esta ventana es privada, y el navegador no guarda nada en ella. Abra Followthrough en una ventana normal. Si todas las ventanas son privadas, el navegador está configurado para no recordar el historial; cámbielo en “Privacidad”, en la configuración del navegador.',
  reasonWrite: 'el navegador no pudo usar el disco; quizás esté lleno.',
  reasonErased:
    'se borró definitivamente, o se borró aquello de lo que trata, quizás en otra ventana. No se vuelve a registrar.',
  reasonUnknown: 'ocurrió algo inesperado; el diagnóstico, en la configuración, dice más.',
  couldNotRead: 'No se pudo leer el registro: {reason}',
  tryAgain: 'Reintentar',
  updatedWhileOpen:
    'Followthrough se actualizó: vuelva a abrir esta ventana. Lo que usted escribió se conserva.',
  updatedOpenAgain: 'Volver a abrir',
  rawCopySave: 'Guardar una copia de lo almacenado',
  rawCopyHint:
    'Una copia de todo lo almacenado, palabra por palabra, en un archivo. Es para el peor de los casos: esta versión no puede volver a leerla. Quien tenga el archivo puede leerlo.',
  rawCopyHandedOver: 'Se entregó al navegador para que lo guarde.',
  rawCopyFailed:
    'No se pudo leer nada de lo almacenado. Cierre el navegador, ábralo otra vez e inténtelo de nuevo.',
  buttonCancel: 'Cancelar',
  buttonClose: 'Cerrar',
  buttonBack: 'Atrás',

  // After a contact was saved: what is waited for, or why nothing is.
  savedOpened: {
    one: 'Comienza un plazo de espera',
    many: 'Comienzan {count} plazos de espera',
    other: 'Comienzan {count} plazos de espera',
  },
  savedAlso: 'También abierto en este caso',
  savedCases: 'En qué queda cada caso',
  savedCaseWaits: 'El último día del plazo de espera es el {lastDay}. A partir del {due}: {step}.',
  savedRecorded: 'Lo que se registró',
  savedWhatAt: '{what}, {at}',
  savedCalendar: 'Agregar al calendario',
  savedCalendarMade:
    'Se entregó al navegador un archivo de calendario. Ábralo para poner la fecha en su calendario; si más tarde crea otro archivo, allí reemplazará la fecha de este.',
  savedCalendarFailed: 'No se pudo crear el archivo de calendario. Inténtelo otra vez.',
  savedCopy: 'Copiar como texto',
  calendarDates: 'En espera desde el {from}; el último día es el {last}.',
  calendarSummary: '{who}: {step}',
  noWaitNotReached:
    'No comienza ningún plazo de espera: no se logró comunicar con nadie. Solo un contacto que llegó a USCIS abre uno.',
  noWaitMissed:
    'No comienza ningún plazo de espera, ni cambia ninguno: una devolución de llamada perdida deja los 30 días como están. Si se pierde una segunda, se necesita una nueva solicitud.',
  noWaitCameBack:
    'No comienza ningún plazo de espera: el mensaje fue devuelto, así que no le llegó a nadie.',
  noWaitProtected:
    'No comienza ningún plazo de espera: para un caso protegido no se ofrece ninguna escala de pasos.',
  noWaitClosed:
    'No comienza ningún plazo de espera: el caso está cerrado. Reábralo para que se cuenten sus plazos.',
  noWaitBeside:
    'No comienza ningún plazo de espera: esto está fuera de la escala de pasos publicada, y no hay una duración publicada para ello.',
  noWaitKind:
    'No comienza ningún plazo de espera: “{kind}” se transmite como solicitud de servicio, y no se anotó ninguna. Cuando tenga su número, corrija esta entrada o anote el contacto en que se lo den.',
  noWaitChannel:
    'No comienza ningún plazo de espera: esta manera de preguntar cuenta como primer contacto solo si hay un número de solicitud de servicio. Cuando lo tenga, corrija esta entrada.',
  noWaitFieldOffice:
    'No comienza ningún plazo de espera: en una oficina local, los 30 días se cuentan desde la solicitud de servicio inicial, y no se anotó el número de ninguna. Corrija esta entrada cuando lo tenga, o si quiere que los 30 días se cuenten desde la llamada.',
  noWaitGoal:
    'No comienza ningún plazo de espera: la meta de USCIS se cuenta desde una solicitud de servicio, y no se anotó el número de ninguna. Corrija esta entrada cuando lo tenga, o si quiere que los días se cuenten desde la llamada.',
  noWaitAnswered: 'No comienza ningún plazo de espera: el asunto ya tiene respuesta.',
  noWaitCalledBack:
    'No comienza ningún plazo de espera nuevo: le devolvieron la llamada como prometieron. Lo que se esperaba antes no cambia.',
  noWaitStopped: 'No comienza ningún plazo de espera: se detuvo.',
  noWaitRunning:
    'No comienza ningún plazo de espera nuevo: el que empezó el {on} sigue hasta el {lastDay}. Los días se cuentan desde el primer contacto.',

  // Recording an answer.
  answerTitle: 'Llegó una respuesta',
  answerOn: 'Fecha de la respuesta',
  answerQuestion: '¿Con esto queda resuelto o explicado?',
  answerSettles: 'Sí, queda resuelto o explicado',
  answerToldToWait: 'Me dijeron que esperara hasta una fecha',
  answerNothingNew: 'No, nada nuevo',
  answerUntil: 'Esperar hasta',
  answerNotes: 'Lo que dijeron',
  answerSave: 'Guardar la respuesta',
  answerProblemVerdict: 'Elija una de las tres opciones.',
  answerProblemUntil: 'Escriba la fecha que le dieron.',
  answerProblemFuture: 'Esta fecha está en el futuro. Escriba cuándo llegó la respuesta.',
  answerProblemUntilBefore:
    'Esta fecha es anterior a la de la respuesta. Escriba la fecha que le dieron.',
  answerProblemOn: 'Escriba la fecha de la respuesta.',

  // After something was lost.
  restoredEntries: {
    one: 'El navegador había perdido {count} entrada de su registro. El {at} se recuperó de la segunda copia que hay en esta computadora.',
    many: 'El navegador había perdido {count} entradas de su registro. El {at} se recuperaron de la segunda copia que hay en esta computadora.',
    other:
      'El navegador había perdido {count} entradas de su registro. El {at} se recuperaron de la segunda copia que hay en esta computadora.',
  },
  restoredBackupLost:
    'La copia de seguridad automática estaba activada cuando el navegador perdió su base de datos. Con ella se perdió su configuración, así que ahora está desactivada: vuelva a activarla en el apartado de copias de seguridad. Los archivos que se guardaron se conservan.',
  restoredUnderstood: 'Entendido',
  draftUnkept:
    'No se pudo conservar lo que usted escribió: el navegador no permitió escribir. Guárdelo, o cópielo en otro lugar antes de salir.',
};
