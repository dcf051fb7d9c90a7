import { allForYear } from '@18f/us-federal-holidays';
import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayHoliday } from '../../src/locales/say-holiday.ts';
import { zhCN } from '../../src/locales/zh-cn.ts';

describe('a federal holiday', () => {
  test('has a text under each name that the calendar gives one', () => {
    const years = Array.from({ length: 30 }, (_, index) => 2009 + index);
    const names = new Set(years.flatMap((year) => allForYear(year).map(({ name }) => name)));
    expect(names.size).toBe(11);
    const words = createWords('zh-CN', zhCN);
    expect([...names].filter((name) => sayHoliday(name, words) === name)).toEqual([]);
  });

  test('keeps the name of the calendar where there is no text', () => {
    expect(sayHoliday('Day of Something', createWords('en-US'))).toBe('Day of Something');
  });
});
