import type { Translated } from '../catalogue.ts';
import type { devices as english } from '../en/devices.ts';

/** Which browser recorded something, and who. */
export const devices: Translated<typeof english> = {
  tellDeviceNamed: '已为浏览器命名',
  deviceTitle: '此浏览器与您',
  deviceWhy:
    '在别处阅读记录的人会看到它是在哪里、由谁记录的。这两项都写入备份和移交文件。您在这里的改动从现在起生效；以前的记录保留当时的名称。',
  deviceOwnName: '此浏览器的名称',
  deviceNameHint: '例如：办公室笔记本电脑',
  deviceInitials: '您的姓名缩写',
  deviceSave: '保存',
  deviceNotNow: '两项都不填',
  deviceOthers: '在这里留有记录的其他浏览器',

  deviceRecorded: '记录：{who}',
  deviceCorrected: '更正：{who}',
  deviceStruck: '划去：{who}',
  deviceRecordedName: '记录',
  deviceCorrectedName: '更正',
  deviceStruckName: '划去',
  deviceByOn: '由 {initials} 在“{name}”上',
  deviceBy: '由 {initials}',
  deviceOn: '在“{name}”上',
  deviceHere: '在此浏览器中',
  deviceElsewhere: '在另一个浏览器中',
};
