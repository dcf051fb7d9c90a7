import type { Translated } from '../catalogue.ts';
import type { round as english } from '../en/round.ts';

/** The round: looking at the status pages of many cases by hand, one after the other. */
export const round: Translated<typeof english> = {
  roundTitle: 'La ronda',
  roundWhat:
    'Copia un número de recibo tras otro para que usted lo consulte en la página del estatus. Followthrough no consulta nada por su cuenta: lo que usted abre se registra y se marca aquí como hecho.',
  roundBack: 'Volver a los casos',
  roundDays: 'Días sin mirarse, como mínimo',
  roundDaysProblem: 'Escriba un número entero de días del 1 al {most}.',
  roundMost: 'Cuántos casos como máximo',
  roundMostProblem: 'Escriba un número entero del 1 al {most}.',
  roundFits: {
    one: '{count} caso cumple estas condiciones.',
    many: '{count} casos cumplen estas condiciones.',
    other: '{count} casos cumplen estas condiciones.',
  },
  roundFirst: {
    one: 'La ronda toma el que lleva más tiempo sin mirarse.',
    many: 'La ronda toma los {count} que llevan más tiempo sin mirarse; primero, los que nunca se miraron.',
    other:
      'La ronda toma los {count} que llevan más tiempo sin mirarse; primero, los que nunca se miraron.',
  },
  roundOut: 'No se incluyen: {parts}.',
  roundOutClosed: {
    one: '{count} cerrado',
    many: '{count} cerrados',
    other: '{count} cerrados',
  },
  roundOutHandedOver: {
    one: '{count} entregado',
    many: '{count} entregados',
    other: '{count} entregados',
  },
  roundOutProtected: {
    one: '{count} protegido',
    many: '{count} protegidos',
    other: '{count} protegidos',
  },
  roundOutNoNumber: {
    one: '{count} sin número',
    many: '{count} sin número',
    other: '{count} sin número',
  },
  roundOutRecent: {
    one: '{count} mirado desde entonces',
    many: '{count} mirados desde entonces',
    other: '{count} mirados desde entonces',
  },
  roundNothing: 'Todos los casos se miraron dentro de ese tiempo.',
  roundStart: {
    one: 'Empezar con {count} caso',
    many: 'Empezar con {count} casos',
    other: 'Empezar con {count} casos',
  },
  roundProgress: 'Hechos: {done} de {count}',
  roundNow: 'Próximo número',
  roundCopy: 'Copiar el número',
  roundHow:
    'Cópielo, consúltelo en la página del estatus y regrese. Cuando la página haya mostrado el caso, aquí aparecerá el próximo número.',
  roundLookedLast: 'Mirado por última vez el {date}',
  roundLookedNever: 'Nunca mirado',
  roundNotFound: 'No se encontró',
  roundSkip: 'Omitir',
  roundStop: 'Terminar la ronda aquí',
  roundPause: 'Puede cerrar esta ventana en cualquier momento. La ronda sigue donde se quedó.',
  roundSame: 'sin cambios',
  roundChanged: 'con cambios',
  roundFirstLook: 'visto por primera vez',
  roundNotFoundShort: 'no encontrado',
  roundSkipped: 'omitido',
  roundGone: 'excluido desde entonces',
  roundOpenOnes: 'sin mirar',
  roundDoneTitle: 'La ronda está hecha',
  roundEndAll: 'Resultado: {parts}',
  roundEndCount: '{outcome} ({count})',
  roundChangedList: 'Con cambios',
  roundNotFoundList: 'No encontrados',
  roundSkippedList: 'Omitidos',
  roundFirstList: 'Vistos por primera vez',
  roundAgain: 'Empezar otra ronda',
  roundSoFar: 'Hasta ahora',
  roundUndo: 'Consultarlo de todos modos',
  roundUndoWhich: 'Consultarlo de todos modos: {receipt}',
};
