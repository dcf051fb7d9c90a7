import type { Translated } from '../catalogue.ts';
import type { automaticBackup as english } from '../en/automatic-backup.ts';

/** Backups that are written by themselves. */
export const automaticBackup: Translated<typeof english> = {
  autoTitle: 'Copia de seguridad automática',
  autoText:
    'Mientras el navegador está abierto, y si algo cambió, se guarda una copia de seguridad en la carpeta de descargas, dentro de “Followthrough”. El navegador le pide permiso para hacerlo.',
  autoEvery: 'Con qué frecuencia',
  autoEveryDay: 'Cada día',
  autoEveryWeek: 'Cada semana',
  autoKeep: 'Archivos que se conservan',
  autoKeepMeans: 'Con cada archivo nuevo se eliminan los más antiguos que pasen de ese número.',
  autoPassphraseHint:
    'La frase de contraseña abre los archivos. No se guarda; solo se guarda una clave que nadie puede leer.',
  autoPlain: 'No cifrar los archivos',
  autoPlainMeans:
    'Entonces, quien obtenga un archivo o use esta computadora podrá leer todo lo que contiene.',
  autoSwitchOn: 'Activar',
  autoSwitchOff: 'Desactivar',
  autoNotAllowed:
    'El navegador no lo permitió, así que no se activó nada. Usted puede seguir guardando copias de seguridad por su cuenta.',
  autoNotDone: 'No se pudo hacer: {reason}',
  autoIsSealed: 'Activada. Los archivos están cifrados.',
  autoIsPlain: 'Activada. Los archivos no están cifrados: quien obtenga uno puede leerlo.',
  autoNever: 'Todavía no se ha escrito ninguna.',
  autoWorked: 'El {at} se escribió la última.',
  autoFailed: 'El último intento, el {at}, falló: {why}',
  autoBand: 'La copia de seguridad automática del {at} falló: {why}',
  autoTooLarge:
    'el registro ha crecido demasiado para guardarlo en segundo plano. Se guarda mientras el escritorio está abierto.',
  autoNoPermission: 'el navegador ya no lo permite.',
  autoNoKey: 'la clave que cifra los archivos se perdió cuando se reparó el registro.',
  autoNoSpace: 'el disco está lleno. Se vuelve a intentar después de una hora.',
  autoNoFolder:
    'el navegador no pudo escribir en su carpeta de descargas. Se vuelve a intentar después de una hora.',
  autoRefused: 'el navegador no guardó el archivo. Se vuelve a intentar después de una hora.',
  autoMendTry: 'Reintentar',
  autoMendAllow: 'Permitir otra vez',
  autoMendKey: 'Dar otra vez una frase de contraseña',
  autoNewKeyHint:
    'Los archivos que ya existen se siguen abriendo con la frase de contraseña con la que se cifraron. Esta cifra los que vengan; puede ser la misma.',
  autoStillNotAllowed: 'El navegador no lo permitió. No se guardó nada.',
  autoOff:
    'La copia de seguridad automática está desactivada. Los archivos que se guardaron se conservan.',
};
