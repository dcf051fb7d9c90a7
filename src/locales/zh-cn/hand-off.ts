import type { Translated } from '../catalogue.ts';
import type { handOff as english } from '../en/hand-off.ts';

/** Handing cases off as a file. */
export const handOff: Translated<typeof english> = {
  handOffTitle: '以文件移交',
  handOffAction: '以文件移交…',
  handOffFor: '供同样使用 Followthrough 的同事或律师：所选案件及其全部记录，由对方在那里接收。',
  handOffNone: '没有选择案件。请在案件列表中选择。',
  handOffToCases: '前往案件列表',
  handOffCases: { other: '{count}个案件' },
  handOffMore: { other: '再显示{count}个' },
  handOffNotKept: { other: '所选案件中有{count}个没有保存在这里，不会一并移交。' },
  handOffWhat: '一并移交的内容',
  handOffWithNotes: '自由备注，以及划去和移动时填写的原因',
  handOffWithNotesHint:
    '对方承诺、念出或答复的内容总会一并移交，信函正文、标记、案卷编号和类别也是如此。现在留在这里的备注，以后可用另一个文件补交。',
  handOffWithStruck: '已划去的内容，标明已划去',
  handOffGoes: { other: '一并移交：{count}条记录。' },
  handOffBehindStruck: { other: '留在这里：{count}条被划去或作划去之用的记录。' },
  handOffBehindNotes: { other: '不带备注移交：{count}条记录。' },
  handOffBehindUnknown: {
    other: '留在这里：{count}条较新版本的记录，其中可能含有备注或提到其他案件。',
  },
  handOffBehindOther: {
    other: '留在这里：{count}条记录，涉及留在这里的内容，或涉及由谁负责案件。',
  },
  handOffNever:
    '绝不包含：您的设置和邮箱地址、其他案件，以及案件先前移交给了谁。只有您自己写进文字里的其他案件号码才会出现。',
  handOffWho: '接收方会看到此浏览器的名称，以及每条记录是在哪里、由谁记录的。',
  handOffCounting: '正在统计一并移交的内容…',
  handOffSeal: '如何保护',
  handOffSealed: '用密码短语加密：没有密码短语，文件不显示任何内容',
  handOffPlain: '不加密：拿到文件的人都能阅读',
  handOffSave: '保存文件',
  handOffWriting: { other: '已写入{done}条记录，共{count}条' },
  handOffCancel: '取消',
  handOffCancelled: '已取消。没有保存任何文件。',
  handOffFailed: '未能生成文件：{reason}',
  handOffDone: { other: '含{count}个案件的文件已交给浏览器。' },
  handOffDelete: '同事接收之后，请删除这里的文件，以及您发送之处的文件。',
  handOffTell: '请用与发送文件不同的途径告知密码短语，例如电话；绝不要放在同一条消息中。',
  handOffMark: '您不再负责这些案件了吗？',
  handOffMarkMeans:
    '标为已移交后，这些案件在这里不再提醒，也不出现在待办中。案件不会关闭，您可以收回。',
  handOffMarkSave: '标为已移交',
  handOffMarkProtected: '受保护案件只能在其自己的档案中标记；先前已移交的案件保持不变。',
};
