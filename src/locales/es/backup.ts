import type { Translated } from '../catalogue.ts';
import type { backup as english } from '../en/backup.ts';

/** Backup files: why one is refused, and what of it is left out. */
export const backup: Translated<typeof english> = {
  backupNotABackup: 'Este archivo no es una copia de seguridad de Followthrough.',
  backupNewerVersion:
    'Una versión más nueva de Followthrough escribió este archivo. Actualice la extensión y vuelva a abrir el archivo.',
  backupSealed:
    'Este archivo está cifrado otra vez por dentro, cosa que ninguna versión de Followthrough hace.',
  backupRounds:
    'Este archivo está cifrado de una manera que es demasiado débil o que ocuparía el navegador por demasiado tiempo. Followthrough no escribe archivos así.',
  backupWrongPassphrase:
    'La frase de contraseña no abre este archivo. Si usted no tiene dudas de que es la correcta, el comienzo del archivo se alteró.',
  backupDamaged: 'Este archivo se cambió o se dañó después de escribirse. No se tomó nada de él.',
  backupCutOff:
    'Este archivo termina antes de tiempo: no se guardó o no se copió completo. No se tomó nada de él.',
  backupTooLarge:
    'Este archivo contiene más de lo que puede contener un registro. No se tomó nada de él.',
  backupCaseTooLarge:
    'Con este archivo, un caso tendría más de 10,000 entradas, más de las que se pueden guardar de un caso. No se tomó nada de él.',

  backupLeftUnknownLine: {
    one: '{count} línea es de un tipo que esta versión no conoce',
    many: '{count} líneas son de un tipo que esta versión no conoce',
    other: '{count} líneas son de un tipo que esta versión no conoce',
  },
  backupLeftNotPlain: {
    one: '{count} entrada tiene una forma que ninguna versión escribe',
    many: '{count} entradas tienen una forma que ninguna versión escribe',
    other: '{count} entradas tienen una forma que ninguna versión escribe',
  },
  backupLeftTextTooLong: {
    one: '{count} entrada tiene un texto más largo de lo posible',
    many: '{count} entradas tienen un texto más largo de lo posible',
    other: '{count} entradas tienen un texto más largo de lo posible',
  },
  backupLeftNoEntry: {
    one: '{count} entrada no dice qué, cuándo o quién',
    many: '{count} entradas no dicen qué, cuándo o quién',
    other: '{count} entradas no dicen qué, cuándo o quién',
  },
  backupLeftUnreadableFact: {
    one: '{count} entrada dice algo imposible, como un día que no existe',
    many: '{count} entradas dicen algo imposible, como un día que no existe',
    other: '{count} entradas dicen algo imposible, como un día que no existe',
  },
  backupLeftImpossibleStamp: {
    one: '{count} entrada lleva una fecha y hora que no pueden ser correctas',
    many: '{count} entradas llevan una fecha y hora que no pueden ser correctas',
    other: '{count} entradas llevan una fecha y hora que no pueden ser correctas',
  },
  backupLeftNotOfACase: {
    one: '{count} entrada es una opción de configuración de quien entregó el archivo',
    many: '{count} entradas son opciones de configuración de quien entregó el archivo',
    other: '{count} entradas son opciones de configuración de quien entregó el archivo',
  },
  backupLeftNamesThisBrowser: {
    one: '{count} entrada dice cómo se llama este navegador; eso lo decide usted',
    many: '{count} entradas dicen cómo se llama este navegador; eso lo decide usted',
    other: '{count} entradas dicen cómo se llama este navegador; eso lo decide usted',
  },
  backupLeftDoubled: {
    one: '{count} entrada está dos veces en el archivo',
    many: '{count} entradas están dos veces en el archivo',
    other: '{count} entradas están dos veces en el archivo',
  },
  backupLeftDiffers: {
    one: '{count} entrada está aquí con otras palabras, que se conservan',
    many: '{count} entradas están aquí con otras palabras, que se conservan',
    other: '{count} entradas están aquí con otras palabras, que se conservan',
  },
  backupLeftNoMarker: {
    one: '{count} línea sobre una entrada borrada no cuenta',
    many: '{count} líneas sobre entradas borradas no cuentan',
    other: '{count} líneas sobre entradas borradas no cuentan',
  },
};
