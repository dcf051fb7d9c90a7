import type { Translated } from '../catalogue.ts';
import type { backupRoom as english } from '../en/backup-room.ts';

/** The room of backups: making one, taking one over, giving an import back, and when one is due. */
export const backupRoom: Translated<typeof english> = {
  deskBackup: 'Copia de seguridad',
  backupRoomWhat:
    'Una copia de seguridad es un archivo con todo lo que está registrado aquí. Con ella usted recupera su registro si pierde este perfil del navegador, o lo lleva a otra computadora. No se envía nada a ninguna parte.',

  // Making one.
  backupRoomMake: 'Hacer una copia de seguridad',
  backupRoomNever:
    'Todavía no se ha hecho ninguna copia de seguridad en este perfil del navegador.',
  backupRoomEmpty: 'Todavía no hay nada registrado que copiar.',
  backupRoomLast: 'El {at} se hizo la última copia de seguridad.',
  backupRoomSince: {
    one: '{count} entrada desde entonces.',
    many: '{count} entradas desde entonces.',
    other: '{count} entradas desde entonces.',
  },
  backupRoomNothingSince: 'Desde entonces no se ha registrado nada.',
  backupRoomAll: {
    one: '{count} entrada está solo en este navegador.',
    many: '{count} entradas están solo en este navegador.',
    other: '{count} entradas están solo en este navegador.',
  },
  backupRoomHow: 'Quién puede leer el archivo',
  backupRoomSealed: 'Solo quien conozca la frase de contraseña',
  backupRoomPlain: 'Quien obtenga el archivo: sin frase de contraseña',
  backupRoomPlainHint:
    'Entonces los números, los nombres y las notas quedan en el archivo como texto legible. Guárdelo donde nadie más tenga acceso.',
  backupRoomPassphrase: 'Frase de contraseña',
  backupRoomPassphraseHint:
    'Conviene usar varias palabras que no tengan relación entre sí. Las mayúsculas y los espacios cuentan.',
  backupRoomAgain: 'Repita la frase de contraseña',
  backupRoomShow: 'Mostrar la frase de contraseña',
  backupRoomNoRecovery:
    'Nadie puede recuperar la frase de contraseña ni abrir el archivo sin ella. Anótela y guárdela en un lugar distinto del archivo.',
  backupRoomWeak: 'Fácil de adivinar: una máquina la encuentra en días. Hágala más larga.',
  backupRoomFair: 'No es fácil de adivinar. Con otra palabra será mejor.',
  backupRoomStrong: 'Difícil de adivinar, según su longitud y variedad.',
  backupRoomNeedsPassphrase: 'Escriba una frase de contraseña.',
  backupRoomTooShort: 'Use por lo menos diez caracteres.',
  backupRoomDiffers: 'Las dos frases de contraseña no son iguales.',
  backupRoomMaking: '{done} de {count} entradas escritas',
  backupRoomBegins: 'Empezando…',
  backupRoomSealing: 'Creando la clave de la frase de contraseña…',
  backupRoomMade: {
    one: 'Se entregó al navegador un archivo con {count} entrada: {name}',
    many: 'Se entregó al navegador un archivo con {count} entradas: {name}',
    other: 'Se entregó al navegador un archivo con {count} entradas: {name}',
  },
  backupRoomMadeHint:
    'Compruebe que se guardó, y conserve una copia en otro disco: un archivo en esta computadora se pierde con ella.',
  backupRoomMakeCancelled: 'Cancelado. No se creó ningún archivo.',
  backupRoomMakeFailed: 'No se creó ningún archivo: {reason}',
  backupRoomCancel: 'Cancelar',
  backupRoomStay: 'Quédese en esta página hasta que termine: si sale, se interrumpe.',

  // Taking one over.
  backupRoomRestore: 'Restaurar desde un archivo',
  backupRoomRestoreHint:
    'Se agrega lo que el archivo tiene y a este navegador le falta; no se sobrescribe nada de lo que está aquí. Usted ve lo que se haría antes de que se haga nada.',
  backupRoomFile: 'Archivo de copia de seguridad o de entrega',
  backupRoomDrop: 'O suelte el archivo en cualquier lugar de esta página.',
  backupRoomUnlock: 'Este archivo, creado el {at}, está cifrado.',
  backupRoomOpen: 'Abrir el archivo',
  backupRoomUnlockNeeds: 'Escriba la frase de contraseña con la que se cifró el archivo.',
  backupRoomOtherFile: 'Elegir otro archivo',
  backupRoomOpening: 'Abriendo el archivo…',
  backupRoomReading: '{done} de {count} entradas leídas',
  backupRoomReadCancelled: 'Cancelado. No se cambió nada.',
  backupRoomReadFailed: 'No se pudo leer el archivo: {reason}',
  backupRoomFileGone:
    'El archivo ya no se pudo leer: se movió, se cambió o se retiró su disco. Elíjalo otra vez.',
  backupRoomPreview: 'Lo que haría este archivo',
  backupRoomFrom: 'Copia de seguridad del {at}',
  backupRoomHandOffFrom: 'Casos entregados el {at}',
  backupRoomFromDevice: 'desde {device}',
  backupRoomNew: {
    one: '{count} entrada es nueva',
    many: '{count} entradas son nuevas',
    other: '{count} entradas son nuevas',
  },
  backupRoomHere: {
    one: '{count} entrada ya está aquí',
    many: '{count} entradas ya están aquí',
    other: '{count} entradas ya están aquí',
  },
  backupRoomErasedInFile: {
    one: '{count} entrada se deja fuera: el archivo dice que se borró',
    many: '{count} entradas se dejan fuera: el archivo dice que se borraron',
    other: '{count} entradas se dejan fuera: el archivo dice que se borraron',
  },
  backupRoomErasedStay: {
    one: '{count} entrada se borró aquí y sigue fuera',
    many: '{count} entradas se borraron aquí y siguen fuera',
    other: '{count} entradas se borraron aquí y siguen fuera',
  },
  backupRoomMarkers: {
    one: '{count} entrada que se borró en otro lugar nunca entra aquí',
    many: '{count} entradas que se borraron en otro lugar nunca entran aquí',
    other: '{count} entradas que se borraron en otro lugar nunca entran aquí',
  },
  backupRoomLeftOut: {
    one: '{count} línea se deja fuera',
    many: '{count} líneas se dejan fuera',
    other: '{count} líneas se dejan fuera',
  },
  backupRoomLines: 'Líneas del archivo: {lines}',
  backupRoomLinesCut: 'Líneas del archivo, las primeras: {lines}',
  backupRoomBegun:
    'La incorporación de este archivo ya se había empezado. Continúa donde se interrumpió.',
  backupRoomNothing: 'Todo lo que contiene este archivo ya está aquí. No hay nada que hacer.',
  backupRoomErase: {
    one: 'El archivo dice que {count} entrada que está aquí se borró en otro lugar. ¿Qué se hace con ella?',
    many: 'El archivo dice que {count} entradas que están aquí se borraron en otro lugar. ¿Qué se hace con ellas?',
    other:
      'El archivo dice que {count} entradas que están aquí se borraron en otro lugar. ¿Qué se hace con ellas?',
  },
  backupRoomEraseHint:
    'Se le pregunta una sola vez: no se le volverá a preguntar por lo que decida conservar.',
  backupRoomEraseKeep: 'Conservar lo que está aquí',
  backupRoomEraseHere:
    'Borrarlo definitivamente aquí también; no vuelve aunque se deshaga la importación',
  backupRoomEraseAsk: 'Elija qué se hace con lo que se borró en otro lugar.',
  backupRoomNewCases: {
    one: '{count} caso es nuevo aquí:',
    many: '{count} casos son nuevos aquí:',
    other: '{count} casos son nuevos aquí:',
  },
  backupRoomChangedCases: {
    one: '{count} caso que usted tiene recibe entradas, que también pueden corregir, tachar o cerrar algo en él:',
    many: '{count} casos que usted tiene reciben entradas, que también pueden corregir, tachar o cerrar algo en ellos:',
    other:
      '{count} casos que usted tiene reciben entradas, que también pueden corregir, tachar o cerrar algo en ellos:',
  },
  backupRoomEraseIn: 'Entradas de estos casos:',
  backupRoomEraseRules:
    'Algunas son sobre la configuración, las escalas de pasos o las direcciones.',
  backupRoomDeclined: {
    one: '{count} entrada que según el archivo se borró se conserva, como usted indicó antes.',
    many: '{count} entradas que según el archivo se borraron se conservan, como usted indicó antes.',
    other:
      '{count} entradas que según el archivo se borraron se conservan, como usted indicó antes.',
  },
  backupRoomBringBack: {
    one: 'Recuperar {count} entrada que se borró aquí',
    many: 'Recuperar {count} entradas que se borraron aquí',
    other: 'Recuperar {count} entradas que se borraron aquí',
  },
  backupRoomBringBackHint:
    'Vuelven como entradas nuevas. En otras computadoras donde se borraron también cuentan como nuevas.',
  backupRoomMoreCases: {
    one: 'y {count} caso más',
    many: 'y {count} casos más',
    other: 'y {count} casos más',
  },
  backupRoomTakeOver: 'Incorporarlo',
  backupRoomLeave: 'Dejar todo como está',
  backupRoomAdding: '{done} de {count} entradas procesadas',
  backupRoomCutShort:
    'Cancelado. Lo que se agregó antes se queda: continúe con el resto, o deshágalo más abajo.',
  backupRoomStopped:
    'No se pudo continuar: {reason} Lo que se agregó antes se queda: continúe con el resto, o deshágalo más abajo.',
  backupRoomTaken:
    'Otra ventana está incorporando un archivo, o deshaciendo una incorporación. Inténtelo otra vez cuando haya terminado.',
  backupRoomStillUndoing:
    'Una importación que se deshizo aún no ha desaparecido: no se pudo escribir la segunda copia. Cierre y abra de nuevo el navegador, y después vuelva a elegir el archivo.',
  backupRoomErasedMeanwhile:
    'Mientras se incorporaba el archivo, aquí se borró todo, y el resto del archivo no se agregó. Vuelva a elegirlo si todavía lo quiere.',
  backupRoomGoOn: 'Continuar',
  backupRoomDone: {
    one: 'Se agregó {count} entrada.',
    many: 'Se agregaron {count} entradas.',
    other: 'Se agregaron {count} entradas.',
  },
  backupRoomDoneNothing: 'No se agregó nada nuevo.',
  backupRoomDoneErased: {
    one: 'También aquí se borró {count} entrada.',
    many: 'También aquí se borraron {count} entradas.',
    other: 'También aquí se borraron {count} entradas.',
  },
  backupRoomDoneErasing: {
    one: 'También aquí se va a borrar {count} entrada. Está decidido, pero no se pudieron cambiar todas las copias; lo que falta se borra la próxima vez que se abra el navegador.',
    many: 'También aquí se van a borrar {count} entradas. Está decidido, pero no se pudieron cambiar todas las copias; lo que falta se borra la próxima vez que se abra el navegador.',
    other:
      'También aquí se van a borrar {count} entradas. Está decidido, pero no se pudieron cambiar todas las copias; lo que falta se borra la próxima vez que se abra el navegador.',
  },
  backupRoomDonePending: 'La segunda copia lo recibe con la próxima entrada que se guarde.',
  backupRoomDoneUndo: 'Durante 30 días se puede deshacer más abajo.',
  backupRoomToCases: 'A los casos',

  // Giving one back.
  backupRoomImports: 'Archivos incorporados en los últimos 30 días',
  backupRoomImport: {
    one: '{count} entrada agregada el {at}',
    many: '{count} entradas agregadas el {at}',
    other: '{count} entradas agregadas el {at}',
  },
  backupRoomImportMarkers: {
    one: '{count} entrada borrada en otro lugar, dejada fuera el {at}',
    many: '{count} entradas borradas en otro lugar, dejadas fuera el {at}',
    other: '{count} entradas borradas en otro lugar, dejadas fuera el {at}',
  },
  backupRoomImportUnderWay: 'Se está incorporando en este momento.',
  backupRoomImportCut: 'Se interrumpió: vuelva a elegir el mismo archivo para continuar.',
  backupRoomImportUndoing:
    'Se está deshaciendo; terminará la próxima vez que se abra el navegador.',
  backupRoomUndo: 'Deshacer',
  backupRoomUndoOf: 'Deshacer: {what}',
  backupRoomUndoAsk: '¿Deshacer esta importación?',
  backupRoomUndoReading: 'Revisando lo que llegó después…',
  backupRoomUndoRemoves: {
    one: 'Se quita {count} entrada. El archivo mismo queda como está y se puede incorporar otra vez.',
    many: 'Se quitan {count} entradas. El archivo mismo queda como está y se puede incorporar otra vez.',
    other:
      'Se quitan {count} entradas. El archivo mismo queda como está y se puede incorporar otra vez.',
  },
  backupRoomUndoMarkers: {
    one: '{count} entrada que se borró en otro lugar puede volver a entrar.',
    many: '{count} entradas que se borraron en otro lugar pueden volver a entrar.',
    other: '{count} entradas que se borraron en otro lugar pueden volver a entrar.',
  },
  backupRoomUndoNone: 'No se puede quitar nada de ella.',
  backupRoomUndoKeeps: {
    one: '{count} entrada se queda, porque desde entonces se registró algo en su caso o algo se cuenta a partir de ella:',
    many: '{count} entradas se quedan, porque desde entonces se registró algo en sus casos o algo se cuenta a partir de ellas:',
    other:
      '{count} entradas se quedan, porque desde entonces se registró algo en sus casos o algo se cuenta a partir de ellas:',
  },
  backupRoomUndoErased: 'Lo que usted permitió que este archivo borrara sigue borrado.',
  backupRoomUndoConfirm: {
    one: 'Quitar {count} entrada',
    many: 'Quitar {count} entradas',
    other: 'Quitar {count} entradas',
  },
  backupRoomUndoConfirmMarkers: 'Deshacer la importación',
  backupRoomUndoing: 'Deshaciendo…',
  backupRoomRemoving: '{done} de {count} entradas quitadas',
  backupRoomUndone: {
    one: 'Se quitó {count} entrada.',
    many: 'Se quitaron {count} entradas.',
    other: 'Se quitaron {count} entradas.',
  },
  backupRoomUndoneMarkers: 'Se deshizo la importación.',
  backupRoomNotUndone: 'Ya se había deshecho, o es demasiado antigua para deshacerla.',
  backupRoomUndoFailed: 'No se pudo deshacer: {reason}',

  // When one is due.
  backupDueNever: {
    one: 'Todavía no hay copia de seguridad: {count} entrada está solo en este navegador.',
    many: 'Todavía no hay copia de seguridad: {count} entradas están solo en este navegador.',
    other: 'Todavía no hay copia de seguridad: {count} entradas están solo en este navegador.',
  },
  backupDueNeverMany:
    'Todavía no hay copia de seguridad: al menos {count} entradas están solo en este navegador.',
  backupDueSince: {
    one: 'Última copia de seguridad: {at}; desde entonces, {count} entrada.',
    many: 'Última copia de seguridad: {at}; desde entonces, {count} entradas.',
    other: 'Última copia de seguridad: {at}; desde entonces, {count} entradas.',
  },
  backupDueSinceMany: 'Última copia de seguridad: {at}; desde entonces, al menos {count} entradas.',
  backupDueMake: 'Hacer una copia de seguridad',
  backupDueLater: 'Esta semana no',
  backupDueNotPutOff: 'No se pudo guardar eso: {reason}',
  settingsBackup: 'Hacer una copia de seguridad o restaurar una',
};
