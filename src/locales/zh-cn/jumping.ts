import type { Translated } from '../catalogue.ts';
import type { jumping as english } from '../en/jumping.ts';

/** A receipt number selected on a page, and the keyword in the address bar. */
export const jumping: Translated<typeof english> = {
  menuKeep: '保存此收据号码',
  selectedTitle: '选中的收据号码',
  selectedWasKept: '此案件之前已保存：{receipt}。',
  selectedAsk: '已选中：{receipt}。尚未保存。',
  selectedSeveral: {
    other: '选中的文字里有{count}个收据号码。请保存您要的。',
  },
  selectedSeveralListed: '选中的文字里有{count}个收据号码；这里列出前{listed}个。',
  selectedNone: '选中的文字里没有收据号码。没有保存任何内容。',
  selectedProblem: '没有保存任何内容。{problem}',
  selectedPrivate:
    '您是在隐私窗口中选中它的。只有您在这里确认才会保存，而且会与您的所有案件保存在一起，不限于此窗口。',
  selectedNothing: '没有选中任何内容。',
  selectedNothingHint:
    '在任意页面上选中一个收据号码，打开所选文字的右键菜单，选择“保存此收据号码”。',

  barStart: '输入收据号码、标签、姓名或表格编号，打开对应的案件',
  barOpen: '打开案件 {case}',
  barKeepNumber: '{receipt} 尚未保存：按回车键查看并保存',
  barFilter: '列出与“{typed}”相符的案件',
};
