import { describe, expect, it, test } from 'vitest';
import { statusMeaning } from '../../src/domain/status-meaning.ts';
import { MEANING_BY_TITLE } from '../support/meaning-by-title.ts';
import {
  announceSkipped,
  hasSharedPages,
  readAnswers,
  readLines,
  readTemplates,
} from '../support/shared-pages.ts';
import type { Fragment } from '../support/shared-pages.ts';

announceSkipped(
  'meanings of status-templates-2021, result-fragments-2018, spa-2023-status-texts, answers',
);

function fill(title: string, template: string): string {
  const form = title.startsWith('Form G-28') ? 'Form G-28, Notice of Entry' : 'Form I-485, …';
  return template
    .replaceAll('{date}', 'March 2, 2021')
    .replaceAll('{form_long_name}', form)
    .replaceAll('{receipt_number}', 'LIN2190012345')
    .replaceAll(/\{\w+\}/g, 'x');
}

describe.skipIf(!hasSharedPages)('what the sentences of 2021 mean', () => {
  const templates = readTemplates();

  test.each(templates)('%s', (title, template) => {
    const meaning = MEANING_BY_TITLE[title];
    expect(statusMeaning({ title, text: fill(title, template) })).toBe(meaning);
    // A sentence alone may tell less than its title, but never anything else.
    expect([meaning, undefined]).toContain(statusMeaning({ text: fill(title, template) }));
  });

  it('is so for each, as many as expected', () => {
    const counts: Record<string, number> = {};
    for (const [title, text] of templates) {
      const meaning = statusMeaning({ title, text: fill(title, text) }) ?? 'none';
      counts[meaning] = (counts[meaning] ?? 0) + 1;
    }
    expect(counts).toEqual({
      none: 70,
      approved: 4,
      denied: 2,
      rejected: 11,
      revoked: 2,
      ended: 5,
      'request-for-evidence': 2,
      'intent-notice': 4,
      reopened: 4,
      transferred: 8,
      delivered: 1,
    });
  });
});

describe.skipIf(!hasSharedPages)('what sentences as scraped mean', () => {
  const rows = [
    ...readLines<Fragment>('text/result-fragments-2018.jsonl'),
    ...readLines<Fragment>('text/spa-2023-status-texts.jsonl'),
  ].filter((row) => row.expect.title !== 'Check Case Status');

  test.each(rows.map((row) => [row.expect.title, row.p_text]))('%s', (title, text) => {
    expect(statusMeaning({ title, text })).toBe(MEANING_BY_TITLE[title]);
    expect([MEANING_BY_TITLE[title], undefined]).toContain(statusMeaning({ text }));
  });
});

describe.skipIf(!hasSharedPages)('what stored pages mean', () => {
  const shown = readAnswers().filter(([, answer]) => answer.status_title);

  test.each(shown)('%s', (_, { status_title: title, status_text: text }) => {
    expect(statusMeaning({ title: title ?? '', text: text ?? '' })).toBe(
      MEANING_BY_TITLE[title ?? ''],
    );
  });
});
