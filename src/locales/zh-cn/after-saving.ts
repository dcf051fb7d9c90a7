import type { Translated } from '../catalogue.ts';
import type { afterSaving as english } from '../en/after-saving.ts';

/** After saving, answers, and what to do after a loss. */
export const afterSaving: Translated<typeof english> = {
  // After saving.
  savedFully: '已保存',
  savedPending: '已保存，第二份副本待写入',
  notSaved: '未保存：{reason}',
  notSavedKept: '未保存：{reason}您输入的内容仍在这里。',
  doTryAgain: '请重试。',
  reasonBlocked:
    'Followthrough 的另一个窗口正占用着记录。请关闭 Followthrough 的其他窗口，此窗口随后会自行继续。',
  reasonNewer:
    '记录是由较新版本的 Followthrough 写入的，此版本无法全部读懂。没有丢失任何内容：请更新 Followthrough，然后重新打开。',
  reasonUpdated: 'Followthrough 已更新。请重新打开此窗口。',
  reasonTimedOut: '浏览器没有及时响应。',
  reasonUnreadable:
    '浏览器无法打开记录。本设备上还有第二份副本，所以请不要移除此扩展程序：请关闭浏览器，等一分钟，重新打开，再回到这里查看。',
  reasonPrivate:
    '这是无痕（隐私）窗口，浏览器不会在其中保存任何内容。请在普通窗口中打开 Followthrough。如果每个窗口都是无痕（隐私）窗口，说明浏览器设置为不保留历史记录，请在浏览器设置的“隐私”一栏中更改。',
  reasonWrite: '浏览器无法使用磁盘，磁盘可能已满。',
  reasonErased: '这项内容或其所涉及的内容已被彻底删除，可能是在另一个窗口中删除的。不会再次记录。',
  reasonUnknown: '发生了意外情况；“设置”中的诊断信息有更多说明。',
  couldNotRead: '无法读取记录：{reason}',
  tryAgain: '重试',
  updatedWhileOpen: 'Followthrough 已更新，请重新打开此窗口。您输入的内容已保留。',
  updatedOpenAgain: '重新打开',
  rawCopySave: '保存已存内容的副本',
  rawCopyHint:
    '把已存的全部内容原样写成一个文件，以备最坏的情况：此版本无法把它读回来。拿到这个文件的人都能看到其中的内容。',
  rawCopyHandedOver: '已交给浏览器保存。',
  rawCopyFailed: '已存的内容一项也读不出来。请重新启动浏览器，然后重试。',
  buttonCancel: '取消',
  buttonClose: '关闭',
  buttonBack: '返回',

  // After a contact was saved: what is waited for, or why nothing is.
  savedOpened: { other: '{count}个等待期开始计算' },
  savedAlso: '此案件中其他待办',
  savedCases: '各案件的结果',
  savedCaseWaits: '{lastDay}是等待期的最后一天。自{due}起：{step}。',
  savedRecorded: '已记录的内容',
  savedWhatAt: '{what}，{at}',
  savedCalendar: '添加到日历',
  savedCalendarMade:
    '日历文件已交给浏览器。打开它即可把日期放进您的日历；以后再生成的文件会替换日历中的这个日期。',
  savedCalendarFailed: '无法生成日历文件。请重试。',
  savedCopy: '复制为文本',
  calendarDates: '自{from}起等待，{last}是最后一天。',
  calendarSummary: '{who}：{step}',
  noWaitNotReached: '等待期未开始：没有联系上任何人。只有联系上 USCIS 才会开始等待期。',
  noWaitMissed:
    '等待期未开始，原有的也不受影响：错过回电不会改变那30天。第二次错过后，需要重新提出请求。',
  noWaitCameBack: '等待期未开始：消息被退回，没有送达任何人。',
  noWaitProtected: '等待期未开始：受保护案件不提供步骤顺序。',
  noWaitClosed: '等待期未开始：案件已关闭。重新打开案件，才会计算等待期。',
  noWaitBeside: '等待期未开始：这在公布的步骤顺序之外，也没有公布等待多久。',
  noWaitKind:
    '等待期未开始：“{kind}”会作为服务请求转交，而记录中没有服务请求。拿到服务请求的编号后，请更正这条记录，或者记录带来编号的那次联系。',
  noWaitChannel:
    '等待期未开始：以这种方式查询，只有取得服务请求编号才算第一次联系。拿到编号后，请更正这条记录。',
  noWaitFieldOffice:
    '等待期未开始：在地方办事处，30天从最初的服务请求算起，而没有记下它的编号。拿到编号后，或者您想从这次通话起计算30天，请更正这条记录。',
  noWaitGoal:
    '等待期未开始：USCIS 的目标时间从服务请求算起，而没有记下它的编号。拿到编号后，或者您想从这次通话起计算天数，请更正这条记录。',
  noWaitAnswered: '等待期未开始：此事项已有答复。',
  noWaitCalledBack: '没有开始新的等待期：对方已按承诺回电。原来等待的事项不受影响。',
  noWaitStopped: '等待期未开始：已被停止。',
  noWaitRunning:
    '没有开始新的等待期：{on}开始的等待期继续计算，到{lastDay}为止。天数从第一次联系算起。',

  // Recording an answer.
  answerTitle: '收到了答复',
  answerOn: '答复日期',
  answerQuestion: '事情因此解决了，或得到解释了吗？',
  answerSettles: '是，已解决或已解释',
  answerToldToWait: '对方让我等到某个日期',
  answerNothingNew: '否，没有新内容',
  answerUntil: '等到',
  answerNotes: '对方说了什么',
  answerSave: '保存答复',
  answerProblemVerdict: '请从三项中选择一项。',
  answerProblemUntil: '请输入对方所说的日期。',
  answerProblemFuture: '这个日期在将来。请输入收到答复的日期。',
  answerProblemUntilBefore: '这个日期早于答复日期。请输入对方所说的日期。',
  answerProblemOn: '请输入答复日期。',

  // After something was lost.
  restoredEntries: {
    other: '浏览器丢失过您的{count}条记录，已于{at}从本设备上的第二份副本恢复。',
  },
  restoredBackupLost:
    '浏览器丢失数据库时，自动备份处于开启状态。它的设置也一并丢失，所以现在是关闭的：请在“备份”页面重新开启。已保存的文件仍在。',
  restoredUnderstood: '知道了',
  draftUnkept: '无法保留您输入的内容：浏览器拒绝写入。离开前请先保存，或把它复制到别处。',
};
