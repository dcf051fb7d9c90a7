import type { Translated } from '../catalogue.ts';
import type { handOff as english } from '../en/hand-off.ts';

/** Handing cases off as a file. */
export const handOff: Translated<typeof english> = {
  handOffTitle: 'Entregar como archivo',
  handOffAction: 'Entregar como archivo…',
  handOffFor:
    'Para un colega o un abogado que también usa Followthrough: los casos elegidos con todo lo que hay de ellos en el registro, para incorporarlos allí.',
  handOffNone: 'No hay ningún caso elegido. Seleccione algunos en la tabla de casos.',
  handOffToCases: 'A la tabla de casos',
  handOffCases: { one: '{count} caso', many: '{count} casos', other: '{count} casos' },
  handOffMore: {
    one: 'Ver {count} más',
    many: 'Ver {count} más',
    other: 'Ver {count} más',
  },
  handOffNotKept: {
    one: '{count} caso elegido no está guardado aquí, y no se incluye.',
    many: '{count} casos elegidos no están guardados aquí, y no se incluyen.',
    other: '{count} casos elegidos no están guardados aquí, y no se incluyen.',
  },
  handOffWhat: 'Qué se incluye',
  handOffWithNotes: 'Notas libres, con los motivos dados para tachar y trasladar',
  handOffWithNotesHint:
    'Lo prometido, leído o respondido se incluye siempre, al igual que el texto de las cartas, las marcas, el número de asunto y la categoría. Las notas que ahora quedan aquí pueden ir después en otro archivo.',
  handOffWithStruck: 'Lo tachado, marcado como tachado',
  handOffGoes: {
    one: 'Se incluye: {count} entrada.',
    many: 'Se incluyen: {count} entradas.',
    other: 'Se incluyen: {count} entradas.',
  },
  handOffBehindStruck: {
    one: 'Queda aquí: {count} entrada que está tachada o que tacha otra.',
    many: 'Quedan aquí: {count} entradas que están tachadas o que tachan otra.',
    other: 'Quedan aquí: {count} entradas que están tachadas o que tachan otra.',
  },
  handOffBehindNotes: {
    one: 'Se incluye sin su nota: {count} entrada.',
    many: 'Se incluyen sin sus notas: {count} entradas.',
    other: 'Se incluyen sin sus notas: {count} entradas.',
  },
  handOffBehindUnknown: {
    one: 'Queda aquí: {count} entrada de una versión más nueva, que puede contener notas o nombrar otros casos.',
    many: 'Quedan aquí: {count} entradas de una versión más nueva, que pueden contener notas o nombrar otros casos.',
    other:
      'Quedan aquí: {count} entradas de una versión más nueva, que pueden contener notas o nombrar otros casos.',
  },
  handOffBehindOther: {
    one: 'Queda aquí: {count} entrada sobre algo que queda aquí, o sobre quién se ocupa de un caso.',
    many: 'Quedan aquí: {count} entradas sobre algo que queda aquí, o sobre quién se ocupa de un caso.',
    other:
      'Quedan aquí: {count} entradas sobre algo que queda aquí, o sobre quién se ocupa de un caso.',
  },
  handOffNever:
    'Nunca se incluyen: su configuración y sus direcciones, otros casos, ni a quién se entregó antes un caso. El número de otro caso solo aparece donde usted lo escribió en un texto.',
  handOffWho:
    'Quien lo incorpora ve cómo se llama este navegador y, de cada entrada, dónde se registró y quién la registró.',
  handOffCounting: 'Contando lo que se incluye…',
  handOffSeal: 'Cómo se protege',
  handOffSealed: 'Cifrado con una frase de contraseña: sin ella el archivo no muestra nada',
  handOffPlain: 'Sin cifrar: quien obtenga el archivo puede leerlo',
  handOffSave: 'Guardar el archivo',
  handOffWriting: {
    one: '{done} de {count} entrada',
    many: '{done} de {count} entradas',
    other: '{done} de {count} entradas',
  },
  handOffCancel: 'Cancelar',
  handOffCancelled: 'Cancelado. No se guardó ningún archivo.',
  handOffFailed: 'No se pudo crear el archivo: {reason}',
  handOffDone: {
    one: 'Se entregó al navegador un archivo con {count} caso.',
    many: 'Se entregó al navegador un archivo con {count} casos.',
    other: 'Se entregó al navegador un archivo con {count} casos.',
  },
  handOffDelete:
    'Elimine el archivo aquí, y también donde lo envió, en cuanto su colega lo haya incorporado.',
  handOffTell:
    'Comunique la frase de contraseña por una vía distinta de la del archivo: por teléfono, por ejemplo, y nunca en el mismo mensaje.',
  handOffMark: '¿Usted ya no se ocupa de ellos?',
  handOffMarkMeans:
    'Marcados como entregados, no tienen recordatorios aquí ni aparecen en ninguna agenda. No se cierra nada, y usted puede recuperarlos.',
  handOffMarkSave: 'Marcar como entregados',
  handOffMarkProtected:
    'Los casos protegidos se marcan solo en su propio expediente, y los casos entregados antes quedan como están.',
};
