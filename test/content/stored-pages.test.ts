// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { readPage } from '../../src/content/read-page.ts';
import { isLandingTitle, isNoStatus, readsLikeStatus } from '../../src/content/status-words.ts';
import { parseWrittenDate } from '../../src/domain/page-dates.ts';
import { readAsTold } from '../support/read-as-told.ts';
import {
  announceSkipped,
  hasSharedPages,
  readAnswers,
  readLines,
  readSharedPage,
  readTemplates,
} from '../support/shared-pages.ts';
import type { DetectorString, Fragment } from '../support/shared-pages.ts';
import { appPage } from '../support/status-pages.ts';

announceSkipped(
  'the captured and reconstructed pages, and the stored strings and sentences as pages',
);

function parse(html: string): Document {
  // happy-dom would try to load the style sheets, and says so at length.
  return new DOMParser().parseFromString(html.replaceAll(/<link\b[^>]*>/g, ''), 'text/html');
}

function folded(text: string | null | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, ' ').trim();
}

/** Takes away everything that a later page may name otherwise. */
function withoutNames(html: string): string {
  return html.replaceAll(/ (?:id|class|for|name)=("[^"]*"|'[^']*')/g, '');
}

describe.skipIf(!hasSharedPages)('stored pages', () => {
  const answers = readAnswers();

  it('are all 18 there', () => {
    expect(answers.length).toBe(18);
  });

  const forms = [
    ['as they are', (html: string) => html],
    ['without ids and classes', withoutNames],
  ] as const;
  test.each(
    forms.flatMap(([how, change]) =>
      answers.map(([path, answer]) => [path, how, answer, change] as const),
    ),
  )('%s, %s', (path, _how, answer, change) => {
    const { sighting, isSettled } = readAsTold(readPage(parse(change(readSharedPage(path)))));
    expect([...(sighting?.receiptNumbers ?? [])].toSorted()).toEqual(answer.receipts.toSorted());
    expect(sighting?.form).toBe(answer.form ?? undefined);
    expect(sighting?.title).toBe(folded(answer.status_title));
    expect(sighting?.text).toBe(folded(answer.status_text));
    expect(sighting?.statusOn).toBe(parseWrittenDate(answer.event_date ?? ''));
    expect(isSettled).toBe(!path.includes('stale-heading'));
    const isEmpty = answer.receipts.length === 0 && !answer.status_text;
    expect(sighting === undefined).toBe(isEmpty);
    expect(sighting?.language ?? '').toBe(isEmpty ? '' : path.includes('-es-') ? 'es' : 'en');
  });
});

describe.skipIf(!hasSharedPages)('stored strings, as a page', () => {
  const strings = ['positives', 'negatives'].flatMap((kind) =>
    readLines<DetectorString>(`text/detector-${kind}.jsonl`),
  );
  test.each(strings.map(({ id, text, expect: numbers }) => [id, text, numbers] as const))(
    '%s %j',
    (_id, text, numbers) => {
      const { sighting } = readPage(parse(`<main><p>${text}</p></main>`));
      expect(sighting?.receiptNumbers ?? []).toEqual(numbers);
    },
  );
});

describe.skipIf(!hasSharedPages)('stored sentences', () => {
  it('are read from a page with and without ids', () => {
    const rows = readLines<Fragment>('text/result-fragments-2018.jsonl');
    for (const { long_html, p_text, title, expect: answer } of rows) {
      for (const html of [
        `<div class="rows text-center">${long_html}</div>`,
        `<main>${long_html}</main>`,
      ]) {
        const { sighting } = readPage(parse(html));
        expect(sighting).toMatchObject({
          title,
          text: folded(p_text),
          receiptNumbers: answer.receipts_in_text,
        });
      }
    }
    expect(rows.length).toBe(96);
  });

  it('of the app are read with their heading, unless it is stale', () => {
    for (const { h2_title, p_text, expect: answer } of readLines<Fragment>(
      'text/spa-2023-status-texts.jsonl',
    )) {
      const { sighting } = readPage(parse(appPage({ title: h2_title, text: p_text })));
      expect(sighting?.receiptNumbers ?? []).toEqual(answer.receipts_in_text);
      expect(sighting?.title).toBe(h2_title === 'Check Case Status' ? undefined : h2_title);
    }
  });

  test.each(readTemplates())('"%s" is known for a status', (title, template) => {
    const text = template
      .replaceAll(/\{form_long_name\w*\}|\{long_form_name\}/g, 'Form I-485, Application')
      .replaceAll('{receipt_number}', 'LIN2190012345')
      .replaceAll(/\{(?:date|\w*deadline\d?)\}/g, 'March 2, 2021');
    expect([isLandingTitle(title.trim()), isNoStatus(text), readsLikeStatus(text)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
