import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { parseSighting, sightingOfNumber, sightingsOfCases } from '../../src/domain/sighting.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { statusDiffers } from '../../src/domain/status-differs.ts';
import { receipt } from '../support/given.ts';

const received = {
  receiptNumbers: [receipt('LIN2190012345')],
  receiptCount: 1,
  language: 'en',
  form: 'I-485',
  title: 'Case Was Received',
  text: 'On March 2, 2021, we received your case.',
  statusOn: '2021-03-02' as CalendarDate,
  askIfNotArrivedBy: '2021-04-01' as CalendarDate,
  actBy: '2021-08-29' as CalendarDate,
  officeNamed: 'Nebraska Service Center',
} satisfies Sighting;

describe('a sighting from outside', () => {
  it('is read back as it was', () => {
    expect(parseSighting(structuredClone(received))).toEqual(received);
  });

  it('loses what it should not have', () => {
    const read = parseSighting({
      ...received,
      extra: 1,
      form: '<b>I-485</b>',
      statusOn: '2021-02-30',
      actBy: 20_210_829,
      officeNamed: ['x'],
      receiptNumbers: ['LIN2190012345', 'lin2190012345', 'LIN2190012345', null, 7],
    });
    expect(read).toEqual({
      receiptNumbers: ['LIN2190012345'],
      receiptCount: 1,
      language: 'en',
      title: received.title,
      text: received.text,
      askIfNotArrivedBy: received.askIfNotArrivedBy,
    });
  });

  it('has a card for listed numbers only, each once, read field by field', () => {
    const [first, second] = [receipt('LIN2190012345'), receipt('EAC2190012345')];
    const list = { receiptNumbers: [first, second], receiptCount: 2, language: 'en' };
    const card = { receiptNumber: first, form: 'I-765', title: 'Case Was Received' };
    const read = (cards: unknown) => parseSighting({ ...list, cards })?.cards;
    expect(read([card])).toEqual([card]);
    expect(
      read([
        { ...card, extra: 1, text: 'y '.repeat(4000), statusOn: '2021-02-30' },
        { ...card, form: 'I-485' },
        { receiptNumber: 'SRC2190012345', form: 'I-90' },
        { receiptNumber: second, form: '<b>' },
        null,
        7,
      ]),
    ).toEqual([{ ...card, text: 'y '.repeat(2500).trim() }, { receiptNumber: second }]);
    expect([read([]), read('x'), read([{}])]).toEqual([undefined, undefined, undefined]);
  });

  it('of a list tells of each case as if it stood alone, and of one of itself', () => {
    const numbers = [receipt('LIN2190012345'), receipt('EAC2190012345')] as const;
    const [first, second] = numbers;
    const list: Sighting = {
      receiptNumbers: numbers,
      receiptCount: 2,
      language: 'es',
      cards: [{ receiptNumber: first, form: 'I-765' }],
    };
    const alone = {
      receiptNumbers: [first],
      receiptCount: 1,
      language: 'es',
      form: 'I-765',
    };
    expect(sightingsOfCases(list)).toEqual([alone]);
    expect(sightingsOfCases(received)).toEqual([received]);
    expect([sightingOfNumber(list, first), sightingOfNumber(list, second)]).toEqual([
      alone,
      undefined,
    ]);
  });

  it('is cut to length', () => {
    const read = parseSighting({
      receiptNumbers: Array.from({ length: 80 }, (_, index) => `IOE${9_000_000_000 + index}`),
      receiptCount: 80,
      language: 'es',
      title: 'x'.repeat(400),
      text: 'y '.repeat(4000),
    });
    expect([read?.receiptNumbers.length, read?.receiptCount]).toEqual([50, 80]);
    expect([read?.title?.length, read?.text?.length]).toEqual([300, 4999]);
  });

  it('never counts fewer numbers than it lists', () => {
    expect(parseSighting({ ...received, receiptCount: 0 })?.receiptCount).toBe(1);
  });

  it('keeps markup as text', () => {
    const text = '<script>alert(1)</script>';
    expect(parseSighting({ ...received, text })?.text).toBe(text);
  });

  it('is never half a character', () => {
    const title = `${'x'.repeat(299)}😀`;
    expect(parseSighting({ ...received, title })?.title?.isWellFormed()).toBe(true);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', [received]],
    ['no list of numbers', { ...received, receiptNumbers: 'LIN2190012345' }],
    ['another language', { ...received, language: 'fr' }],
    ['half a count', { ...received, receiptCount: 0.5 }],
    ['a negative count', { ...received, receiptCount: -1 }],
    ['nothing to see', { receiptNumbers: [], receiptCount: 0, language: 'en', title: ' ' }],
  ])('is none: %s', (_what, value) => {
    expect(parseSighting(value)).toBeUndefined();
  });

  it('is read once and for all', () => {
    const shape = fc.record(
      {
        receiptNumbers: fc.array(fc.oneof(fc.stringMatching(/^[A-Z]{3}\d{10}$/), fc.anything())),
        receiptCount: fc.oneof(fc.nat(), fc.anything()),
        language: fc.constantFrom('en', 'es', 'fr'),
        title: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        statusOn: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(shape, fc.anything()), (value) => {
        const read = parseSighting(value);
        expect(parseSighting(structuredClone(read))).toEqual(read);
      }),
    );
  });
});

describe('two sightings', () => {
  const shorn = {
    receiptNumbers: received.receiptNumbers,
    receiptCount: 1,
    language: 'en',
  } as const;

  test.each([
    ['another title', { ...received, title: 'Case Was Approved' }, true],
    ['another text', { ...received, text: 'On March 9, 2021, we received your case.' }, true],
    ['other spacing', { ...received, text: 'On March 2, 2021,  we\nreceived your case.' }, false],
    ['another case of letters', { ...received, title: 'Case was received' }, false],
    ['another language', { ...received, language: 'es', title: 'Caso recibido' } as const, false],
    ['no status at all', shorn, false],
    ['its heading missing', { ...shorn, text: 'On March 2, 2021, we received your case.' }, false],
    ['its heading missing, another text', { ...shorn, text: 'We approved your case.' }, true],
  ])('show another status? %s: %3$s', (_what, other, differs) => {
    expect(statusDiffers(received, other)).toBe(differs);
    expect(statusDiffers(other, received)).toBe(differs);
  });
});
