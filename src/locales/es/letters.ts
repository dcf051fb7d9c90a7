import type { Translated } from '../catalogue.ts';
import type { letters as english } from '../en/letters.ts';

/** Letters: which there are, their form, sending, and the addresses of the mailboxes. */
export const letters: Translated<typeof english> = {
  // Letters: which there are, and why one is not offered or early.
  letterServiceCenter: 'Carta al centro de servicio',
  letterServiceCenterNamed: 'Carta al {office}',
  letterHeadquarters: 'Carta a la sede central',
  letterERequest: 'Texto para una e-Request',
  letterAccountMessage: 'Mensaje en la cuenta en línea',
  letterOmbudsman: 'Declaración para el Ombudsman de CIS',
  letterCongressionalOffice: 'Carta a la oficina de un congresista',
  letterNotOfferedProtected:
    'Para un caso protegido no se ofrecen cartas: en esos casos USCIS verifica de otra manera a quienes llaman.',
  letterNotOfferedOffice:
    'La oficina aún no está confirmada, y el prefijo solo sugiere una. Primero confírmela en el Formulario I-797.',
  letterNotOfferedChoose:
    'Una notificación de transferencia indica otra oficina. Primero elija a cuál de las dos escribe.',
  letterNotOfferedDoubt:
    'La página dice que el caso fue transferido. Primero confirme la oficina en la notificación de transferencia.',
  letterNotOfferedMailbox:
    'No se publicó ningún paso por escrito para esta oficina: solo lo tenían los Centros de Servicio de California, Vermont, Nebraska y Texas.',
  letterEarlyNoFirst:
    'No hay en el registro ninguna carta al centro de servicio que haya llegado. En la escala publicada, esa va primero.',
  letterEarlyWithinWait:
    'La carta al centro de servicio es del {on}. Según la escala publicada, se escribe a la sede central a partir del {from}.',
  letterEarlyNoContact:
    'No hay en el registro ningún contacto con USCIS en los últimos 90 días. El Ombudsman pide que haya uno antes.',
  letterEarlyWithin60:
    'Se contactó a USCIS el {on}. El Ombudsman pide que se le den 60 días, que se cumplen el {from}.',

  // The room of letters.
  lettersIntro:
    'Una carta se redacta con lo que hay en el registro, y con nada más. Está en inglés, porque la lee USCIS. Desde aquí no se envía nada.',
  lettersDue: 'Casos cuyo próximo paso es por escrito',
  lettersNoneDue: 'No hay ningún caso cuyo próximo paso sea por escrito.',
  lettersChoose: 'Cartas de otro caso',
  lettersChooseShow: 'Mostrar sus cartas',
  lettersNotKept: 'Este número no está guardado. Primero guarde el caso.',
  lettersOf: 'Cartas de {number}',
  lettersOfCase: 'Cartas',
  lettersOffered: 'Qué se puede redactar',
  lettersNotOffered: 'Qué no se ofrece',

  // The form of a letter.
  letterAsk: 'Qué pide usted',
  letterRequest: 'Su petición, en una oración',
  letterRequestHint: 'En inglés, tal como debe aparecer en la carta.',
  letterWriter: 'Quién escribe',
  letterCapacity: 'En qué calidad',
  letterCapacityNone: 'Aún no se indica',
  letterName: 'Nombre de quien escribe',
  letterDetails: 'Cómo puede USCIS comunicarse con usted',
  letterDetailsHint:
    'Líneas tal como deben aparecer al final: dirección, teléfono, correo electrónico.',
  letterText: 'La carta',
  letterSubject: 'Asunto del mensaje',
  letterBody: 'Texto',
  letterEdit: 'Editar el texto',
  letterIsOwn:
    'Usted cambió el asunto del mensaje o el texto. Sus palabras quedan como están, aunque cambie algo arriba o en el registro.',
  letterComposeAgain: 'Redactarla de nuevo',
  letterComposeAgainAsk: 'Se pierde lo que usted cambió en el asunto del mensaje y en el texto.',
  letterMissing: 'Aún no está en el registro, y está señalado en el texto',
  letterMissingReceipt: 'El número de recibo',
  letterMissingANumber: 'El número A, o que no lo hay',
  letterMissingForm: 'El formulario',
  letterMissingFiled: 'La fecha de presentación',
  letterMissingApplicant: 'El nombre del solicitante o peticionario',
  letterMissingSender: 'Quién escribe, y en qué calidad',
  letterMissingSenderName: 'El nombre de quien escribe',
  letterMissingDetails: 'Cómo puede USCIS comunicarse con usted',
  letterMissingRequest: 'Su petición',
  letterMissingOffice: 'El centro de servicio, según el Formulario I-797',
  letterMissingCall: 'Una llamada, u otro primer contacto, que llegó a USCIS',
  letterMissingRepresentative: 'Con quién habló: nombre o número de identificación',
  letterMissingServiceRequest:
    'El número de la solicitud de servicio, o por qué no se emitió ninguna',
  letterMissingFirstLetter: 'La carta al centro de servicio',
  letterMissingRecent: 'Un contacto con USCIS en los últimos 90 días',
  letterGloss: 'Qué dice cada parte',
  letterPartRecipient: 'La fecha, a quién va dirigida y el saludo',
  letterPartSender: 'Quién escribe, y en qué calidad',
  letterPartCase: 'De qué caso se trata',
  letterPartRequest: 'Qué pide usted',
  letterPartCall: 'La llamada: cuándo, con quién, y la solicitud de servicio',
  letterPartFirstLetter: 'Cuándo y a quién se envió la primera carta',
  letterPartTimePassed: 'Que ya pasó el plazo de espera publicado',
  letterPartEarlier: 'Los contactos anteriores a esta carta',
  letterPartClosing: 'La oración de cierre',
  letterPartSignature: 'Quién firma, y cómo comunicarse con esa persona',
  letterProblemLong: {
    one: 'Sobra {count} carácter.',
    many: 'Sobran {count} caracteres.',
    other: 'Sobran {count} caracteres.',
  },
  letterProblemEmpty: 'No hay nada que enviar.',

  // Sending a letter.
  letterWays: 'Enviarla',
  letterWaysIntro: 'Las vías actuales van primero; el texto es el mismo.',
  letterMarked: 'En lo que está por enviar aún quedan por completar estas partes: {marks}.',
  letterCopy: 'Copiar el texto',
  letterCopySubject: 'Copiar el asunto del mensaje',
  letterCopyWhich: '{what}: {way}',
  letterCopied: 'Copiado, con líneas de 76 caracteres como máximo.',
  letterCopiedANumber:
    'Copiado, con líneas de 76 caracteres como máximo. El texto contiene un número A: péguelo solo donde deba ir.',
  letterSubjectCopied: 'Asunto del mensaje copiado.',
  letterOpenPage: 'Abrir {address}',
  letterSignIn:
    'Inicie sesión en su cuenta en línea como siempre lo hace, y pegue allí el texto como mensaje.',
  letterCongressHow:
    'Péguela en el formulario de contacto de su senador o representante en el Congreso, o imprímala.',
  letterMailboxPublished:
    'Publicada en 2009, vista impresa por última vez en 2017; muy probablemente ya no se lee.',
  letterMailboxSource:
    'CLINIC escribió el {date} que el acceso había cambiado. Un escrito posterior de AILA pide a USCIS que restablezca esos buzones, y ninguna página oficial actual los ofrece. No se encontró ningún aviso de su cierre.',
  letterMailboxVerified: 'Usted verificó esta dirección el {date}.',
  letterMailboxCameBack: 'Un mensaje a esta dirección fue devuelto. Usted lo anotó el {date}.',
  letterEml: 'Guardar como archivo de correo (.eml)',
  letterEmlSaved:
    'Se entregó al navegador para que lo guarde. Tiene un único destinatario y no lleva copias.',
  letterMailProgram: 'Abrir en mi programa de correo',
  letterMailAsk:
    'Su programa de correo se abre con esta carta a {address}. No se envía nada hasta que usted la envíe desde allí. Un único destinatario, sin copias.',
  letterMailRead: 'He leído lo que se dice de la dirección',
  letterMailOpen: 'Abrir el programa de correo',
  letterMailTooLong:
    'La carta es demasiado larga para un enlace: el programa de correo se abre sin el texto. Primero copie el texto, y péguelo allí.',

  // Having sent a letter.
  letterSentTitle: '¿La envió?',
  letterSentBy: 'Cómo la envió',
  letterSentAt: 'Cuándo la envió',
  letterSent: 'La envié',
  letterChangedSince:
    'La carta cambió desde la última vez que usted la copió o la guardó. Lo que copió o guardó es lo que queda en el registro; si la envió tal como está ahora, cópiela de nuevo.',

  // The addresses of the mailboxes.
  addressTitle: 'Corregir la dirección',
  addressTitleOf: 'Corregir la dirección: {mailbox}',
  addressHeadquarters: 'Sede central',
  addressPart: 'Buzones de los pasos publicados',
  addressPartIntro:
    'Las cinco direcciones del comunicado de 2009. Nunca se publicó ningún otro buzón. Corrija una si averiguó qué dirección tiene, o confírmela si averiguó que sigue vigente.',
  addressNew: 'Dirección de correo electrónico',
  addressOn: 'Verificada el',
  addressSave: 'Guardar la dirección',
  addressProblem:
    'Esto no es una sola dirección de correo electrónico. Escriba una como office@example.gov, sin nombre ni nada alrededor.',
  addressProblemOn: 'Escriba el día en que la verificó.',
  addressProblemFuture: 'Esta fecha está en el futuro. Escriba el día en que la verificó.',
};
