import type { Translated } from '../catalogue.ts';
import type { domain as english } from '../en/domain.ts';

/** The words of the rules: steps, offices, inquiries, windows, contacts, hints and channels. */
export const domain: Translated<typeof english> = {
  appName: 'Followthrough',

  // Steps, as what the person does next.
  stepCall: 'Llamar al Centro de Contacto',
  stepCallAgain: 'Llamar de nuevo al Centro de Contacto',
  stepWriteServiceCenter: 'Escribir al centro de servicio',
  stepWriteServiceCenterNamed: 'Escribir al {office}',
  stepWriteHeadquarters: 'Escribir a la sede central',
  stepLookAtStatus: 'Mirar el estatus del caso',
  stepLadderEnds: 'Aquí termina la escala publicada',
  stepNotedDate: 'Una fecha que usted anotó',
  stepActBy: 'Actuar a más tardar en esta fecha',
  stepDidItArrive: 'Comprobar si llegó',
  stepCallBack: 'Comprobar si le devolvieron la llamada',
  stepBeside: 'Fuera de la escala publicada',
  stepConfirmOfficeFirst: 'Primero confirme la oficina en el Formulario I-797.',
  stepChooseOfficeFirst: 'Primero elija a cuál de las dos oficinas escribe.',
  stepOfficeInDoubt:
    'La página dice que el caso fue transferido. Primero confirme la oficina en la notificación de transferencia.',

  // Offices.
  officeCalifornia: 'Centro de Servicio de California',
  officeVermont: 'Centro de Servicio de Vermont',
  officeNebraska: 'Centro de Servicio de Nebraska',
  officeTexas: 'Centro de Servicio de Texas',
  officePotomac: 'Centro de Servicio de Potomac',
  officeNationalBenefitsCenter: 'Centro Nacional de Beneficios',
  officeFieldOffice: 'Una oficina local',
  officeOther: 'Otra oficina',
  officeElectronic: 'Presentación electrónica, cualquier oficina',
  officeConfirmed: '{office}, según el Formulario I-797',
  officeOfTransfer: '{office}, según una notificación de transferencia',
  officeProposed: '¿{office}? El prefijo solo lo sugiere',
  officeUnknown: 'Aún no se sabe',

  // Inquiries.
  inquiryStatusCheck: 'Consulta del estatus',
  inquiryDelay: 'Demora mayor que los tiempos publicados',
  inquiryExpedite: 'Tramitación acelerada',
  inquiryChangeOfAddress: 'Cambio de dirección',
  inquiryRescheduling: 'Reprogramación de una cita',
  inquiryNotReceived: 'Notificación, tarjeta o documento no recibido',
  inquiryTypographicError: 'Error tipográfico',
  inquiryAccommodations: 'Acomodos',
  inquiryOther: 'Otro asunto',

  // Why cases belong together.
  linkPerson: 'una misma persona',
  linkFiling: 'presentados juntos',
  linkFamily: 'una misma familia',

  // Windows and why their dates are what they are.
  dueOver: {
    one: 'vencido hace {count} día',
    many: 'vencido hace {count} días',
    other: 'vencido hace {count} días',
  },
  dueToday: 'hoy',
  dueIn: { one: 'en {count} día', many: 'en {count} días', other: 'en {count} días' },
  explainContact: '{did}, {on} (día 0) + {wait} = {lastDay}, último día.',
  explainUntil: 'El {on} le dijeron que esperara hasta el {lastDay}, último día.',
  explainPromisedUntil: 'El {on} le indicaron el {lastDay} como último día.',
  explainNext: '¿Sigue sin respuesta? A partir del {due}: {step}.',
  explainEnd: '¿Sigue sin respuesta? La escala publicada termina aquí, el {due}.',
  explainRolled: {
    one: 'La fecha se corrió un día: {days}.',
    many: 'La fecha se corrió {count} días: {days}.',
    other: 'La fecha se corrió {count} días: {days}.',
  },
  explainNotCounted: 'No se cuentan: {days}.',
  notCountedWeekend: {
    one: '{count} día de fin de semana',
    many: '{count} días de fin de semana',
    other: '{count} días de fin de semana',
  },
  notCountedHoliday: '{holiday} ({date})',
  explainPromise: 'La duración es la que dijo el representante.',
  explainAnswer: 'La fecha es la que dio USCIS.',
  explainSource: 'Fuente: {source}, {published}; visto impreso por última vez: {seen}.',
  explainSourceNotSeen:
    'Fuente: {source}, {published}; no se sabe cuándo se vio impreso por última vez.',
  explainAskAgain:
    'El {on} le dijeron que el caso está dentro del tiempo normal y que puede volver a preguntar a partir del {from}; el {lastDay} es el último día.',
  explainAtOnce:
    '{did}, {on}: se negaron a crear una solicitud de servicio y no dieron ningún motivo.',
  explainMissedCallBack:
    'El {on} se perdió el último intento de devolverle la llamada. Después de eso se necesita una nueva solicitud.',
  explainNextAtOnce: 'A partir del {due}: {step}.',
  explainVariant:
    'Seguir de inmediato es una variante que no forma parte de la escala publicada; usted la activó en la configuración.',
  explainOwnLadder: 'La duración es la suya, de “{name}”.',
  explainNoNumber:
    'No se dio un número de solicitud de servicio; el plazo de espera publicado se cuenta desde una solicitud de servicio.',
  explainUnreadPromise:
    'Se prometió algo que registró una versión más nueva de Followthrough y que esta no puede leer: el tiempo prometido puede ser otro.',
  explainSetAside:
    'El {on} le dijeron {wait}, para un paso anterior; lo reemplaza el plazo de espera del paso que se dio después.',
  explainGoal:
    'Meta de {source} para una solicitud de servicio: {wait}, a más tardar el {date} (publicada en {published}).',
  explainNeededBy:
    'Usted necesita que esto quede resuelto a más tardar el {date}: esa fecha llega antes de que termine este plazo de espera.',
  explainMailboxAge:
    'Es muy probable que las direcciones de correo electrónico publicadas entonces ya no se lean; las vías actuales son e-Request, un mensaje en la cuenta en línea o una llamada.',

  // How a contact was made, as the beginning of a sentence that goes on with its date.
  didCall: 'Llamada',
  didCallAgain: 'Nueva llamada',
  didEMail: 'Correo electrónico a USCIS',
  didEMailServiceCenter: 'Correo electrónico al centro de servicio',
  didEMailHeadquarters: 'Correo electrónico a la sede central',
  didERequest: 'Envío de una e-Request',
  didAccountMessage: 'Mensaje en la cuenta en línea',
  didChat: 'Pregunta en el chat',
  didAppointmentRequest: 'Solicitud de cita',
  didVisit: 'Visita a la oficina',
  didLetter: 'Carta por correo postal a USCIS',
  didLetterServiceCenter: 'Carta por correo postal al centro de servicio',
  didLetterHeadquarters: 'Carta por correo postal a la sede central',
  didOmbudsman: 'Solicitud al Ombudsman de CIS',
  didCongressionalOffice: 'Solicitud a la oficina de un congresista',
  didOther: 'Contacto con USCIS por otra vía',

  dayWeekend: 'el {date} es fin de semana',
  dayHoliday: 'el {date} es feriado ({holiday})',
  waitCalendarDays: { one: '{count} día', many: '{count} días', other: '{count} días' },
  waitBusinessDays: {
    one: '{count} día hábil',
    many: '{count} días hábiles',
    other: '{count} días hábiles',
  },
  waitHours: { one: '{count} hora', many: '{count} horas', other: '{count} horas' },

  // Hints: rules beside the ladder, each with its source and the dates compared.
  hintOmbudsman: 'Ombudsman de CIS',
  hintOmbudsmanNotYet:
    'El contacto del {on} cumple 60 días el {from}. Desde entonces y hasta el {until} puede pedir ayuda al Ombudsman de CIS, si no llega nada.',
  hintOmbudsmanHolds:
    'El contacto del {on} cumplió 60 días el {from} y cumple 90 días el {until}. Hasta entonces puede pedir ayuda al Ombudsman de CIS.',
  hintOmbudsmanPassed:
    'El contacto del {on} cumplió 90 días el {until}. Para acudir al Ombudsman de CIS, primero contacte de nuevo a USCIS.',
  hintOmbudsmanRule:
    'La regla: usted debe haber contactado a USCIS en los últimos 90 días y haberle dado al menos 60 días. Aquí se interpreta de forma estricta: un mismo contacto tiene que cumplir ambas condiciones.',
  hintOmbudsmanDecides:
    'Lo que vale es lo que dice la propia oficina; consúltelo primero. Followthrough no sabe si la oficina acepta solicitudes en 2026.',
  hintProcessing: 'Fuera del tiempo normal de procesamiento',
  hintProcessingHolds:
    'Recibido el {received}, antes del {posted}, la fecha de recibo para una consulta de caso que usted leyó el {looked}. Según esa fecha, el caso está fuera del tiempo normal de procesamiento.',
  hintProcessingNotYet:
    'Recibido el {received}, no antes del {posted}, la fecha de recibo para una consulta de caso que usted leyó el {looked}. Según esa fecha, el caso está dentro del tiempo normal de procesamiento.',
  hintProcessingMoves:
    'La fecha publicada cambia sin previo aviso; vuelva a mirarla antes de preguntar.',
  hintProcessingRule:
    'La regla: un caso está fuera del tiempo normal de procesamiento cuando se recibió antes de la fecha publicada.',
  hintAddress: 'Cambio de dirección',
  hintAddressNotYet:
    'Usted se muda el {moved}. Dé a USCIS la nueva dirección dentro de los 10 días siguientes a la mudanza: a más tardar el {lastDay}.',
  hintAddressHolds:
    'Usted se mudó el {moved}. Dé a USCIS la nueva dirección dentro de los 10 días siguientes a la mudanza: a más tardar el {lastDay}.',
  hintAddressPassed:
    'Usted se mudó el {moved}. Los 10 días para dar a USCIS la nueva dirección terminaron el {lastDay}. Si USCIS no la tiene, désela ahora.',
  hintAddressRule:
    'La regla: la dirección se debe cambiar dentro de los 10 días siguientes a la mudanza.',
  hintAddressOnly: 'Mencionar otra dirección en una consulta no la cambia.',
  hintSource: 'Fuente: {publisher}, “{title}”, {address}.',
  hintSourceUndated: 'No se le conoce fecha.',
  hintSourcePublished: 'Publicado el {published}.',
  hintSourceSeen: 'Visto por última vez el {seen}.',

  // Ways to reach USCIS, and what is known of each today.
  channelCall: 'Llamada',
  channelEMail: 'Correo electrónico',
  channelERequest: 'e-Request',
  channelAccountMessage: 'Mensaje en la cuenta en línea',
  channelChat: 'Chat',
  channelAppointmentRequest: 'Solicitud de cita',
  channelVisit: 'Visita',
  channelLetter: 'Carta',
  channelOmbudsman: 'Ombudsman de CIS',
  channelCongressionalOffice: 'Oficina de un congresista',
  channelOther: 'Otra vía',
  channelToday: 'Hoy: {standing}. Lo recibe: {addressee}. Para: {users}.',
  channelNotKnown: 'no se sabe',
  channelInUse: 'en uso',
  channelVeryLikelyClosed: 'muy probablemente ya no se lee',
  channelLastResort: 'un último recurso habitual, sin plazo de espera publicado',
  channelReadByContactCenter: 'el Centro de Contacto',
  channelReadByStep: 'el destinatario del paso',
  channelReadByOmbudsman: 'el Ombudsman',
  channelReadByCongress: 'la oficina de un congresista',
  channelForParties:
    'solicitantes, peticionarios, y abogados o representantes acreditados con el Formulario G-28',
  channelForCustomers:
    'clientes, organizaciones comunitarias y grupos de enlace, según se publicó en 2009',
  channelSource: 'Fuente: {title}.',
  channelSourceOn: 'Fuente: {title}, {date}.',
  channelSourceSure: 'Fuente: {title}; {confidence}.',
  channelSourceSureOn: 'Fuente: {title}, {date}; {confidence}.',
  channelConfidenceHigh: 'oficial, o dos fuentes independientes',
  channelConfidenceMedium: 'una buena fuente',
  channelConfidenceLow: 'una fuente débil',
  channelRemarkEMail:
    'Las direcciones se publicaron en 2009 y se vieron impresas por última vez en 2017.',
  channelRemarkERequest:
    'egov.uscis.gov/e-request: fuera del tiempo normal de procesamiento; notificación, tarjeta o documento no recibido; acomodos; error tipográfico; cambio de dirección.',
  channelRemarkChat: 'Chat con “Emma”.',
  channelRemarkAppointmentRequest:
    'Un formulario de solicitud en my.uscis.gov, que reemplazó a InfoPass.',
  channelRemarkOmbudsman:
    'Formulario DHS-7001. Se debe haber contactado a USCIS en los últimos 90 días y haberle dado al menos 60 días. No se conoce la situación de la oficina en 2026.',
};
