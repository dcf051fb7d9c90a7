import type { Translated } from '../catalogue.ts';
import type { ladders as english } from '../en/ladders.ts';

/** The orders of steps, the rules beside them, and what follows where they end. */
export const ladders: Translated<typeof english> = {
  // The order of steps of a case, and the room of all of them.
  orderSave: 'Usar esta escala',
  orderByOffice: 'Según la oficina: {ladder}',
  orderProblemLadder: 'Elija una escala de pasos.',
  orderProblemMoves: 'Indique si este plazo de espera cambia.',
  orderRung: '{step}: {wait}',
  orderMove:
    '{kind}, en espera del {from} al {until}. ¿Se cuenta este plazo según la nueva escala?',
  orderMoves: 'Sí, contarlo de nuevo',
  orderStays: 'No, conserva su duración',
  laddersIntro:
    'Lo que se publicó sobre pasos y plazos de espera, y qué tan antiguo es. Una escala propia es una copia con otras duraciones; sus pasos quedan como se publicaron.',
  laddersOwn: 'Las suyas',
  laddersPublished: 'Publicadas',
  laddersChannels: 'Vías para contactar a USCIS',
  laddersChannel: 'Vía',
  laddersChannelKnown: 'Qué se sabe de ella',
  ladderOwnVersion: '{name}, versión {version}',
  ladderTitle: 'Título',
  ladderPublisher: 'Publicado por',
  ladderPublished: 'Publicación',
  ladderAddress: 'Fuente',
  ladderLastSeen: 'Visto por última vez',
  ladderScope: 'Para',
  ladderConfidence: 'Respaldo',
  ladderUndated: 'Sin fecha',
  ladderNotKnown: 'No se sabe',
  ladderStep: 'Paso',
  ladderWait: 'Espera después',
  ladderNext: 'Luego',
  ladderWhat: 'Qué',
  ladderLength: 'Duración',
  ladderCopy: 'Copiar y cambiar duraciones',
  ladderChange: 'Cambiar duraciones: una versión nueva',
  ladderEarlier: 'Versiones anteriores',
  scopeServiceCenters: 'Consultas sobre un caso en uno de los cuatro centros de servicio',
  scopeFieldOffices: 'Consultas sobre un caso en una oficina local',
  scopeServiceRequests:
    'En cuánto tiempo se ha de responder una solicitud de servicio; los pasos posteriores son los de 2009',
  scopeCallBacks: 'En cuánto tiempo se dijo que el Nivel 2 devuelve la llamada',
  scopeOmbudsman: 'Cuándo se puede acudir al Ombudsman de CIS',
  confidenceHigh: 'Texto oficial, o dos fuentes independientes',
  confidenceMedium: 'Una buena fuente',
  lengthUrgentCallBack: 'Devolución de llamada urgente',
  lengthRegularCallBack: 'Devolución de llamada normal',
  lengthAtLeastAgo: 'Tiempo que se debe dar a USCIS, como mínimo',
  lengthAtMostAgo: 'Antigüedad del último contacto con USCIS, como máximo',
  ownLadderTitle: 'Una escala de pasos propia',
  ownLadderFrom: 'Hecha a partir de: {name}',
  ownLadderName: 'Cómo la llama usted',
  ownLadderLength: 'Espera después',
  ownLadderUnit: 'Unidad',
  ownLadderSave: 'Guardar la escala',
  ownLadderProblemName: 'Póngale un nombre.',
  ownLadderProblemLength: 'Escriba un número entero, de uno en adelante; diez años como máximo.',

  // Rules beside the order of steps: the panel around the hints.
  hintsTitle: 'Qué más se aplica',
  hintOmbudsmanMissing: 'Aún no se ha comparado. Falta: un contacto que llegó a USCIS.',
  hintProcessingMissing:
    'Aún no se ha comparado. Falta: la fecha de recibo del caso, o la fecha publicada.',
  hintAddressMissing: 'No se ha comparado. Falta: el día en que usted se mudó, si se mudó.',
  hintAddressTold:
    'Usted se mudó el {moved}; desde entonces se anotó un contacto sobre el cambio de dirección.',
  hintNotYet: 'Todavía no',
  hintHolds: 'Vale hoy',
  hintPassed: 'Ya pasó',

  // Where the published order ends.
  endOmbudsman:
    'Ombudsman de CIS (Formulario DHS-7001, dhs.gov/case-assistance): se debe haber contactado a USCIS en los últimos 90 días y haberle dado al menos 60 días. Aquí no se sabe si la oficina acepta solicitudes actualmente.',
  endCongress:
    'La oficina de su congresista: un último recurso habitual. No se publicó ningún plazo de espera para ella.',
  endLegalHelp:
    'Ayuda legal: un abogado o representante acreditado. Followthrough da información, no asesoría legal.',
};
