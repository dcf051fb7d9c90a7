import type { Translated } from '../catalogue.ts';
import type { numbers as english } from '../en/numbers.ts';

/** A receipt number that comes in: the waiting case that it belongs to, and cases that are joined. */
export const numbers: Translated<typeof english> = {
  // Cases that are kept and wait for their number.
  waitingAsk: {
    one: 'Usted guarda {count} caso sin número. ¿Es este su número?',
    many: 'Usted guarda {count} casos sin número. ¿Es este el número de alguno de ellos?',
    other: 'Usted guarda {count} casos sin número. ¿Es este el número de alguno de ellos?',
  },
  waitingAskOfMore:
    'Usted guarda más de {count} casos sin número. ¿Es este el número de alguno de ellos?',
  waitingNotRead:
    'Solo se miraron los primeros {count}. Cualquier otro recibe su número en su propio expediente.',
  waitingMore: { one: '{count} más', many: '{count} más', other: '{count} más' },
  waitingNotAll: {
    one: 'Solo aparece el más probable. Cualquier otro recibe su número en su propio expediente.',
    many: 'Solo aparecen los {count} más probables. Cualquier otro recibe su número en su propio expediente.',
    other:
      'Solo aparecen los {count} más probables. Cualquier otro recibe su número en su propio expediente.',
  },
  waitingKeepNew: 'Guardar como caso nuevo',
  waitingKeepNewWhich: 'Guardar como caso nuevo: {receipt}',
  waitingKeepAs: 'Guardar {which} como',
  waitingNew: 'Un caso nuevo',
  waitingGiven: 'El número queda registrado en el caso que usted guarda como {which}.',
  waitingGivenHere: 'Ese caso ya tiene su número; lo que usted anote aquí va a su registro.',
  waitingChanged: 'Ese caso ya tiene un número, o ya no está guardado. No se registró nada.',
  waitingIsKept: 'Ya hay un caso guardado con este número. No se registró nada.',

  // Joining a case without a number to the one that is kept under it.
  joinAsk: '¿Es el mismo trámite? Entonces una los dos.',
  joinSays:
    'De aquí pasa al registro de ese caso: {what}; y cada entrada dice de dónde vino. Lo que solo este expediente dice del caso se agrega allí. Después, este expediente sin número termina y lleva allí.',
  joinSaysEmpty:
    'Aquí no se anotó nada que deba pasar. Lo que solo este expediente dice del caso se agrega allí. Después, este expediente sin número termina y lleva allí.',
  joinContacts: {
    one: '{count} contacto',
    many: '{count} contactos',
    other: '{count} contactos',
  },
  joinAnswers: {
    one: '{count} respuesta',
    many: '{count} respuestas',
    other: '{count} respuestas',
  },
  joinDates: {
    one: '{count} fecha anotada',
    many: '{count} fechas anotadas',
    other: '{count} fechas anotadas',
  },
  joinQuiet:
    'Ese caso está cerrado o entregado: de lo que pase allí no habrá recordatorios hasta que usted lo reabra o lo recupere.',
  joinProtects: 'Este caso está protegido, así que ese también queda protegido.',
  joinNoRoom:
    'En ese caso no hay lugar para: {what}. Esto se queda en este expediente, que termina.',
  joinDo: 'Unir los dos casos',
  joinBegun:
    'Hay un formulario de este caso empezado y sin guardar. Primero guárdelo o descártelo, y luego una los casos.',
  joinChanged:
    'Mientras tanto cambió uno de los dos. No se registró nada; abra este caso de nuevo.',
  joinedTo: 'Este caso se unió al que está guardado con su número.',
  joinedGo: 'Abrir ese caso',
};
