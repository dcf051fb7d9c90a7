import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakText, placeLabels, textWidth } from '../../src/domain/band-labels.ts';
import { bandMonths, bandScale } from '../../src/domain/band-scale.ts';
import { addDays } from '../../src/domain/calendar-date.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { toBand } from '../../src/domain/ladder-band.ts';
import { layBand, NARROWEST } from '../../src/domain/lay-band.ts';
import { answer, call, contactId, day, fileOf, letter } from '../support/given.ts';

const TODAY = day('2026-11-20');

function bandOf(facts: readonly Fact[], today = TODAY) {
  const { inquiries, windows, endedWindows } = fileOf(...facts);
  const [inquiry] = inquiries;
  if (inquiry === undefined) throw new Error('There is no inquiry.');
  return toBand(inquiry, windows, endedWindows, today);
}

const FIRST = call({ on: day('2026-08-03'), serviceRequest: { number: 'SR-made-up-1' } });
const MISSED = call({
  on: day('2026-08-20'),
  contactId: contactId(2),
  outcome: 'not-reached',
});
const WRITTEN = letter('2026-09-04', { contactId: contactId(3) });

describe('the band of an inquiry', () => {
  test('holds what happened in its order, and its waits, those that ended first', () => {
    const { points, waits } = bandOf([WRITTEN, answer('2026-09-01', 'nothing-new'), MISSED, FIRST]);
    expect(points.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2026-08-03 reached',
      '2026-08-20 not-reached',
      '2026-09-01 answer',
      '2026-09-04 submitted',
    ]);
    expect(waits.map(({ state, window }) => `${window.openedOn} ${state}`)).toEqual([
      '2026-08-03 ended',
      '2026-09-04 over',
    ]);
  });

  test('tells a wait that runs from one whose next step is due', () => {
    expect(bandOf([FIRST], day('2026-09-02')).waits[0]?.state).toBe('running');
    expect(bandOf([FIRST], day('2026-09-03')).waits[0]?.state).toBe('over');
  });
});

describe('the scale of a band', () => {
  test('shows three weeks at least', () => {
    const band = { points: [], waits: [], today: TODAY };
    expect(bandScale(band, 300)).toMatchObject({ from: TODAY, to: addDays(TODAY, 21) });
  });

  test('ends some more than a year ahead, however long one was told to wait', () => {
    const band = bandOf([FIRST, answer('2026-09-01', { waitUntil: '2099-01-01' })]);
    const { to } = bandScale(band, 300);
    expect(to).toBe(addDays(TODAY, 400));
    expect(layBand(band, textsOf(band.points.length, band.waits.length), 300).waits.at(-1)).toEqual(
      expect.objectContaining({ isCut: true, lastDay: 286 }),
    );
  });

  test('marks months so that their names fit between them', () => {
    const scale = bandScale(bandOf([FIRST]), 400);
    expect(bandMonths(scale)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
    const long = bandScale(bandOf([call({ on: day('2019-02-03') })]), 300);
    expect(bandMonths(long)).toEqual(['2020-01-01', '2025-01-01']);
  });
});

describe('the labels of a band', () => {
  test('stand in one row where there is room, each at its place', () => {
    const placed = placeLabels(
      [
        { x: 0, text: 'Aug 3: call' },
        { x: 200, text: 'Sep 4: letter' },
      ],
      400,
    );
    expect(placed).toMatchObject([
      { left: 0, row: 0 },
      { left: 200, row: 0 },
    ]);
  });

  test('are put on another line where they would overlap, the earlier one higher', () => {
    const placed = placeLabels(
      [
        { x: 10, text: 'Aug 3: call' },
        { x: 30, text: 'Aug 5: call' },
      ],
      400,
    );
    expect(placed.map(({ row }) => row)).toEqual([1, 0]);
  });

  test('are moved to the left where the picture ends', () => {
    expect(placeLabels([{ x: 390, text: 'Sep 4' }], 400)).toMatchObject([
      { left: 364, right: 400 },
    ]);
  });

  test('are broken between words', () => {
    expect(breakText('Write to headquarters from Sep 26', 12)).toEqual([
      'Write to',
      'headquarters',
      'from Sep 26',
    ]);
    expect(breakText('headquarters', 5)).toEqual(['headq', 'uarte', 'rs']);
    expect(breakText('', 5)).toEqual(['']);
  });
});

function textsOf(points: number, waits: number, text = 'Aug 3, 2026: e-Request, handed in') {
  return {
    points: Array.from({ length: points }, () => text),
    waits: Array.from({ length: waits }, () => [text, `${text} and then what comes after it`]),
    today: 'Today',
  };
}

const anyFacts = fc
  .array(
    fc.record({
      what: fc.constantFrom('call', 'missed', 'letter', 'back', 'told', 'nothing', 'settles'),
      after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.nat({ max: 3000 })),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((steps): readonly Fact[] => {
    let on = day('2020-01-15');
    const facts = steps.map(({ what, after }, index): Fact => {
      on = addDays(on, after);
      const own = { contactId: contactId(index), on, startedAt: `${on}T15:00:00Z` };
      switch (what) {
        case 'call':
          return call({ ...own, startsWait: 'again' });
        case 'missed':
          return call({ ...own, outcome: 'not-reached' });
        case 'letter':
          return letter(on, own);
        case 'back':
          return letter(on, { ...own, channel: 'e-mail', outcome: 'came-back' });
        case 'told':
          return answer(on, { waitUntil: addDays(on, 700) });
        default:
          return answer(on, what === 'settles' ? 'settles' : 'nothing-new');
      }
    });
    return [call({ on: day('2020-01-15'), startedAt: '2020-01-15T10:00:00Z' }), ...facts];
  });

describe('the picture of any inquiry', () => {
  const anyPicture = fc
    .record({
      facts: anyFacts,
      today: fc.nat({ max: 5000 }).map((days) => addDays(day('2018-01-01'), days)),
      width: fc.integer({ min: 0, max: 1400 }),
      text: fc.string({ maxLength: 90 }),
    })
    .map(({ facts, today, width, text }) => {
      const band = bandOf(facts, today);
      const texts = textsOf(band.points.length, band.waits.length, text);
      return { band, width, laid: layBand(band, texts, width) };
    });

  test('has its points in the order they happened, all inside', () => {
    fc.assert(
      fc.property(anyPicture, ({ band, laid, width }) => {
        expect(laid.width).toBe(Math.max(width, NARROWEST));
        expect(laid.points).toHaveLength(band.points.length);
        const places = laid.points.map(({ x }) => x);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        const all = [
          ...laid.points,
          ...laid.waits.flatMap(({ y, from, passed, lastDay, counted, due, overUntil = 0 }) =>
            [from, passed, lastDay, counted, due, overUntil].map((x) => ({ x, y })),
          ),
          { x: laid.today.x, y: laid.axisY },
          ...laid.months.map(({ x }) => ({ x, y: laid.axisY })),
        ];
        for (const { x, y } of all) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(laid.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(laid.height);
        }
      }),
    );
  });

  test('has no label that lies over another one or out of the picture', () => {
    fc.assert(
      fc.property(anyPicture, ({ laid }) => {
        const labels = [...laid.points.flatMap(({ label }) => label ?? []), laid.today.label];
        for (const [index, one] of labels.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + textWidth(one.text)).toBeLessThanOrEqual(laid.width);
          expect(one.y).toBeGreaterThan(0);
          expect(one.y).toBeLessThan(laid.axisY);
          for (const other of labels.slice(index + 1)) {
            const areApart =
              one.x + textWidth(one.text) <= other.x || other.x + textWidth(other.text) <= one.x;
            expect(one.y !== other.y || areApart).toBe(true);
          }
        }
        const texts = laid.waits.flatMap((wait) => wait.texts);
        for (const { x, text } of texts) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + textWidth(text)).toBeLessThanOrEqual(laid.width);
        }
        const lines = texts.map(({ y }) => y);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  test('has each wait after its contact: last day, then the day counted, then the day due', () => {
    fc.assert(
      fc.property(anyPicture, ({ laid }) => {
        for (const { from, passed, lastDay, counted, due } of laid.waits) {
          expect(from).toBeLessThanOrEqual(passed);
          expect(passed).toBeLessThanOrEqual(lastDay);
          expect(lastDay).toBeLessThanOrEqual(counted);
          expect(counted).toBeLessThanOrEqual(due);
        }
      }),
    );
  });
});
