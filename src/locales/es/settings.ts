import type { Translated } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

/** Settings and banners. */
export const settings: Translated<typeof english> = {
  // Settings.
  settingsReminders: 'Recordatorios',
  settingsHour: 'Hora de los recordatorios',
  settingsHourHint:
    'En la hora de esta computadora, el mismo día. El navegador tiene que estar abierto.',
  settingsQuietWeekends: 'Fines de semana en silencio',
  settingsQuietWeekendsHint: 'Lo que sonaría un sábado o domingo suena el lunes.',
  settingsCounting: 'Cómputo de días y pasos',
  settingsRoll: 'Una llamada espera al siguiente día en que abre el Centro de Contacto',
  settingsRollHint:
    'Una llamada que toca en fin de semana o feriado federal pasa al siguiente día en que el Centro está abierto. Lo que se hace por escrito nunca cambia de día.',
  settingsGoOn:
    'Si se niegan a crear una solicitud de servicio sin dar un motivo, pasar de inmediato a escribir (NAFSA Region XI; no está en la escala publicada)',
  settingsGoOnHint:
    'De lo contrario corre el plazo de espera de la escala publicada, sin importar lo que se haya negado.',
  settingsLadders: 'Las escalas de pasos y sus propias duraciones',
  settingsPrivacy: 'Avisos',
  settingsDetail: 'Qué dice un aviso',
  settingsDiscreet: 'Su etiqueta o los últimos cuatro dígitos, y el próximo paso',
  settingsFull: 'También el número de recibo completo',
  settingsAppearance: 'Aspecto y teclas',
  settingsLanguage: 'Idioma',
  settingsLanguageBrowser: 'El del navegador',
  settingsLanguageHint: 'Las cartas a USCIS, y lo que usted dice por teléfono, siguen en inglés.',
  settingsTheme: 'Tema',
  settingsThemeSystem: 'El del sistema',
  settingsThemeLight: 'Claro',
  settingsThemeDark: 'Oscuro',
  settingsMasked: 'Ocultar en la pantalla números de recibo, nombres y notas',
  settingsMaskedHint:
    'Para cuando otras personas miran, en todas las ventanas: los casos muestran los últimos cuatro dígitos y las iniciales, y las notas son puntos. Lo que usted escribe, copia, exporta o pone en un informe queda como está, y también la barra de direcciones del navegador.',
  settingsShortcuts: 'Teclas sueltas en el escritorio',
  settingsShortcutsHint:
    'Presione ? en el escritorio para ver la lista. No hacen nada mientras usted escribe.',
  settingsDiagnostics: 'Diagnóstico',
  settingsDiagnosticsHint:
    'Se guarda solo en esta computadora. Los números de recibo están ocultos.',
  settingsNoProblems: 'No hay problemas anotados.',
  settingsTest: 'Enviar un aviso de prueba',
  settingsTestShown:
    'El aviso se entregó al sistema. Si no lo ve, busque un modo silencioso o la configuración de notificaciones de su sistema.',
  settingsTestNotAllowed: 'el navegador no permite los avisos de Followthrough.',
  settingsTestRefused: 'No se pudo mostrar ningún aviso: {reason}',
  settingsProblems: 'Problemas',
  diagnosticsVersion: 'Versión',
  diagnosticsBrowser: 'Navegador',
  diagnosticsRun: 'Última revisión de lo que toca',
  diagnosticsRunDone: '{at}, tardó {took} ms',
  diagnosticsRunQuestioned: '{at}, tardó {took} ms: no se mostró nada, el reloj está en duda',
  diagnosticsRunNotPermitted:
    '{at}, tardó {took} ms: no se mostró nada, los avisos están desactivados',
  diagnosticsRunFailed: '{at}, tardó {took} ms: falló',
  diagnosticsRunNone: 'Todavía no',
  diagnosticsNext: 'Próximo recordatorio',
  diagnosticsNextOverdue: '{date}, aún no se mostró',
  diagnosticsNextNone: 'Ninguno',
  diagnosticsAlarms: 'Alarmas puestas',
  diagnosticsAlarm: '{name} {at}',
  diagnosticsAlarmsNone: 'Ninguna',
  diagnosticsCopies: 'Copias del registro',
  diagnosticsCopiesSame: 'La segunda copia es igual',
  diagnosticsCopiesPending: 'La segunda copia está atrasada',
  diagnosticsCopiesDiffer: 'La segunda copia es distinta',
  diagnosticsCopiesUnreadable: 'No se pudo leer la segunda copia',
  diagnosticsCompared: 'Última comparación completa de las copias',
  diagnosticsComparedNever: 'Todavía no',
  diagnosticsPermission: 'Avisos',
  diagnosticsPermissionGranted: 'Permitidos',
  diagnosticsPermissionDenied: 'Desactivados',
  diagnosticsPermissionNotTold: 'Este navegador no lo dice',
  diagnosticsClock: 'Reloj',
  diagnosticsClockTrusted: 'Sin dudas',
  diagnosticsClockConfirmed: 'El {at} usted dijo que está bien',
  diagnosticsClockBeforeBuild: 'En duda: es anterior a la creación de esta versión',
  diagnosticsClockLongAfter: 'En duda: pasaron más de 400 días desde la última vez',

  // Banners.
  bannerClock:
    '¿Está bien el reloj de esta computadora? Indica {now}; hasta que usted responda, no suena ningún recordatorio.',
  bannerClockRight: 'Sí, está bien',
  bannerClockFailed: 'No se pudo guardar su respuesta: {reason}',
  bannerPermission:
    'Los avisos de Followthrough están desactivados en este navegador, así que los recordatorios no pueden sonar. Lo que toca está en la agenda y en el indicador del icono.',
  settingsCopy: 'Copiar',
  settingsVersion: 'Versión {version}',
  settingsWhere: 'Dónde están sus datos',
  settingsWhereText:
    'Todo queda en este perfil del navegador, en esta computadora, y puede leerlo quien lo use. No se envía nada a ninguna parte.',
  settingsNotLegalAdvice:
    'Followthrough da información, no asesoría legal. Lleva la cuenta de las fechas límite para presentar o responder solo si usted las anota.',

  // The keys of the desk, and the list of commands.
  paletteTitle: 'Ir a un apartado o a un caso',
  palettePlaceholder: 'Un apartado, un número, un nombre…',
  paletteFound: 'Apartados y casos',
  paletteReading: 'Leyendo los casos…',
  paletteFailed: 'No se pudieron leer los casos. Escriba de nuevo o abra la tabla de casos.',
  paletteNothing: 'No hay nada con ese nombre.',
  keysTitle: 'Teclas del escritorio',
  keysMask: 'Ocultar números, nombres y notas, o volver a mostrarlos',
  keysMaskNotSaved: 'Está así solo en esta ventana y no se guardó: {reason}',
  lineKeysTitle: 'En la agenda',
  lineKeysMove: 'Ir a la línea siguiente o a la anterior; estas teclas actúan sobre la línea:',
  lineKeyNote: 'Anotar una llamada, o un mensaje donde aún no hay número',
  lineKeyAnswer: 'Hubo respuesta',
  lineKeyLater: 'Recordármelo mañana',
  lineKeyUntil: 'Elegir hasta cuándo se pospone',
  lineKeyLetter: 'Abrir la carta del paso, o las cartas del caso',
  lineKeyDone: 'Hecho; un plazo de espera se detiene presionándola dos veces',
  lineKeyOpen: 'Abrir el expediente del caso',
  lineKeyIdle: 'La tecla {key} no hace nada en esta línea.',
  keysOff:
    'Las teclas sueltas no hacen nada mientras usted escribe. Se pueden desactivar en la configuración.',
};
