import type { Translated } from '../catalogue.ts';
import type { caseRooms as english } from '../en/case-rooms.ts';

/** The parts of a case file: its picture, threads, promises, bookkeeping, groups and handing over. */
export const caseRooms: Translated<typeof english> = {
  // The picture of an inquiry.
  bandTitle: 'Lo que ocurrió y lo que se espera: {kind}',
  bandToday: 'Hoy, {date}',
  bandReached: '{date}: {channel}',
  bandSubmitted: '{date}: {channel}, se envió',
  bandNotReached: '{date}: {channel}, no se logró comunicar',
  bandCameBack: '{date}: {channel}, mensaje devuelto',
  bandCalledBack: '{date}: USCIS devolvió la llamada',
  bandCallBackMissed: '{date}: devolución de llamada perdida',
  bandSettled: '{date}: respuesta, resuelto',
  bandToldToWait: '{date}: respuesta, hay que esperar',
  bandNothingNew: '{date}: respuesta, nada nuevo',
  bandWait: '{wait}, último día: {date}',
  bandWaitUntil: 'Último día: {date}',
  bandNext: 'A partir del {date}: {step}',
  bandNextOver: 'Toca desde el {date}: {step}',
  bandRolled: 'Contado hasta el {date}; se corrió a un día con líneas telefónicas abiertas',
  bandEnded: 'Terminó el {date}',

  // Threads and promises.
  threadTitle: 'Lo que ocurrió, en orden',
  threadSettled: {
    one: '{count} asunto resuelto',
    many: '{count} asuntos resueltos',
    other: '{count} asuntos resueltos',
  },
  promiseTitle: 'Lo prometido y lo que ocurrió',
  promiseWhat: 'Lo prometido',
  promiseUntil: 'A más tardar',
  promiseHappened: 'Lo que ocurrió',
  promiseMade: '{what}, dicho el {date}',
  promiseKept: 'Cumplido',
  promiseLate: 'Tarde',
  promiseBroken: 'No cumplido',
  promiseRunning: 'Todavía en curso',
  promiseEnded: 'Se resolvió sin ello',
  promiseOn: '{state}, {date}',
  promiseMissed: 'Llamada perdida el {dates}',

  // What the record is narrowed to.
  filterKind: '{kind} · {count}',
  filterTitle: 'Mostrar solo',
  filterStatuses: 'Estatus',
  filterLooks: 'Visitas a la página',
  filterContacts: 'Contactos',
  filterAnswers: 'Respuestas',
  filterDates: 'Fechas anotadas',
  filterSnoozes: 'Pospuesto',
  filterDones: 'Atendido',
  filterCase: 'Sobre el caso',
  filterCorrected: 'Corregido',
  filterStruck: 'Tachado',
  filterAll: 'Mostrar todo',
  filterShown: { one: '{count} entrada', many: '{count} entradas', other: '{count} entradas' },
  timelineMore: { one: 'Ver {count} más', many: 'Ver {count} más', other: 'Ver {count} más' },

  // Another case is chosen; an entry is moved to it.
  pickHint:
    'Su número de recibo, o una parte de su número, etiqueta, número de asunto o de un nombre.',
  pickNothing: 'Con esto no se encuentra ningún caso guardado.',
  pickWhich: 'Qué caso',
  moveButton: 'Trasladar',
  moveWhich: 'Trasladar a otro caso: {what}',
  moveTitle: 'Trasladar a otro caso',
  moveAsk: 'Aquí se puede seguir leyendo, tachada, y desde ahora cuenta en el otro caso.',
  moveToCase: 'El caso del que trata',
  moveInto: 'El asunto allí',
  moveNewMatter: 'Un asunto aparte',
  moveConfirm: 'Trasladarla',
  moveProblem: 'Elija el caso del que trata.',
  moveChanged:
    'Esta entrada o ese caso cambió mientras tanto. No se registró nada; cierre esto y vuelva a mirar.',
  moveNoMatter:
    'Ese caso no tiene ningún asunto al que pueda pertenecer esta respuesta. Primero anote o traslade allí su contacto.',
  moveLeavesAnswers: {
    one: 'Este es el único contacto de su asunto, y de él depende {count} respuesta. Primero traslade o tache esa respuesta.',
    many: 'Este es el único contacto de su asunto, y de él dependen {count} respuestas. Primero traslade o tache esas respuestas.',
    other:
      'Este es el único contacto de su asunto, y de él dependen {count} respuestas. Primero traslade o tache esas respuestas.',
  },
  movedRemarkAt: 'Trasladada el {at}',
  movedRemarkTo: 'a',
  movedOther: 'otro caso',
  movedHere: 'Trasladada aquí desde un caso protegido',
  movedHereFrom: 'Trasladada aquí desde',

  // The card on top of a case file.
  glanceTitle: 'De un vistazo',
  glanceNext: 'Próximo paso',
  glanceNextOn: '{step}, {date}',
  headerCopy: 'Copiar',
  copyNumber: 'Copiar el número de recibo',

  // By what an office finds a case again.
  bookTitle: 'Marcas y números',
  bookEdit: 'Escribir marcas, números y el representante',
  bookSave: 'Guardar',
  bookTags: 'Marcas, separadas por comas',
  bookTagsHint: 'Sus propias palabras, con las que se encuentran y se agrupan los casos.',
  bookTagsShort: 'Marcas',
  bookTagsInUse: 'Ya en uso:',
  bookTooManyTags: 'Un caso puede tener 20 marcas. Deje fuera algunas.',
  bookMatter: 'Número de asunto',
  bookCategory: 'Categoría',
  bookCategoryHint: 'Lo que se solicita, por ejemplo, H-1B o (c)(9).',
  bookRepresentative: 'Abogado o representante',
  bookG28: 'Formulario G-28 presentado el',

  // Cases that belong together.
  linkTitle: 'Va junto con otro caso',
  linkEdit: 'Va junto con…',
  linkWith: 'El otro caso',
  linkWhy: 'Por qué van juntos',
  linkSave: 'Juntarlos',
  linkProblem: 'Elija el otro caso.',
  linkAlready: 'Ya están juntos en un grupo de este tipo.',
  linkDiffer:
    'Cada uno de los dos ya está en un grupo de este tipo. Solo se pueden juntar si los dos grupos se convierten en uno.',
  linkJoins: 'Unir los dos grupos: entonces todos los casos de ambos van juntos',
  linkedTitle: 'Van juntos',
  linkedBy: 'Grupo: {kind}',
  linkedNone: 'No aparece ningún otro caso de este grupo.',
  linkedInTable: 'Mostrarlos en la tabla',
  linkedInTableWhich: 'Mostrarlos en la tabla de casos: {kind}',
  linkUnlink: 'Sacar de este grupo',
  unlinkWhich: 'Sacar este caso de su grupo: {kind}',

  // A case that someone else looks after.
  handOverTitle: 'Entregar el caso',
  handOverEdit: 'Entregar el caso',
  handOverChange: 'Cambiar a quién se entregó',
  handOverMeans:
    'Entonces ya no aparece aquí en ninguna agenda y no suena nada, ni siquiera por las fechas anotadas. No se cierra nada, y se puede recuperar.',
  handOverTo: 'A quién (opcional)',
  handOverOn: 'Fecha',
  handOverSave: 'Entregarlo',
  handOverProblem: 'Escriba el día.',
  handedOverOnDate: 'Entregado el {date}',
  handedOverTo: 'Entregado el {date} a {to}',
  handOverTakeBack: 'Recuperarlo',
};
