import type { Translated } from '../catalogue.ts';
import type { automaticBackup as english } from '../en/automatic-backup.ts';

/** Backups that are written by themselves. */
export const automaticBackup: Translated<typeof english> = {
  autoTitle: '自动备份',
  autoText:
    '浏览器运行期间，只要内容有变化，就会把备份保存到下载文件夹的“Followthrough”子文件夹中。浏览器会请您允许这样做。',
  autoEvery: '备份频率',
  autoEveryDay: '每天',
  autoEveryWeek: '每周',
  autoKeep: '保留的文件数',
  autoKeepMeans: '每写入一个新文件，就移除超出此数的最旧文件。',
  autoPassphraseHint:
    '打开文件要用这个密码短语。密码短语本身不会保存，只保存一个谁也读不出来的密钥。',
  autoPlain: '不加密文件',
  autoPlainMeans: '这样，拿到文件的人或使用本设备的人都能看到其中的全部内容。',
  autoSwitchOn: '开启',
  autoSwitchOff: '关闭',
  autoNotAllowed: '浏览器没有允许，因此没有开启。您仍然可以自己保存备份。',
  autoNotDone: '无法完成：{reason}',
  autoIsSealed: '已开启。文件已加密。',
  autoIsPlain: '已开启。文件未加密：拿到文件的人都能看到内容。',
  autoNever: '还没有写入过备份。',
  autoWorked: '上次写入：{at}。',
  autoFailed: '上次尝试失败（{at}）：{why}',
  autoBand: '自动备份失败（{at}）：{why}',
  autoTooLarge: '记录已经太大，无法在后台保存。工作台打开时会保存。',
  autoNoPermission: '浏览器不再允许这样做。',
  autoNoKey: '修复记录时丢失了加密文件所用的密钥。',
  autoNoSpace: '磁盘已满。一小时后会再次尝试。',
  autoNoFolder: '浏览器无法写入下载文件夹。一小时后会再次尝试。',
  autoRefused: '浏览器没有保存文件。一小时后会再次尝试。',
  autoMendTry: '重试',
  autoMendAllow: '重新允许',
  autoMendKey: '重新设置密码短语',
  autoNewKeyHint:
    '已有的文件仍用当时加密所用的密码短语打开。这个密码短语用于加密以后的文件，可以与原来的相同。',
  autoStillNotAllowed: '浏览器没有允许。没有保存任何内容。',
  autoOff: '自动备份已关闭。已保存的文件仍在。',
};
