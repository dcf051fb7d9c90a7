import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseCalendarDate } from '../../src/domain/calendar-date.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import { LONGEST_FIELD, LONGEST_NOTE } from '../../src/domain/contact.ts';
import { parseWait } from '../../src/domain/wait.ts';
import { parseEntry } from '../../src/domain/entry.ts';
import type { RawFact } from '../../src/domain/fact.ts';
import { parseFact, parseRawFact } from '../../src/domain/fact.ts';
import { parseCaseId, parseEntryId } from '../../src/domain/ids.ts';
import { asInstant } from '../../src/domain/reading.ts';
import { parseSettingChanged } from '../../src/domain/settings.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import { BUSY_MACHINE_IN_MS, call, day, entry, RULES, VERMONT_CASE } from '../support/given.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

const raw = (fact: object) => parseFact(fact as RawFact);

describe('a fact', () => {
  it('comes out of JSON as it went in', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        const stored = parseRawFact(JSON.parse(JSON.stringify(fact)));
        expect(stored && parseFact(stored)).toEqual(fact);
      }),
      { numRuns: 500 },
    );
  });

  it('of any JSON value is either read or unknown, and never throws', () => {
    const types = ['case-kept', 'contact-made', 'answer-received', 'status-seen', 'entry-struck'];
    const anyJson = fc.jsonValue({ maxDepth: 3 });
    const half = fc
      .tuple(anyFact, fc.string(), anyJson, fc.constantFrom(...types))
      .map(([fact, key, value, type]) => ({ ...fact, [key]: value, type }));
    const spoilt = fc
      .tuple(anyFact, fc.nat(), anyJson)
      .map(([fact, at, value]) => ({ ...fact, [Object.keys(fact)[at % 8] ?? 'on']: value }));
    fc.assert(
      fc.property(fc.oneof(anyJson, half, spoilt), (value) => {
        const stored = parseRawFact(value);
        if (stored !== undefined) parseFact(stored);
        parseSettingChanged({ value, name: value });
        parseEntry(value);
        const kept = parseEntry({ ...entry(1, call()), fact: value });
        expect(kept === undefined).toBe(stored === undefined);
        if (kept !== undefined) toCaseFile(VERMONT_CASE, [kept], RULES);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    null,
    7,
    'case-kept',
    [],
    ['type'],
    {},
    { type: '' },
    { type: 7 },
    { type: 'x'.repeat(61) },
  ])('is nothing without an object and a type: %j', (value) => {
    expect(parseRawFact(value)).toBeUndefined();
  });

  it.each([
    { ...call(), contactId: 'nope' },
    { ...call(), inquiryId: undefined },
    { ...call(), step: 'look-at-status' },
    { ...call(), on: '2026-02-30' },
    { ...call(), startedAt: 'yesterday' },
    { ...call(), outcome: 'maybe' },
    { ...call(), zone: 'z'.repeat(101) },
    { type: 'case-closed', on: '2026-13-01' },
    { type: 'number-known', receiptNumber: 'EAC*****12345' },
    { type: 'status-seen', on: '2026-11-21', sighting: {} },
    {
      type: 'answer-received',
      inquiryId: call().inquiryId,
      on: '2026-11-21',
      verdict: 'told-to-wait',
    },
    { type: 'entry-corrected', entryId: call().contactId, fact: {} },
    { type: 'case-described', patch: 'none' },
  ])('that lacks what it is about is unknown: %j', (fact) => {
    expect(raw(fact)).toBeUndefined();
  });

  it('drops an optional part that cannot be, and keeps the rest', () => {
    const odd = {
      ...call(),
      tier: 3,
      notes: 'n'.repeat(LONGEST_NOTE + 1),
      representativeName: 'r'.repeat(LONGEST_FIELD + 1),
      serviceRequest: 'SR1',
      promises: [{ of: 'money', wait: { unit: 'hours', amount: 1 } }],
      unheardOf: true,
    };
    expect(raw(odd)).toEqual(call());
  });

  it('keeps the longest notes and fields there can be', () => {
    const long = call({
      notes: 'n'.repeat(LONGEST_NOTE),
      representativeName: 'r'.repeat(LONGEST_FIELD),
    });
    expect(raw(long)).toEqual(long);
  });

  it('keeps at most five promises', () => {
    const promise = { of: 'notice', wait: { unit: 'hours', amount: 1 } } as const;
    const many = raw({ ...call(), promises: Array.from({ length: 9 }, () => promise) });
    expect(many).toEqual(call({ promises: Array.from({ length: 5 }, () => promise) }));
  });
});

describe('a wait', () => {
  it.each([
    { unit: 'calendar-days', amount: -1 },
    { unit: 'calendar-days', amount: 1.5 },
    { unit: 'calendar-days', amount: 3661 },
    { unit: 'business-days', amount: Number.MAX_SAFE_INTEGER },
    { unit: 'hours', amount: '72' },
    { unit: 'fortnights', amount: 1 },
    { unit: 'date', until: '2026-02-29' },
    { amount: 30 },
  ])('cannot be %j', (wait) => {
    expect(parseWait(wait)).toBeUndefined();
  });
});

describe('an entry', () => {
  it('comes out of JSON as it went in, unknown facts included', () => {
    const unknown = { type: 'hologram-shown', deep: { er: [1, null, '\uD800'] } };
    for (const one of [entry(1, call()), entry(2, unknown, { v: 9 })]) {
      expect(parseEntry(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }
    const { caseId: _, ...aboutAll } = entry(3, { type: 'case-kept' });
    expect(parseEntry(aboutAll)).toEqual(aboutAll);
    expect(parseEntry({ ...aboutAll, era: 3 })).toEqual({ ...aboutAll, era: 3 });
  });

  it.each([
    { id: 'EAC9990000001' },
    { id: entry(1, call()).id.toUpperCase() },
    { v: 0 },
    { v: '1' },
    { caseId: 'EAC-99-900-00001' },
    { caseId: null },
    { caseId: '../EAC9990000001' },
    { recordedAt: '2026-11-21' },
    { recordedAt: '+200000-01-01T00:00:00Z' },
    { recordedBy: '' },
    { fact: [] },
  ])('is refused when its envelope is not sound: %j', (change) => {
    const one = { ...entry(1, call()), id: 'a0000000-0000-7000-8000-00000000000b' };
    expect(parseEntry(one)).toBeDefined();
    expect(parseEntry({ ...one, ...change, ...(change.id && { id: 'A0' }) })).toBeUndefined();
  });

  it('has a stamp that sorts as text, however it was spelled', () => {
    const spelled = [
      '2026-11-21T15:00:00Z',
      '2026-11-21T15:00:00.5Z',
      '2026-11-21T16:00:00.51+01:00',
    ];
    const stamps = spelled.map((at) => {
      return parseEntry(entry(1, call(), { recordedAt: at }))?.recordedAt ?? 'refused';
    });
    expect(stamps).toEqual([
      '2026-11-21T15:00:00.000Z',
      '2026-11-21T15:00:00.500Z',
      '2026-11-21T15:00:00.510Z',
    ]);
    expect(stamps.toSorted()).toEqual(stamps);
  });
});

describe('what dates, instants and ids can be', () => {
  it.each([
    '2026-02-29',
    '2026-00-10',
    '0026-11-21',
    '9001-01-01',
    '2026-1-1',
    ' 2026-11-21',
    20261121,
  ])('%j is no date', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });

  it('a leap day is a date', () => {
    expect(parseCalendarDate('2024-02-29')).toBe(day('2024-02-29'));
  });

  it.each(['2026-11-21T15:00:00', '+275760-09-13T00:00:00Z', '-000100-01-01T00:00:00Z', '', 5])(
    '%j is no instant',
    (text) => {
      expect(asInstant(text)).toBeUndefined();
    },
  );

  it('an instant is taken with an offset', () => {
    expect(asInstant('2026-11-21T10:00:00-05:00')).toBe('2026-11-21T15:00:00Z');
  });

  it('ids are lower-case UUIDs, cases receipt numbers or pending ones', () => {
    expect(parseEntryId('00000000-0000-7000-8000-00000000000G')).toBeUndefined();
    expect(parseCaseId('pending:00000000-0000-4000-8000-000000000009')).toBeDefined();
    expect(parseCaseId('pending:')).toBeUndefined();
    expect(parseCaseId('EAC9990000001\n')).toBeUndefined();
  });
});
