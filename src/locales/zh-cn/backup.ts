import type { Translated } from '../catalogue.ts';
import type { backup as english } from '../en/backup.ts';

/** Backup files: why one is refused, and what of it is left out. */
export const backup: Translated<typeof english> = {
  backupNotABackup: '这不是 Followthrough 的备份文件。',
  backupNewerVersion: '此文件由较新版本的 Followthrough 写成。请更新扩展程序，然后重新打开此文件。',
  backupSealed: '此文件内部又加密了一层，Followthrough 的任何版本都不会这样做。',
  backupRounds:
    '此文件的加密方式要么太弱，要么会让浏览器长时间忙碌。Followthrough 不会写出这样的文件。',
  backupWrongPassphrase:
    '用这个密码短语打不开此文件。如果您确定密码短语没错，那么文件的开头已被改动。',
  backupDamaged: '此文件写成之后被改动或损坏过。没有采用其中的任何内容。',
  backupCutOff: '此文件不完整：保存或复制时没有全部写完。没有采用其中的任何内容。',
  backupTooLarge: '此文件的内容超过任何一份记录的上限。没有采用其中的任何内容。',
  backupCaseTooLarge:
    '加上此文件，有一个案件的记录会超过10,000条，即一个案件的上限。没有采用其中的任何内容。',

  backupLeftUnknownLine: { other: '{count}行属于此版本不认识的类型' },
  backupLeftNotPlain: { other: '{count}条记录的结构不是任何版本写出的' },
  backupLeftTextTooLong: { other: '{count}条记录的文字超出允许的长度' },
  backupLeftNoEntry: { other: '{count}条记录没有说明内容、时间或记录者' },
  backupLeftUnreadableFact: {
    other: '{count}条记录写的是不可能的内容，例如不存在的日期',
  },
  backupLeftImpossibleStamp: { other: '{count}条记录的时间戳不可能正确' },
  backupLeftNotOfACase: { other: '{count}条记录是移交文件者自己的设置' },
  backupLeftNamesThisBrowser: {
    other: '{count}条记录写的是此浏览器的名称；名称应由您自己来定',
  },
  backupLeftDoubled: { other: '{count}条记录在文件中出现了两次' },
  backupLeftDiffers: { other: '{count}条记录在这里已有，但内容不同；以这里的为准' },
  backupLeftNoMarker: { other: '{count}行关于已彻底删除记录的内容无效' },
};
