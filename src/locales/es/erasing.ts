import type { Translated } from '../catalogue.ts';
import type { erasing as english } from '../en/erasing.ts';

/** Erasing an entry, a case, or everything: what it means, and what is left. */
export const erasing: Translated<typeof english> = {
  eraseButton: 'Borrar',
  eraseWhich: 'Borrar: {what}',
  eraseGoes: 'Qué se borra',
  eraseStays: 'Qué queda',
  eraseNoUndo: 'Esto no se puede deshacer.',

  eraseEntryTitle: '¿Borrar definitivamente esta entrada?',
  eraseStrikeFirst:
    'Tachar es más prudente: la entrada sigue legible, tachada, y ya no cuenta. Borre solo lo que de ninguna manera debe estar en esta computadora.',
  eraseStrikeInstead: 'Mejor tacharla',
  eraseEntryGoes:
    'La entrada con todas sus versiones anteriores, con su tachadura y los motivos que se dieron, y con lo que de ella se pospuso o se dio por hecho: del registro y de su segunda copia.',
  eraseEntryGoesShared: {
    one: 'Es de {count} caso.',
    many: 'Es sobre {count} casos, y se borra de todos.',
    other: 'Es sobre {count} casos, y se borra de todos.',
  },
  eraseEntryStaysMoved:
    'Lo que se trasladó a otro caso: allí es una entrada aparte, con las mismas palabras. Bórrela allí.',
  eraseEntryConfirm: 'Borrar la entrada',

  eraseCase: 'Borrar este caso',
  eraseCaseTitle: '¿Borrar definitivamente este caso?',
  eraseCaseFirst:
    'Cerrar un caso conserva su registro y solo detiene sus recordatorios. Si puede volver a necesitar el registro, guarde antes una copia de seguridad.',
  eraseCaseGoes:
    'Todo lo registrado de este caso: estatus, llamadas, cartas, respuestas, fechas, notas, números y nombres; los formularios empezados sobre él; y sus recordatorios. Del registro y de su segunda copia.',
  eraseCaseStays:
    'Lo que dicen de él los expedientes de otros casos: un vínculo con él, una llamada que fue sobre varios casos, o lo que se trasladó a ellos.',
  eraseCaseConfirm: 'Borrar el caso',

  eraseAll: 'Borrar todo',
  eraseAllText:
    'Quita de este navegador todos los casos y todas las notas. Si puede volver a necesitarlos, guarde antes una copia de seguridad.',
  eraseAllOpen: 'Borrar todo…',
  eraseAllTitle: '¿Borrar definitivamente todo lo que hay en este navegador?',
  eraseAllGoes:
    'Todos los casos con todo lo registrado de ellos, los formularios empezados, los recordatorios, la configuración, las escalas de pasos propias, las rondas y la lista de archivos incorporados: del registro y de su segunda copia. En otras ventanas de Followthrough se pierde lo que se esté escribiendo.',
  eraseAllConfirm: 'Borrar todo',

  eraseStaysFiles:
    'Las copias de seguridad, exportaciones, informes y citas de calendario, dondequiera que los haya guardado, y los registros en otras computadoras. Esos tiene que eliminarlos usted.',
  eraseStaysIds:
    'Una lista de identificadores, para que una copia de seguridad antigua no traiga de vuelta lo borrado a menos que usted lo decida. Dice cuántas entradas había y cuándo se empezó cada una, y nada de lo que decían.',
  eraseStaysBrowser:
    'El historial del propio navegador, en el que aparecen páginas de Followthrough con los números de sus casos; y, en el disco, lo que el navegador aún no ha limpiado.',

  eraseTypeDigits:
    'Para continuar, escriba los últimos cuatro dígitos del número de recibo: {typed}',
  eraseTypeWord: 'Para continuar, escriba esta palabra: {typed}',
  eraseWord: 'borrar',
  eraseTypedWrong: 'Esto no es “{typed}”. No se borró nada.',
  eraseFailed: 'No se borró nada: {reason}',

  erasedEntry: 'La entrada se borró definitivamente.',
  erasedCase: 'El caso se borró definitivamente, con todo lo que se había registrado de él.',
  erasedAll: 'Todo se borró definitivamente. Followthrough está como el primer día.',
  erasedLater:
    'El borrado está decidido, pero aún no ha desaparecido todo, porque no se pudieron cambiar todas las copias. Lo demás desaparece la próxima vez que se abra el navegador.',
};
