import type { Translated } from '../catalogue.ts';
import type { team as english } from '../en/team.ts';

/** Lo que solo dice la edición para equipos. */
export const team: Translated<typeof english> = {
  teamRoom: 'Equipo',
  teamRoomWhat:
    'Un equipo lleva un solo registro en varias computadoras, mediante un servidor CouchDB propio. Todo se cifra antes de salir de esta computadora: el servidor ve cuándo llega algo y cuánto es, y nada de lo que dice.',
  teamWaitingPill: {
    one: '{count} en espera',
    many: '{count} en espera',
    other: '{count} en espera',
  },
  teamTroublePill: 'Atención',

  teamBegin: 'Crear un equipo',
  teamBeginWhat:
    'Para la primera computadora. La base de datos ya debe existir, vacía, con un usuario que pueda escribir en ella.',
  teamJoin: 'Unirse a un equipo',
  teamJoinWhat: 'Para cualquier otra computadora, suya o de otra persona.',
  teamNoLongerJoined:
    'Este navegador era de {name} en el equipo y ya no está en él: su base de datos se perdió o se rehízo, y con ella las claves y la contraseña. Lo que se anote desde ahora se queda aquí, y nada llega de los demás. Únase otra vez al equipo en Equipo, con la dirección, el usuario, la contraseña y la frase de contraseña; nada se duplica.',
  teamNotJoined:
    'El registro habla de un equipo, y este navegador no está en ninguno: nada va a los demás ni llega de ellos. Si estaba en el equipo antes de que se perdiera su base de datos, o ha de estarlo, únase en Equipo, con la dirección, el usuario, la contraseña y la frase de contraseña; nada se duplica.',
  teamErasedBefore: {
    one: 'Antes se borró una entrada en este navegador. Aquí sigue borrada aunque el equipo la tenga; a los demás no se les pide que la borren.',
    many: 'Antes se borraron {count} entradas en este navegador. Aquí siguen borradas aunque el equipo las tenga; a los demás no se les pide que las borren.',
    other:
      'Antes se borraron {count} entradas en este navegador. Aquí siguen borradas aunque el equipo las tenga; a los demás no se les pide que las borren.',
  },
  teamJoinByFile: 'Con un archivo de invitación',
  teamJoinByHand: 'Escribiendo todo',
  teamDatabase: 'Dirección de la base de datos',
  teamDatabaseHint: 'Como https://couch.example.org/followthrough',
  teamUser: 'Usuario en el servidor',
  teamPassword: 'Contraseña en el servidor',
  teamSharedPassphrase: 'Frase de contraseña del equipo',
  teamPassphraseLegend: 'Frase de contraseña del equipo, que se elige ahora',
  teamPassphraseWhy:
    'Todo el equipo usa la misma, y nadie más debe tenerla, el servidor menos que nadie.',
  teamNoRecovery:
    'Nadie puede recuperar esta frase de contraseña ni abrir sin ella lo que el equipo guarda en el servidor. Anótela.',
  teamName: 'Su nombre, como lo ve el equipo',
  teamWho: '¿Quién es usted?',
  teamAllGoOver: {
    one: 'El registro del único caso de esta computadora pasa al equipo, sellado, con todo lo que se anotó en él.',
    many: 'El registro de todos los {count} casos de esta computadora pasa al equipo, sellado, con todo lo que se anotó en él.',
    other:
      'El registro de todos los {count} casos de esta computadora pasa al equipo, sellado, con todo lo que se anotó en él.',
  },
  teamUndoStays:
    'No se quita nada a sus colegas: lo que pasó al equipo se queda con ellos y en su servidor. No vuelve de allí, salvo que este navegador se una de nuevo al equipo; eso se recuerda de las últimas {most} entradas deshechas. Para que desaparezca en todos, bórrelo en vez de deshacer; entonces se pregunta a cada uno.',
  teamAddNotShared:
    'Lo que usted agrega se queda en esta computadora y, si está en un equipo, pasa a él sellado. No se busca nada en línea.',
  teamGuideLimitsSend:
    'No envía nada salvo al servidor del equipo en que usted está, sellado: lo demás que se envía, lo envía usted.',
  teamWhoComing:
    'Todavía está llegando quién está en el equipo. Ya puede indicar quién es usted; si resulta que se había unido antes en otra computadora, se le preguntará si era usted.',
  teamSame: '¿Se había unido antes?',
  teamSameWhat:
    '{name} se unió al equipo en otra computadora antes de que usted indicara aquí quién es. Si es usted, será la misma persona en las dos, y lo que tenga asignado seguirá siendo suyo.',
  teamSameYes: 'Soy {name}',
  teamNamesake: '{name}, desde {at}',
  teamNamesakeAsk:
    '{name} ya está en el equipo. Si es usted, elíjase arriba; si no, indíquelo aquí.',
  teamNamesakeOther: 'Soy otra persona con el mismo nombre',
  teamWhoNew: 'Alguien nuevo',
  teamWhoKnown: '{name}, en otra computadora',
  teamWhoHint:
    'Quien ya se unió en otra computadora se une aquí como la misma persona, para que sus casos sean suyos en las dos.',
  teamInvitation: 'Archivo de invitación',
  teamInvitationPassphrase: 'Frase de contraseña del archivo',
  teamShowPassphrases: 'Mostrar lo escrito',
  teamDoBegin: 'Crear el equipo',
  teamDoLookAt: 'Continuar',
  teamDoJoin: 'Unirse',
  teamBusy: 'Consultando el servidor…',
  teamNeedsHost:
    'El navegador pregunta si se puede acceder a este servidor. No se permite nada más con ello.',

  teamNeeds: 'Complete este dato.',
  teamNeedsFile: 'Elija el archivo.',
  teamAddressTooLong: 'Esta dirección es demasiado larga.',
  teamAddressNotHttps:
    'La dirección debe empezar por https://; http:// solo sirve para esta computadora.',
  teamAddressHoldsPassword: 'No ponga usuario ni contraseña en la dirección; van más abajo.',
  teamAddressHost: 'Esta no es la dirección de un servidor.',
  teamAddressPort: 'Ese puerto no existe.',
  teamAddressGoesOn: 'La dirección debe terminar con el nombre de la base de datos.',
  teamAddressNoDatabase:
    'Agregue el nombre de la base de datos después del servidor, como /followthrough.',
  teamAddressDatabaseName:
    'El nombre de una base de datos lleva minúsculas y números, y empieza por una letra.',
  teamAddressNotAllowed:
    'El navegador no permitió acceder a este servidor. Presione otra vez el botón y permítalo.',
  teamIsThere: 'En esta base de datos ya hay un equipo. Únase a él.',
  teamNoTeam: 'En esta base de datos todavía no hay un equipo. Cree uno o revise la dirección.',
  teamRefusedNotInvitation: 'Este archivo no es una invitación.',
  teamRefusedNewer: 'Lo hizo una versión más reciente. Actualice primero esta extensión.',
  teamRefusedRounds: 'Está cifrado de una manera que esta versión no abre.',
  teamRefusedWrongPassphrase: 'La frase de contraseña no lo abre.',
  teamRefusedDamaged: 'Fue modificado después de hacerse y no se usa.',
  teamUnknownProblem: 'No funcionó. Mire abajo cómo está el equipo antes de intentarlo otra vez.',

  teamStanding: 'Intercambio',
  teamServer: 'Base de datos',
  teamYou: 'Usted es',
  teamYouNobody: 'nadie se ha unido aquí',
  teamLastExchange: 'Último intercambio',
  teamNeverExchanged: 'todavía ninguno',
  teamWaiting: 'Por entregar',
  teamWaitingNothing: 'nada',
  teamWaitingEntries: {
    one: '{count} entrada',
    many: '{count} entradas',
    other: '{count} entradas',
  },
  teamWaitingErasures: 'borrados',
  teamWaitingMost: '{count} entradas o más',
  teamUnopened: {
    one: '{count} documento del servidor no se abre con las claves del equipo: es de otros o está dañado. Se pasó por alto.',
    many: '{count} documentos del servidor no se abren con las claves del equipo: son de otros o están dañados. Se pasaron por alto.',
    other:
      '{count} documentos del servidor no se abren con las claves del equipo: son de otros o están dañados. Se pasaron por alto.',
  },
  teamLeftOut: {
    one: 'Se dejó fuera {count} entrada del equipo: dice otra cosa que lo registrado aquí o no es válida.',
    many: 'Se dejaron fuera {count} entradas del equipo: dicen otra cosa que lo registrado aquí o no son válidas.',
    other:
      'Se dejaron fuera {count} entradas del equipo: dicen otra cosa que lo registrado aquí o no son válidas.',
  },
  teamMended: {
    one: '{count} documento del servidor no se podía abrir, o decía otra cosa que aquí, y se volvió a entregar desde aquí: lo había sellado una clave que se perdió o lo dañó alguien que puede escribir en la base de datos.',
    many: '{count} documentos del servidor no se podían abrir, o decían otra cosa que aquí, y se volvieron a entregar desde aquí: los había sellado una clave que se perdió o los dañó alguien que puede escribir en la base de datos.',
    other:
      '{count} documentos del servidor no se podían abrir, o decían otra cosa que aquí, y se volvieron a entregar desde aquí: los había sellado una clave que se perdió o los dañó alguien que puede escribir en la base de datos.',
  },
  teamFirstSync:
    'Se está trayendo por primera vez todo lo que tiene el equipo. Puede seguir trabajando; lo que falta llega por sí solo.',
  teamFirstSyncGoes: 'Primer intercambio',
  teamFirstSyncSoFar: {
    one: 'Por ahora se registró aquí o llegó aquí {count} entrada, contando las borradas.',
    many: 'Por ahora se registraron aquí o llegaron aquí {count} entradas, contando las borradas.',
    other: 'Por ahora se registraron aquí o llegaron aquí {count} entradas, contando las borradas.',
  },
  teamExchangeNow: 'Intercambiar ahora',
  teamExchanging: 'Intercambiando…',
  teamExchanged: 'El intercambio terminó.',
  teamFailedAt: 'Intento del {at}:',
  teamTriedAgain: 'Se vuelve a intentar por sí solo.',
  teamAllowAgain: 'Permitir el acceso al servidor',

  teamFailOffline:
    'Esta computadora no tiene red. Lo que se registre mientras tanto se entrega cuando la tenga.',
  teamFailUnreachable:
    'Nada responde en esta dirección. ¿Funciona el servidor, es válido su certificado y la red le deja pasar?',
  teamFailNotAllowed: 'El navegador no puede acceder al servidor. Permítalo con el botón de abajo.',
  teamFailWrongPassword:
    'El servidor no acepta este usuario y contraseña. Escriba abajo la contraseña nueva o pregunte a quien administra el servidor.',
  teamFailForbidden:
    'El servidor conoce a este usuario, que no puede usar esta base de datos. Quien administra el servidor debe permitirlo.',
  teamFailLockedOut:
    'Tras varias contraseñas incorrectas, el servidor deja fuera a este usuario durante cinco minutos. Después vuelve a aceptar la contraseña correcta.',
  teamFailNoDatabase:
    'No existe esa base de datos, o lo que responde no es CouchDB. Pregunte a quien administra el servidor si la movió.',
  teamFailQuota: 'Al servidor no le queda espacio. Quien lo administra debe liberar algo.',
  teamFailTooLarge:
    'El servidor, o un proxy delante de él, rechaza una entrada por ser demasiado larga: quien lo administra debe dejar pasar cuerpos de 3 MB.',
  teamFailBusy: 'El servidor tiene sus propios problemas y pide paciencia.',
  teamFailClock:
    'El reloj de esta computadora y el del servidor difieren mucho. Corrija el que esté mal.',
  teamFailNonsense:
    'Lo que respondió no habla como CouchDB. Lo que hay aquí queda como está; lo que llegó antes sí se tomó. Pregunte a quien administra el servidor qué hay en medio.',
  teamFailOtherTeam:
    'La base de datos es de otro equipo, o el documento propio del equipo falta o está dañado. No se intercambia nada. Pregunte a quien administra el servidor: si el documento falta o está dañado, puede devolverlo en “Devolver la clave del equipo al servidor”; si es de otro equipo, primero hay que quitarlo.',
  teamFailWentBack:
    'El servidor devolvió una clave anterior del equipo. No se intercambia nada, porque alguien podría querer leer lo cifrado. Pregunte a quien administra el servidor si restauró una copia; la clave posterior puede devolverse en “Devolver la clave del equipo al servidor”.',
  teamFailNewPassphrase:
    'El equipo tiene una clave nueva. Escriba la nueva frase en “Escribir la nueva frase de contraseña”; hasta entonces no se entrega nada.',
  teamFailNotRecorded:
    'Lo que envió el equipo no se pudo registrar aquí. Libere espacio en el disco.',

  teamColleagues: 'Personas del equipo',
  teamColleagueYou: '{name} (usted)',
  teamColleagueHeard: 'última noticia {at}',
  teamColleagueNeverHeard: 'sin noticias todavía',
  teamColleagueSayLeft: 'Indicar que {name} ya no está',
  teamColleagueLeftSure: '¿Indicar que {name} ya no está? Sus casos avisan entonces a todos.',
  teamColleagueLeftYes: 'Sí, ya no está',
  teamColleagueLeftNo: 'No indicarlo',
  teamColleagueLeftWhat:
    'Cuando se indica que alguien ya no está, sus casos avisan a todos hasta que se asignen de nuevo. Las claves y el usuario del servidor son otra cosa: vea más abajo.',

  teamErasures: 'Borrado por otra persona',
  teamErasuresWhat:
    'Esto se borró en el equipo y todavía está aquí. Solo se borra aquí si usted también lo dice; lo que se conserva aquí no se vuelve a entregar.',
  teamErasuresJournal: 'de ningún caso',
  teamErasuresProtected: 'caso protegido',
  teamErase: 'Borrar también aquí',
  teamEraseOf: 'Borrar también aquí: {entry}',
  teamKeep: 'Conservar aquí',
  teamKeepOf: 'Conservar aquí: {entry}',
  teamEraseAll: {
    one: 'Borrar también aquí esta entrada',
    many: 'Borrar también aquí las {count}',
    other: 'Borrar también aquí las {count}',
  },
  teamKeepAll: {
    one: 'Conservar aquí esta entrada',
    many: 'Conservar aquí las {count}',
    other: 'Conservar aquí las {count}',
  },
  teamEraseSure: {
    one: '{count} entrada desaparece entonces de esta computadora para siempre, con sus correcciones. ¿Borrarla?',
    many: '{count} entradas desaparecen entonces de esta computadora para siempre, con sus correcciones. ¿Borrarlas?',
    other:
      '{count} entradas desaparecen entonces de esta computadora para siempre, con sus correcciones. ¿Borrarlas?',
  },
  teamEraseYes: 'Sí, borrar',
  teamEraseNo: 'No borrar',
  teamErased: 'Borrado también aquí.',
  teamKept: 'Se conserva aquí.',
  teamErasuresMore: {
    one: '{count} más no se muestra.',
    many: '{count} más no se muestran.',
    other: '{count} más no se muestran.',
  },

  teamInvite: 'Invitar a un colega',
  teamInviteWhat:
    'Quien administra el servidor crea primero un usuario para esa persona. El archivo lleva todo lo que necesita, cifrado con una frase de contraseña propia: entregue el archivo por un medio y la frase por otro.',
  teamInviteUser: 'Usuario de esa persona en el servidor',
  teamInvitePassword: 'Contraseña de esa persona en el servidor',
  teamInvitePassphrase: 'Frase de contraseña para el archivo',
  teamInviteMake: 'Crear el archivo de invitación',
  teamInviteMade: 'El archivo se entregó al navegador: {name}',

  teamNewPassphrase: 'Escribir la nueva frase de contraseña',
  teamNewPassphraseOld: 'Esta no es una clave más reciente de este equipo.',
  teamPutBack: 'Devolver la clave del equipo al servidor',
  teamPutBackWhat:
    'El servidor tiene una clave del equipo anterior a la de este navegador: lo más probable es que se haya repuesto una copia de antes del último cambio de clave. Pregunte a quien lo administra y devuelva entonces la clave posterior: es el mismo documento que estaba allí y no revela nada. Lo que se selló desde entonces lo vuelve a entregar quien lo tiene.',
  teamPutBackGoneWhat:
    'El documento con las claves del equipo falta en el servidor o está dañado: puede haberlo hecho un miembro, o la base de datos se creó de nuevo. Pregunte a quien lo administra y devuelva entonces las claves, desde un navegador que conozca la más reciente: es el mismo documento que estaba allí y no revela nada. Lo que le falta al servidor lo vuelve a entregar quien lo tiene.',
  teamPutBackPassphrase: 'Frase de contraseña de la clave posterior',
  teamPutBackGonePassphrase: 'Frase de contraseña del equipo',
  teamPutBackDo: 'Devolver la clave',
  teamPutBackNone:
    'Este navegador no tiene la clave en la forma en que estaba en el servidor. Quizá la tenga otro navegador del equipo; si no, empiece el equipo de nuevo.',
  teamPutBackNotOlder: 'La clave ya está en el servidor, o una más reciente. Intercambie ahora.',
  teamNewKey: 'Clave nueva para el equipo',
  teamNewKeyWhat:
    'Cuando alguien se fue o la frase de contraseña se difundió. Desde entonces todo se cifra con una clave nueva, que solo recibe quien tiene la nueva frase. Désela a todos los que se quedan.',
  teamNewKeyTakes: 'A quien se fue le quita: todo lo que se registre desde entonces.',
  teamNewKeyTakesNot:
    'No recupera nada: lo leído queda leído, y lo cifrado antes sigue abierto para quien tenga la clave anterior y llegue al servidor. Haga quitar también su usuario del servidor.',
  teamNewKeyOld: 'Frase de contraseña vigente',
  teamNewKeyDo: 'Crear la clave nueva',
  teamNewKeyDone: 'El equipo tiene una clave nueva.',
  teamNewKeyConflict:
    'Otra persona cambió la clave en el mismo momento. Intercambie e inténtelo otra vez.',

  teamAccess: 'Cambiar la contraseña',
  teamAccessWhat: 'Cuando el servidor tenga una contraseña nueva para usted.',
  teamAccessDo: 'Usar la contraseña nueva',
  teamAccessDone: 'Desde ahora se usa la contraseña nueva.',
  teamLeave: 'Dejar el equipo',
  teamLeaveStays: 'Aquí queda: todo lo registrado hasta ahora, también lo que vino de los demás.',
  teamLeaveGoes: 'De aquí se va: la dirección, la contraseña y las claves del equipo.',
  teamLeaveServer:
    'En el servidor queda, cifrado: lo entregado. Su usuario allí lo debe quitar quien lo administra.',
  teamLeaveWaits: {
    one: '{count} entrada no se ha entregado y no se entregará.',
    many: '{count} entradas no se han entregado y no se entregarán.',
    other: '{count} entradas no se han entregado y no se entregarán.',
  },
  teamLeaveDo: 'Dejar el equipo',
  teamLeaveSure: '¿Dejarlo? Para volver necesita todo lo que necesitó para unirse.',
  teamLeaveUnheard:
    'Los demás todavía no saben que usted deja el equipo: no todo pudo entregarse al servidor. Conserve el equipo hasta que se entregue y déjelo entonces; o déjelo de todos modos y avíseles usted.',
  teamLeaveAnyway: 'Dejarlo de todos modos',
  teamLeaveLater: 'Conservar el equipo hasta entonces',
  teamLeaveYes: 'Sí, dejarlo',
  teamLeaveNo: 'Quedarse',
  teamLeft: 'Este navegador ya no está en ningún equipo.',

  teamAssignCase: 'Asignado a',
  teamAssignNobody: 'Nadie en particular',
  teamAssignLeft: '{name} (ya no está)',
  teamAssignUnknown: 'Alguien desconocido',
  teamAssignRings: 'Avisa en las computadoras de esa persona, no en la suya.',
  teamSilent:
    'Asignado a {name}, de quien se supo por última vez: {at}. Avisa a todos hasta que se sepa más.',
  teamSilentColleague:
    'Asignado a un colega, de quien se supo por última vez: {at}. Avisa a todos hasta que se sepa más.',
  teamAssignMenu: 'Asignar',
  teamAssignSave: 'Asignar',
  teamAssigned: {
    one: '{count} caso asignado.',
    many: '{count} casos asignados.',
    other: '{count} casos asignados.',
  },
  teamWhose: 'Casos de quién',
  teamWhoseMine: 'Los míos y los de nadie',
  teamWhoseAll: 'Los de todos',
  teamWhoseOf: 'Los de {name}',
  teamTellAssigned: 'Asignado a {name}',
  teamTellAssignedAnew: 'Asignado a alguien',
  teamTellUnassigned: 'Asignado a nadie en particular',
  teamTellJoined: '{name} se unió al equipo',
  teamTellJoinedAnew: 'Alguien se unió al equipo',
  teamTellLeft: 'Alguien dejó el equipo',
};
