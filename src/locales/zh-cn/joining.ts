import type { Translated } from '../catalogue.ts';
import type { joining as english } from '../en/joining.ts';

/** How texts are put together, and the names that stand in them. */
export const joining: Translated<typeof english> = {
  joiningSentences: '{said}{next}',
  joiningClauses: '{said}；{next}',
  joiningAside: '{said}，{next}',
  joiningNamed: '{name}：{value}',
  joiningRemarked: '{what}（{remark}）',
  // Behind what has no stop of its own.
  joiningStop: '{said}。',
  joiningStopped: '{said}。{next}',
  joiningDayTime: '{day} {time}',
  reportDayTime: '{day}\n{time}',
  waitingIsThis: '就是您保存的这个案件：{name}',

  holidayNewYear: '元旦',
  holidayKing: '马丁·路德·金纪念日',
  holidayWashington: '华盛顿诞辰纪念日（总统日）',
  holidayMemorial: '阵亡将士纪念日',
  holidayJuneteenth: '六月节（全国独立日）',
  holidayIndependence: '美国独立日',
  holidayLabor: '劳工节',
  holidayColumbus: '哥伦布日',
  holidayVeterans: '退伍军人节',
  holidayThanksgiving: '感恩节',
  holidayChristmas: '圣诞节',
};
