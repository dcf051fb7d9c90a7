import type { onPage as english } from '../en/on-page.ts';
import type { Translated } from '../catalogue.ts';

/** The chip on the status page, and its setting. */
export const onPage: Translated<typeof english> = {
  settingsChip: '状态页面上的小框',
  settingsChipHint:
    '在 egov.uscis.gov 上，用一个小框说明页面上的案件是否已保存、还剩多少天。该页面无法读取它。',
  chipKept: '已保存',
  chipKeep: '保存',
  chipKeepAsk: '保存…',
  chipCall: '记录通话',
  chipNotKeptHint: 'Followthrough 可以保存此案件。',
  chipNothingRuns: '目前没有等待期。',
  chipNow: '现在：{step}',
  chipThen: '然后：{step}',
  chipDaysLeft: { other: '还剩{count}天' },
  chipLastDay: '今天是最后一天',
  chipFailed: '未能保存，请再试一次。',
  chipNotOpened: '未能打开，请从工具栏打开。',
  chipCovered: '页面遮住了此框，请使用工具栏上的按钮。',
  chipMove: '移动：点按、拖动或用方向键',
  chipHide: '隐藏',
  chipHideHere: '在此隐藏',
  chipHideForGood: '关闭此功能',
  chipHideHint: '可在设置中重新打开。',
  chipBack: '返回',
};
