import type { Translated } from '../catalogue.ts';
import type { erasing as english } from '../en/erasing.ts';

/** Erasing an entry, a case, or everything: what it means, and what is left. */
export const erasing: Translated<typeof english> = {
  eraseButton: '彻底删除',
  eraseWhich: '彻底删除：{what}',
  eraseGoes: '会删除的内容',
  eraseStays: '会留下的内容',
  eraseNoUndo: '此操作无法撤销。',

  eraseEntryTitle: '彻底删除这条记录？',
  eraseStrikeFirst:
    '划去的影响较小：记录加上删除线，仍可阅读，但不再计入。只有绝不能留在本设备上的内容，才应彻底删除。',
  eraseStrikeInstead: '改为划去',
  eraseEntryGoes:
    '这条记录及其所有较早版本、划去和所填的原因，以及对它所作的推迟和已办标记：从记录中和第二份副本中一并删除。',
  eraseEntryGoesShared: { other: '它涉及{count}个案件，会从所有这些案件中删除。' },
  eraseEntryStaysMoved:
    '已移到另一个案件的内容：在那里它是一条独立的记录，文字相同。请到那里彻底删除。',
  eraseEntryConfirm: '彻底删除这条记录',

  eraseCase: '彻底删除此案件',
  eraseCaseTitle: '彻底删除此案件？',
  eraseCaseFirst: '关闭案件会保留其记录，只停止提醒。如果以后可能还需要这些记录，请先保存备份。',
  eraseCaseGoes:
    '此案件的所有记录：状态、通话、信函、答复、日期、备注、号码和姓名；与它有关的未填完的表单；以及它的提醒。从记录中和第二份副本中一并删除。',
  eraseCaseStays:
    '其他案件的档案中提到它的内容：与它的关联、涉及多个案件的通话，或已移到那些案件的内容。',
  eraseCaseConfirm: '彻底删除案件',

  eraseAll: '彻底删除所有内容',
  eraseAllText: '从此浏览器中删除所有案件和所有备注。如果以后可能还需要，请先保存备份。',
  eraseAllOpen: '彻底删除所有内容…',
  eraseAllTitle: '彻底删除此浏览器中的所有内容？',
  eraseAllGoes:
    '每个案件及其所有记录、未填完的表单、提醒、设置、您自定的步骤顺序、逐案处理，以及已导入文件的清单：从记录中和第二份副本中一并删除。Followthrough 其他窗口中正在输入的内容也会丢失。',
  eraseAllConfirm: '彻底删除所有内容',

  eraseStaysFiles:
    '您保存在各处的备份文件、导出文件、报告和日历条目，以及其他设备上的记录。这些需要您自己删除。',
  eraseStaysIds:
    '一份编号清单，使旧备份不会把已彻底删除的内容带回来，除非您选择带回。清单只显示有多少条记录、每条何时开始，不含任何内容。',
  eraseStaysBrowser:
    '浏览器自己的历史记录，其中 Followthrough 的页面带有案件号码；以及磁盘上浏览器尚未清除的内容。',

  eraseTypeDigits: '要继续，请输入收据号码的末四位：{typed}',
  eraseTypeWord: '要继续，请输入这个词：{typed}',
  eraseWord: '删除',
  eraseTypedWrong: '输入的不是“{typed}”。没有删除任何内容。',
  eraseFailed: '没有删除任何内容：{reason}',

  erasedEntry: '这条记录已彻底删除。',
  erasedCase: '案件及其所有记录已彻底删除。',
  erasedAll: '所有内容已彻底删除。Followthrough 已回到最初的状态。',
  erasedLater:
    '已决定彻底删除，但内容尚未全部清除，因为有的副本未能更改。其余部分会在下次打开浏览器时清除。',
};
