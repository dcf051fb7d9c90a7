import { expect, it } from 'vitest';
import { pageKey } from '../../src/domain/page-key.ts';
import { day } from '../support/given.ts';

const page = {
  title: 'Card Was Returned To USCIS',
  statusOn: day('2026-03-08'),
  text: 'On March 8, 2026, the Post Office returned your card to us.',
};

it('a page has the same key whenever it shows the same', () => {
  expect(pageKey({ ...page })).toBe(pageKey(page));
  expect(pageKey(page).length).toBeLessThan(30);
});

it('pages that differ in one part have different keys', () => {
  const others = [
    { ...page, title: 'Document Was Returned To USCIS' },
    { ...page, statusOn: day('2026-03-09') },
    { ...page, text: `${page.text} ` },
    { title: page.title },
    {},
  ];
  expect(new Set([page, ...others].map(pageKey)).size).toBe(6);
});

it('no two of 20,000 pages that differ in little have the same key', () => {
  const keys = Array.from({ length: 20_000 }, (_, n) => pageKey({ ...page, text: `Case ${n}` }));
  expect(new Set(keys).size).toBe(20_000);
});
