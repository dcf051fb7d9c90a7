import type { Translated } from '../catalogue.ts';
import type { numbers as english } from '../en/numbers.ts';

/** A receipt number that comes in: the waiting case that it belongs to, and cases that are joined. */
export const numbers: Translated<typeof english> = {
  // Cases that are kept and wait for their number.
  waitingAsk: { other: '您还有{count}个案件没有号码。这个号码属于这样的案件吗？' },
  waitingAskOfMore: '您还有超过{count}个案件没有号码。这个号码属于这样的案件吗？',
  waitingNotRead: '只查看了前{count}个。其他案件请在其自己的档案中填写号码。',
  waitingMore: { other: '还有{count}个' },
  waitingNotAll: { other: '只列出最可能的{count}个。其他案件请在其自己的档案中填写号码。' },
  waitingKeepNew: '保存为新案件',
  waitingKeepNewWhich: '保存为新案件：{receipt}',
  waitingKeepAs: '将 {which} 保存为',
  waitingNew: '新案件',
  waitingGiven: '号码已记入您保存的案件：{which}。',
  waitingGivenHere: '该案件现在有了号码；您在这里记录的内容会写入该案件。',
  waitingChanged: '该案件已经有了号码，或已不再保存。没有记录任何内容。',
  waitingIsKept: '已有案件以此号码保存。没有记录任何内容。',

  // Joining a case without a number to the one that is kept under it.
  joinAsk: '这是同一份申请吗？如果是，请把两者合并。',
  joinSays:
    '{what}会从这里移到该案件的记录中，每一项都注明来自哪里。只有此档案才有的案件信息会补入该案件。之后，这份没有号码的档案即告结束，并指向该案件。',
  joinSaysEmpty:
    '这里没有需要移动的记录。只有此档案才有的案件信息会补入该案件。之后，这份没有号码的档案即告结束，并指向该案件。',
  joinContacts: { other: '{count}次联系' },
  joinAnswers: { other: '{count}个答复' },
  joinDates: { other: '{count}个记下的日期' },
  joinQuiet: '该案件已关闭或已移交：移到那里的内容在重新打开或收回之前不会提醒您。',
  joinProtects: '此案件受保护，因此该案件也会成为受保护案件。',
  joinNoRoom: '该案件已没有空间容纳：{what}。这些会留在此档案中，而此档案即告结束。',
  joinDo: '合并两个案件',
  joinBegun: '此案件有一份未填完的表单，尚未保存。请先保存或放弃，再合并。',
  joinChanged: '其间两个案件之一有了变动。没有记录任何内容；请重新打开此案件。',
  joinedTo: '此案件已并入以其号码保存的案件。',
  joinedGo: '打开该案件',
};
