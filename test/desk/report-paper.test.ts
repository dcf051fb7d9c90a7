import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeviceId } from '../../src/domain/ids.ts';
import type { KnownDevices } from '../../src/domain/device-naming.ts';
import type { CaseFile } from '../../src/domain/case-file.ts';
import { createMask } from '../../src/domain/report/create-mask.ts';
import { privateWords } from '../../src/domain/report/private-words.ts';
import type { CasePaper } from '../../src/domain/report/report-paper.ts';
import { maskPaper, REPORT_PARTS } from '../../src/domain/report/report-paper.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { composePaper } from '../../src/desk/report/compose-paper.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { EVERY_JOURNAL_FACT } from '../support/every-journal-fact.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import {
  call,
  day,
  DEVICE,
  entryId,
  fileOf,
  letter,
  sighting,
  TEXAS_CASE,
} from '../support/given.ts';

const ALL = new Set(REPORT_PARTS);

function paperOf(
  file: CaseFile,
  isMasked: boolean,
  parts: ReadonlySet<string> = ALL,
  devices: KnownDevices = { own: DEVICE, names: [] },
): CasePaper {
  const words = createWords('en-US');
  const zone = 'America/New_York';
  const context = { words, zone, ownLadders: [], devices, parts: ALL, isMasked };
  return composePaper({ file, stamps: new Map() }, { ...context, parts: parts as typeof ALL });
}

const OWN = new Set(['name', 'kind', 'language']);

/** The texts of a paper that are not the product's own. */
function textsOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return OWN.has(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    key === 'missing' ? [] : textsOf(part, Array.isArray(value) ? key : name),
  );
}

test('a masked paper of whatever was recorded holds no five digits of a number, and no part is lost', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
      const file = fileOf(...EVERY_JOURNAL_FACT, ...facts);
      const secrets = privateWords([file], DEFAULT_SETTINGS);
      const full = paperOf(file, false);
      const masked = maskPaper(paperOf(file, true), createMask(secrets));
      expect(masked.contacts?.length).toBe(full.contacts?.length);
      expect(masked.statuses?.length).toBe(full.statuses?.length);
      const bare = textsOf(masked).map((text) => text.replaceAll(/\s/g, ''));
      for (const number of [...secrets.receiptNumbers, ...secrets.aNumbers]) {
        const digits = number.replace(/\D/g, '');
        for (let at = 0; at + 5 <= digits.length; at += 1) {
          const run = digits.slice(at, at + 5);
          expect(bare.filter((text) => text.includes(run))).toEqual([]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a correction shows what it said before, and what it did not say; a strike keeps the words', () => {
  const { contacts } = paperOf(
    fileOf(
      call({ notes: 'Before' }),
      {
        type: 'entry-corrected',
        entryId: entryId(1),
        fact: call({ notes: 'After', answerGiven: 'Wait' }),
      },
      letter('2026-11-22', { notes: 'Sent' }),
      { type: 'entry-struck', entryId: entryId(3), reason: 'Twice' },
    ),
    false,
  );
  const [corrected, struck] = contacts ?? [];
  expect(corrected?.earlier).toMatchObject([
    { facts: [{ name: 'Notes', value: 'Before' }], missing: ['Answer'] },
  ]);
  expect(struck?.struck).toMatch(/^Struck .*\. Reason: Twice$/);
  expect(struck?.facts).toContainEqual({ name: 'Notes', value: 'Sent' });
});

test('who recorded a contact is said where some of the case was recorded elsewhere, and never masked', () => {
  const file = fileOf(call({ notes: 'N' }));
  const own = 'd0000000-0000-4000-8000-000000000002' as DeviceId;
  const names = [{ deviceId: DEVICE, name: 'Office laptop', initials: 'A. B.' }];
  const said = (isMasked: boolean, devices: KnownDevices) =>
    paperOf(file, isMasked, ALL, devices).contacts?.[0]?.facts.find(
      ({ name }) => name === 'Recorded',
    )?.value;
  expect(said(false, { own, names })).toBe('by A. B. on Office laptop');
  expect(said(false, { own: DEVICE, names })).toBeUndefined();
  expect(said(true, { own, names })).toBeUndefined();
});

test.each([true, false])(
  'a moved entry is said to be moved, with no number, masked or not: %s',
  (isMasked) => {
    const { contacts } = paperOf(
      fileOf(
        call({ movedFrom: { caseId: TEXAS_CASE, reason: 'About Rosa' } }),
        letter('2026-11-22'),
        {
          type: 'entry-struck',
          entryId: entryId(2),
          isMoved: true,
          movedTo: TEXAS_CASE,
          reason: 'Hers',
        },
      ),
      isMasked,
    );
    const [copy, moved] = contacts ?? [];
    expect(copy?.remarks).toContain('Moved here from another case');
    expect(copy?.struck).toBeUndefined();
    expect(moved?.struck).toMatch(/^Moved to another case .*\. Reason: Hers$/);
    expect(moved?.remarks).toEqual([]);
    expect(JSON.stringify(contacts)).not.toContain(TEXAS_CASE.slice(3));
  },
);

test('what was left out stands nowhere, not even in what was corrected', () => {
  const file = fileOf(letter('2026-11-22', { notes: 'Seldom', sent: { text: 'Dear Officer' } }), {
    type: 'entry-corrected',
    entryId: entryId(1),
    fact: letter('2026-11-22', { notes: 'Seldom said', sent: { text: 'Dear Sir' } }),
  });
  const texts = textsOf(paperOf(file, false, new Set(['contacts']))).join('\n');
  for (const left of ['Seldom', 'Dear']) expect(texts).not.toContain(left);
  expect(paperOf(file, false, new Set(['notes']))).not.toHaveProperty('contacts');
});

test('a paper says which of its words were read from a page, masked too', () => {
  const seen = sighting({ title: 'Su caso', text: 'Recibimos su caso.', language: 'es' });
  const file = fileOf({ type: 'status-seen', on: day('2026-11-21'), sighting: seen });
  const paper = paperOf(file, true);
  for (const each of [
    paper,
    maskPaper(paper, createMask(privateWords([file], DEFAULT_SETTINGS))),
  ]) {
    const languages = each.statuses?.[0]?.facts.map(({ language }) => language);
    expect(languages?.filter((language) => language === 'es')).toHaveLength(2);
  }
});
