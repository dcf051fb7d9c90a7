// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { markup } from '../../src/domain/export/markup.ts';
import { toHeldText } from '../../src/domain/export/csv.ts';
import type { CaseFile } from '../../src/domain/case-file.ts';
import type { DeviceId } from '../../src/domain/ids.ts';
import type { CopyContext } from '../../src/desk/exporting/html-copy.ts';
import {
  COPY_BETWEEN,
  COPY_END,
  copyCase,
  copyHead,
  copyListed,
} from '../../src/desk/exporting/html-copy.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { wordsIn } from '../../src/locales/words-in.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import { call, day, DEVICE, entryId, fileOf, sighting } from '../support/given.ts';

vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));

const context: CopyContext = {
  words: createWords('en-US'),
  zone: 'America/New_York',
  ownLadders: [],
  devices: { own: DEVICE, names: [] },
};
const NOW = Temporal.Instant.from('2026-11-21T15:00:00Z');

function sourceOf(files: readonly CaseFile[], given = context): string {
  const counts = { cases: files.length, told: 0, protectedCases: 0 };
  return [
    copyHead(counts, NOW, given),
    ...files.map((file, index) => copyListed(file, index + 1, given)),
    COPY_BETWEEN,
    ...files.map((file, index) => copyCase({ file, stamps: new Map() }, index + 1, given)),
    COPY_END,
  ].join('');
}

function pageOf(source: string): Document {
  return new DOMParser().parseFromString(source, 'text/html');
}

/** The elements that a copy is made of; any other came from a text. */
const OWN_ELEMENTS = new Set(
  'html head meta title style body header h1 h2 h3 p nav ol li a main section dl div dt dd table thead tbody tr th td del'.split(
    ' ',
  ),
);
const OWN_ATTRIBUTES = new Set(
  'lang charset http-equiv content name class id href aria-label scope'.split(' '),
);

const anyMarkup = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    '</td></tr></table><b>',
    '<!-- ',
    '-->',
    '&lt;b&gt;',
    '&#60;b>',
    ']]>',
    '</style><svg onload=1>',
    '<\u0000b>',
    '\uD800<b>',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

test('no text becomes markup, and each is read as it was typed', () => {
  fc.assert(
    fc.property(anyMarkup, anyMarkup, (one, other) => {
      const { body } = pageOf(markup`<p title="${one}">${other}</p>`.source);
      const paragraph = body.firstElementChild;
      expect(body.children).toHaveLength(1);
      expect(paragraph?.children).toHaveLength(0);
      expect(paragraph?.getAttributeNames()).toEqual(['title']);
      expect(paragraph?.textContent).toBe(toHeldText(other));
      expect(paragraph?.getAttribute('title')).toBe(toHeldText(one));
    }),
    { numRuns: 500 },
  );
});

test('a copy of whatever was recorded has none but its own elements, and says every note', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 8 }), anyMarkup, (facts, typed) => {
      const file = fileOf(
        ...facts,
        { type: 'case-described', patch: { label: typed, form: typed } },
        { type: 'date-noted', kind: 'interview', on: day('2026-12-01'), notes: typed },
        call({
          notes: typed,
          representativeName: typed,
          sent: { to: 'a@example.gov', text: typed },
        }),
      );
      const page = pageOf(sourceOf([file]));
      for (const element of page.querySelectorAll('*')) {
        expect(OWN_ELEMENTS).toContain(element.localName);
        for (const name of element.getAttributeNames()) expect(OWN_ATTRIBUTES).toContain(name);
      }
      for (const link of page.querySelectorAll('a')) {
        expect(link.getAttribute('href')).toMatch(/^#case-\d+$/);
      }
      const said = [...page.querySelectorAll('dd')].map((dd) => dd.textContent);
      expect(said.filter((value) => value === toHeldText(typed)).length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test('a copy shows corrections with what they said before, and strikes with their words', () => {
  const file = fileOf(
    call({ notes: 'Before' }),
    { type: 'entry-corrected', entryId: entryId(1), fact: call({ notes: 'After' }) },
    { type: 'case-described', patch: { label: 'Rosa' } },
    { type: 'entry-struck', entryId: entryId(3), reason: 'Someone else' },
    { type: 'case-closed', on: day('2026-11-22') },
  );
  const page = pageOf(sourceOf([file]));
  expect(page.querySelector('.earlier dd')?.textContent).toBe('Before');
  expect(page.querySelector('del')?.textContent).toBeTruthy();
  const text = page.querySelector('main')?.textContent ?? '';
  expect(text).toContain('After');
  expect(text).toContain('Someone else');
  expect(text).toContain('Closed');
  expect(page.querySelector('nav a')?.getAttribute('href')).toBe('#case-1');
  expect(page.querySelector('#case-1 h2')?.textContent).toBe('EAC 99 900 00001');
});

test('a copy says who recorded what, where some of a case was recorded elsewhere', () => {
  const own = 'd0000000-0000-4000-8000-000000000002' as DeviceId;
  const names = [{ deviceId: DEVICE, name: 'Office laptop', initials: 'A. B.' }];
  const elsewhere = { ...context, devices: { own, names } };
  expect(sourceOf([fileOf(call())], elsewhere)).toContain('by A. B. on Office laptop');
  expect(sourceOf([fileOf(call())])).not.toContain('Office laptop');
});

test('a copy forbids itself everything but its one style', () => {
  const page = pageOf(sourceOf([fileOf()]));
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
  );
  const style = page.querySelector('style')?.textContent ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy).toContain(`'sha256-${hash}'`);
  expect(page.querySelectorAll('script, link, img, iframe, [src], [style]')).toHaveLength(0);
});

test('a copy in another language says which of its words are the page’s', () => {
  const seen = sighting({ title: 'Case Was Received', text: 'We received it.', language: 'en' });
  const file = fileOf({ type: 'status-seen', on: day('2026-11-21'), sighting: seen });
  const spanish = { ...context, words: wordsIn('es', []) };
  const page = pageOf(sourceOf([file], spanish));
  expect(page.documentElement.lang).toBe('es-US');
  const marked = [...page.querySelectorAll('main [lang="en"]')].map((each) => each.textContent);
  expect(marked).toEqual(expect.arrayContaining(['Case Was Received', 'We received it.']));
});
