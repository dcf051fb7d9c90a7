import type { Translated } from '../catalogue.ts';
import type { adding as english } from '../en/adding.ts';

/** Adding cases: by typing, by pasting, from a table. */
export const adding: Translated<typeof english> = {
  addTitle: 'Agregar casos',
  addOne: 'Un caso',
  addNumberHint: 'Déjelo vacío si todavía no hay número.',
  addLabelHint: 'El nombre que usted le da a este caso. Si no tiene número, necesita una etiqueta.',
  addOneSave: 'Guardar este caso',
  addOneNameless: 'Escriba el número de recibo, o una etiqueta si todavía no hay número.',
  addOneKept: 'Este caso ya está guardado.',
  addOneOpen: 'Abrirlo',
  addOneSaved: 'Guardado: {which}.',
  addNotShared: 'Lo que usted agrega se queda en esta computadora. No se busca nada en línea.',

  // By pasting.
  addPaste: 'Pegar un texto',
  addPasteText: 'Texto con números de recibo',
  addPasteHint:
    'Un correo electrónico, una lista, una página: todo lo que tenga números de recibo.',
  addPasteNotKept:
    'Este texto es demasiado largo para que se conserve cuando usted salga de esta página.',
  addPasteFind: 'Buscar los números',
  addPasteTooLong:
    'Este texto es demasiado largo: se revisan como máximo {most} caracteres a la vez.',
  addPasteFound: {
    one: 'Se encontró {count} número de recibo.',
    many: 'Se encontraron {count} números de recibo.',
    other: 'Se encontraron {count} números de recibo.',
  },
  addPasteNone: 'No se encontró ningún número de recibo.',
  addPasteMost:
    'Solo aparecen los primeros {most}, que son los que se pueden guardar a la vez. Guárdelos y luego pegue el resto.',
  addPasteAll: 'Todos',
  addPasteNothing: 'Ninguno',
  addPasteIsKept: 'ya guardado',
  addPasteList: 'Números de recibo encontrados',
  addPasteKeep: {
    one: 'Guardar {count} caso',
    many: 'Guardar {count} casos',
    other: 'Guardar {count} casos',
  },
  addPasteDoubtful: 'No se tomaron, pero quizás sean números de recibo',
  addPasteDoubtfulLine: '{written}: {why}',
  addPasteNotSure: 'Puede ser un número de recibo u otra cosa. Si lo es, escríbalo arriba.',

  // While recording many.
  addProgress: {
    one: '{done} de {count} registrado',
    many: '{done} de {count} registrados',
    other: '{done} de {count} registrados',
  },
  addRecorded: {
    one: 'Se registró {count} caso.',
    many: 'Se registraron {count} casos.',
    other: 'Se registraron {count} casos.',
  },
  addCutShort: {
    one: 'Se registraron {done} de {count}; el resto no.',
    many: 'Se registraron {done} de {count}; el resto no.',
    other: 'Se registraron {done} de {count}; el resto no.',
  },
  addGoOn: 'Continuar con el resto',
  addLeftOut: {
    one: 'Se dejó fuera {count}, porque otra ventana se adelantó:',
    many: 'Se dejaron fuera {count}, porque otra ventana se adelantó:',
    other: 'Se dejaron fuera {count}, porque otra ventana se adelantó:',
  },
  addKeptMeanwhile: 'se guardó mientras tanto. Queda como se guardó allí.',
  addChangedMeanwhile: 'cambió mientras tanto. Vuelva a ver lo que ocurrirá.',
  addToCases: 'Ir a los casos',

  // From a table.
  importTitle: 'Desde una tabla (CSV)',
  importFile: 'Elegir un archivo',
  importFileHint:
    'Un archivo CSV, como los que guarda cualquier hoja de cálculo: como máximo {mb} MB y {rows} filas.',
  importPaste: 'O pegue las filas',
  importPasteRead: 'Leer estas filas',
  importTooBig: 'Este archivo tiene más de {mb} MB. Divídalo en varios.',
  importTooMany: {
    one: 'Esta tabla tiene {count} fila; se leen como máximo {most}. Divídala en varias.',
    many: 'Esta tabla tiene {count} filas; se leen como máximo {most}. Divídala en varias.',
    other: 'Esta tabla tiene {count} filas; se leen como máximo {most}. Divídala en varias.',
  },
  importEmpty: 'No tiene ninguna fila.',
  importOpenQuote:
    'En la línea {line}, una celda empieza con comillas que no se cierran al final, así que no se tomó nada. Quite las comillas, o ciérrelas al final de la celda y escriba dos veces las que estén dentro. Después vuelva a leer la tabla.',
  importUnreadable: 'No se pudo leer este archivo. Elíjalo otra vez.',
  importNotATable:
    'Esto no es un archivo CSV, sino un libro de hojas de cálculo u otra cosa. Guárdelo como CSV y elija ese archivo.',
  importEncoding: 'Caracteres',
  importEncodingHint: 'Elija otra opción si abajo las letras se ven mal.',
  importUtf8: 'UTF-8',
  importUtf16le: 'UTF-16, little-endian',
  importUtf16be: 'UTF-16, big-endian',
  importWindows: 'Windows, Europa occidental',
  importDelimiter: 'Entre las columnas',
  importComma: 'Coma',
  importSemicolon: 'Punto y coma',
  importTab: 'Tabulador',
  importBar: 'Barra vertical',
  importHasHeader: 'La primera fila da nombre a las columnas',
  importColumns: 'Qué contienen las columnas',
  importColumnNumber: 'Columna {number}',
  importColumnSays: '{heading} contiene',
  importColumnExample: 'por ejemplo, {example}',
  importColumnIgnored: 'No se toma',
  importOfficeRead: 'Estas oficinas se leyeron en el Formulario I-797',
  importOfficeHint:
    'La oficina que nombra el Formulario I-797 decide qué cartas se ofrecen. Si la lista dice qué oficina tiene el caso ahora, no marque esto: así sus oficinas no se registran.',
  importOfficeLeft:
    'Las oficinas no se registran: no se indicó que se leyeron en el Formulario I-797.',
  importNeedsName: 'Indique qué columna contiene el número de recibo o la etiqueta.',
  importDates: 'Cómo están escritas las fechas',
  importDatesChoose: 'Elija…',
  importDatesAsk: 'Estas fechas se pueden leer de más de una manera. Indique cuál.',
  importDateYear: 'Año, mes, día',
  importDateMonth: 'Mes, día, año',
  importDateDay: 'Día, mes, año',
  importDateShown: '“{cell}” se lee como {date}.',
  importDateNotRead: '“{cell}” no se lee como fecha.',
  importPlan: 'Ver lo que ocurrirá',
  importPlanning: 'Comparando con lo guardado…',
  importPlanTitle: 'Lo que ocurrirá',
  importAdded: {
    one: 'Se agrega {count} caso',
    many: 'Se agregan {count} casos',
    other: 'Se agregan {count} casos',
  },
  importJoined: {
    one: '{count} caso que espera su número lo recibe',
    many: '{count} casos que esperan su número lo reciben',
    other: '{count} casos que esperan su número lo reciben',
  },
  importUpdated: {
    one: 'Se actualiza {count} caso',
    many: 'Se actualizan {count} casos',
    other: 'Se actualizan {count} casos',
  },
  importUnchanged: {
    one: '{count} fila no dice nada nuevo',
    many: '{count} filas no dicen nada nuevo',
    other: '{count} filas no dicen nada nuevo',
  },
  importRefused: {
    one: 'Se rechaza {count} fila',
    many: 'Se rechazan {count} filas',
    other: 'Se rechazan {count} filas',
  },
  importNothing: 'No hay nada que registrar.',
  importRecord: {
    one: 'Registrar {count} caso',
    many: 'Registrar {count} casos',
    other: 'Registrar {count} casos',
  },
  importRow: 'Fila {row}',
  importBecomesAdded: 'Se agrega',
  importBecomesUpdated: 'Se actualiza',
  importBecomesJoined: 'Recibe su número',
  importBecomesUnchanged: 'Nada nuevo',
  importBecomesRefused: 'Se rechaza',
  importChange: '{field}: {before} → {after}',
  importNew: '{field}: {after}',
  importNone: 'sin dato',
  importFirst: {
    one: 'Aparece la primera.',
    many: 'Aparecen las primeras {count}.',
    other: 'Aparecen las primeras {count}.',
  },
  importMore: 'Ver más',
  importShow: 'Mostrar',
  importShowAll: 'Todo',

  // Why a row is refused.
  refusedNameless: 'No tiene número de recibo ni etiqueta.',
  refusedTwice: 'El mismo caso ya está en la fila {row}.',
  refusedAmbiguous: 'Varios casos sin número tienen esta etiqueta.',
  refusedNumbered:
    'Un caso con esta etiqueta ya tiene número. Escriba su número en esta fila, u otra etiqueta.',
  refusedNotRead: 'No se pudo leer el caso que se eligió para esta fila.',
  refusedProtected: 'Este caso está protegido: solo se cambia en su propio expediente.',
  refusedTooManyTags: 'El caso tendría más de {most} marcas.',
  refusedTooManyPeople: 'El caso tendría más de {most} personas.',
  refusedTooLong: '{column}: más de {longest} caracteres.',
  refusedDate: '{column}: “{written}” no es una fecha escrita de la manera indicada.',
  refusedOffice:
    '{column}: “{written}” no es una oficina que conozcamos. Escriba en inglés el nombre de un centro de servicio, “National Benefits Center” o “field office”.',
  refusedPrefix:
    '{column}: “{written}” es el comienzo de un número de recibo y solo sugiere una oficina. Escriba la que nombra el Formulario I-797.',
  refusedANumber: '{column}: “{written}” no es un número A.',
  refusedNumber: '{column}: {why}',

  // Columns of tables, in and out.
  columnReceipt: 'Número de recibo',
  columnLabel: 'Etiqueta',
  columnForm: 'Formulario',
  columnTags: 'Marcas',
  columnApplicant: 'Solicitante',
  columnPetitioner: 'Peticionario',
  columnBeneficiary: 'Beneficiario',
  columnRepresentative: 'Representante',
  columnPeople: 'Personas',
  columnMatterNumber: 'Número de asunto',
  columnCategory: 'Categoría',
  columnOffice: 'Oficina',
  columnReceived: 'Recibido',
  columnFiled: 'Presentado',
  columnPriorityDate: 'Fecha de prioridad',
  columnANumber: 'Número A',
};
