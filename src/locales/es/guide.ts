import type { Translated } from '../catalogue.ts';
import type { guide as english } from '../en/guide.ts';

/** The guide. */
export const guide: Translated<typeof english> = {
  linkToGuide: 'En la guía: {section}',

  // The guide: what the sources say, in plain words; each statement stands with its source.
  guideContents: 'Secciones de la guía',
  guideDisclaimer:
    'Esto es información, no asesoría legal. Puede estar desactualizada y puede no aplicarse a su situación. Followthrough no está afiliado a USCIS ni a ninguna agencia del gobierno.',
  guideHelpers:
    'Para quienes ayudan: firma el solicitante, a menos que usted tenga un Formulario G-28.',
  guideAges:
    'Detrás de cada afirmación se indica quién lo dijo y en qué año; los textos están en la lista del final.',
  sourceShort: '{who}, {year}',
  sourceNoDate: '{who}, una página sin fecha',
  sourceTitle: '“{title}”',
  sourceSeen: 'visto impreso por última vez: {seen}',
  guideTiers: 'Los dos niveles',
  guideTier1Can: 'El Nivel 1 puede',
  guideTier1Basic: 'transmitir información básica a partir de guiones',
  guideTier1Forms: 'responder preguntas sobre formularios',
  guideTier1Transfer: 'transferir su llamada al Nivel 2 en algunas circunstancias',
  guideTier1Cannot: 'El Nivel 1 no puede',
  guideTier1Specific: 'responder preguntas sobre su caso más allá del Estatus de Caso en Línea',
  guideTierTransfer: 'transferir su llamada a una oficina local o a un centro de servicio',
  guideTierAdvice: 'dar asesoría legal',
  guideTier2Can: 'El Nivel 2 puede',
  guideTier2Review: 'consultar su caso en los sistemas de USCIS',
  guideTier2Notices: 'pedir que se vuelvan a emitir notificaciones',
  guideTier2InfoPass: 'dar lo que daría una cita de InfoPass',
  guideTier2Military:
    'dar ayuda especializada a miembros activos de las Fuerzas Armadas de EE. UU. o a sus dependientes',
  guideTier2Decided: 'hablar sobre casos pendientes y casos ya decididos',
  guideTier2Cannot: 'El Nivel 2 no puede',
  guideTier2Rfe: 'revisar solicitudes de evidencia que ya se emitieron',
  guideTier2Issue:
    'emitir directamente duplicados de notificaciones, notificaciones de recibo o solicitudes de evidencia',
  guideAsk: 'Qué preguntar y anotar en la llamada',
  guideAskWhen: 'Anote la fecha y la hora de la llamada.',
  guideAskWho: 'Pregunte el nombre o la identificación de quien le atiende, o ambos.',
  guideAskNumber:
    'Anote el número de referencia de la solicitud de servicio, si se toma una solicitud sobre un caso pendiente.',
  guideAskReason:
    'Si no se emite una solicitud de servicio, pregunte el motivo: un mensaje al centro de servicio tiene que indicarlo.',
  guideCallBacks: 'Cuando le devuelven la llamada',
  guideCallBackFrom:
    'El Nivel 2 llama desde el 202-838-2200 o desde un número desconocido, de 7:00 a 18:30, hora del Este. La llamada lleva un número de “service item”.',
  guideCallBackTwice: 'Lo intentan una segunda vez; después se necesita una nueva solicitud.',
  guideCallBackText:
    'Es posible que antes un mensaje de texto le pregunte si estará disponible dentro de 30 minutos.',
  guidePrepare: 'Preparar la llamada',
  guideAsked: 'Tenga a la mano',
  guideAskedFor:
    'El número de recibo, el número de registro de extranjero, el tipo de solicitud presentada y la fecha en que se presentó.',
  guideRequests: 'Solicitudes de servicio',
  guideRequestTiers:
    'Cualquiera de los dos niveles puede crear una solicitud de servicio. Se envía a un centro de servicio o a una oficina local.',
  guideRequestKinds: 'De qué puede tratar',
  guideRequestExpedite: 'una solicitud de tramitación acelerada',
  guideRequestAddress: 'un cambio de dirección',
  guideRequestAppointment: 'la reprogramación de una cita',
  guideRequestDelay: 'una demora mayor que los tiempos de procesamiento publicados',
  guideRequestOther: 'otros asuntos propios del caso',
  guideRequestTime: 'Cuánto tarda',
  guideRequestGoal: 'La meta de USCIS es de 15 días hábiles.',
  guideLadder: 'La escala de pasos publicada',
  ladderRungSaid: '{step}, {wait}, después: {next}',
  guideToLadders: 'Todas las escalas publicadas, y sus propias duraciones',
  guideCenters: 'Un asunto en un centro de servicio',
  guideCentersFirst: 'Primero llame. Los días se cuentan desde este primer contacto.',
  guideCentersWrite:
    'Si han pasado más de 30 días y el asunto no se ha resuelto ni explicado, escriba al centro de servicio que tiene el caso.',
  guideCentersOne:
    'Escriba solo al centro que emitió el recibo: un único destinatario, sin copias.',
  guideCentersHeadquarters:
    'Si no hay respuesta en 21 días, puede escribir a la sede central. El texto indica 10 días para su respuesta; aquí no se promete nada.',
  guideHeadquartersWho:
    'La sede central atendía a solicitantes, peticionarios y sus representantes designados, también cuando la respuesta del centro era insuficiente.',
  guideCentersFor:
    'La escala es para el procesamiento regular; los casos premium y de estudiantes van a otro lugar.',
  guideMailChanged: 'En enero de 2019 cambió el acceso a los buzones de la escala publicada.',
  guideCentersBoxes:
    'Es muy probable que, más o menos desde entonces, ya no se lean las direcciones de correo electrónico publicadas en 2009; no se encontró ningún aviso de su cierre.',
  guideFieldOffices: 'Un asunto en una oficina local',
  guideFieldOfficesAgain:
    'Si no hay respuesta a la solicitud de servicio inicial en 30 días: llame de nuevo, con el número de referencia de esa solicitud a la mano.',
  guideChannels: 'Las vías actuales para contactar a USCIS',
  guideChannelsMail:
    'Es muy probable que los buzones de la escala publicada estén cerrados; ninguna página oficial actual los ofrece.',
  guideChannelsAppointment:
    'InfoPass pasó a ser un formulario de solicitud de cita en my.uscis.gov.',
  guideHints: 'Qué más se aplica',
  guideHintsOmbudsman:
    'Ombudsman de CIS (Formulario DHS-7001): se debe haber contactado a USCIS en los últimos 90 días y haberle dado al menos 60 días. Aquí no se conoce la situación de la oficina en 2026.',
  guideHintsTime:
    'Un caso está fuera del tiempo normal de procesamiento cuando su fecha de recibo es anterior a la “fecha de recibo para una consulta de caso” (“receipt date for a case inquiry”) publicada. Esa fecha cambia sin previo aviso.',
  guideLimits: 'Lo que Followthrough no hace',
  guideLimitsDeadline:
    'No calcula ninguna fecha límite legal. Lleva la cuenta de las fechas límite para presentar o responder solo si usted las anota.',
  guideLimitsSend: 'No envía nada: lo que se envía, lo envía usted.',
  guideLimitsLookUp: 'No busca nada: lee solo las páginas que usted abre.',
  guideLimitsProtected:
    'Para los casos protegidos (VAWA, T, U, exenciones del I-751 por abuso) no ofrece ninguna escala de pasos: USCIS verifica de otra manera a quienes llaman, y los representantes tienen líneas directas propias.',
  guideSources: 'Fuentes',
};
