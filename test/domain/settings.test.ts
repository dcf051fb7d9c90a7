import { describe, expect, it } from 'vitest';
import { DEFAULT_CASE_COLUMNS } from '../../src/domain/case-column.ts';
import { changeSetting, DEFAULT_SETTINGS, parseSettingChanged } from '../../src/domain/settings.ts';

describe('a changed setting', () => {
  it.each([
    { type: 'setting-changed', name: 'reminderHour', value: 0 },
    { type: 'setting-changed', name: 'reminderHour', value: 23 },
    { type: 'setting-changed', name: 'notificationDetail', value: 'full' },
    { type: 'setting-changed', name: 'rollPolicy', value: 'none' },
    { type: 'setting-changed', name: 'caller', value: { capacity: 'helper', name: 'Pat' } },
    { type: 'setting-changed', name: 'caller', value: null },
    { type: 'setting-changed', name: 'senderDetails', value: '' },
    { type: 'setting-changed', name: 'theme', value: 'dark' },
    { type: 'setting-changed', name: 'language', value: 'zh-CN' },
    { type: 'setting-changed', name: 'isMasked', value: true },
    { type: 'setting-changed', name: 'hasShortcuts', value: false },
    { type: 'setting-changed', name: 'hasChip', value: false },
    { type: 'setting-changed', name: 'caseColumns', value: ['receipt', 'nextDue'] },
  ])('is read back as written: $name $value', (change) => {
    expect(parseSettingChanged(change)).toEqual(change);
  });

  it.each([
    { name: 'reminderHour', value: 24 },
    { name: 'reminderHour', value: 9.5 },
    { name: 'reminderHour', value: '9' },
    { name: 'notificationDetail', value: 'loud' },
    { name: 'rollPolicy', value: true },
    { name: 'caller', value: { capacity: 'emperor' } },
    { name: 'senderDetails', value: 'x'.repeat(501) },
    { name: 'theme', value: 'sepia' },
    { name: 'language', value: 'fr' },
    { name: 'isMasked', value: 1 },
    { name: 'caseColumns', value: ['mood'] },
    { name: 'caseColumns', value: 'receipt' },
    { name: '__proto__', value: {} },
    { name: 'constructor', value: 'x' },
    {},
  ])('is refused with a name or value that is not known: %j', (change) => {
    expect(parseSettingChanged(change)).toBeUndefined();
  });

  it('changes that one and leaves the defaults: discreet, at nine, rolled forward, every day of the week', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      reminderHour: 9,
      notificationDetail: 'discreet',
      rollPolicy: 'forward',
      quietWeekends: false,
      afterUnexplainedRefusal: 'wait',
      caller: null,
      senderDetails: '',
      language: 'browser',
      theme: 'system',
      isMasked: false,
      hasShortcuts: true,
      hasChip: true,
      caseColumns: DEFAULT_CASE_COLUMNS,
    });
    const change = { type: 'setting-changed', name: 'reminderHour', value: 18 } as const;
    expect(changeSetting(DEFAULT_SETTINGS, change)).toEqual({
      ...DEFAULT_SETTINGS,
      reminderHour: 18,
    });
  });
});
