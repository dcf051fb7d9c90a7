import { describe, expect, it, test } from 'vitest';
import type { CaseFile } from '../../src/domain/case-file.ts';
import { parseFact } from '../../src/domain/fact.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { toStatusFact } from '../../src/domain/status-fact.ts';
import { day, entryId, receipt, sighting } from '../support/given.ts';

const TODAY = day('2026-11-21');
const NUMBER = receipt('IOE0912345678');

/** The sentence as the status page writes it. */
const onStatusPage = sighting({
  receiptNumbers: [NUMBER],
  actBy: day('2027-01-01'),
  text: 'On November 2, 2026, we received your Form I-765, Application for Employment Authorization, Receipt Number IOE0912345678, and sent you the receipt notice.',
});
/** The same as a card of the account page writes it. */
const onCard = {
  ...onStatusPage,
  text: 'On November 2, 2026, we received your Form I-765, Application for Employment Authorization, and sent you a notice.',
};
const undated = (text: string) => {
  const { statusOn: _none, ...rest } = sighting({ receiptNumbers: [NUMBER], text });
  return rest;
};

/** What `now` tells where `last` was the last status, and the page was looked at today. */
function told(last: Sighting, now: Sighting): string | undefined {
  const seen = { entryId: entryId(1), on: day('2026-11-20'), sighting: last };
  const file: Pick<CaseFile, 'lastStatusIn' | 'lookedAtOn'> = {
    lastStatusIn: { [last.language]: seen },
    lookedAtOn: TODAY,
  };
  return toStatusFact(now, file, TODAY)?.type;
}

/** What is told of one after the other, whichever was first. */
const bothWays = (one: Sighting, other: Sighting) => [told(one, other), told(other, one)];

describe('one status in the words of the status page and of the account page', () => {
  it('is no new one in either direction', () => {
    expect(bothWays(onStatusPage, onCard)).toEqual([undefined, undefined]);
  });

  it('without a date is the same where only the number, blanks and commas differ', () => {
    const named = undated(
      'We received your Form I-765,  Receipt Number IOE0912345678, and filed it.',
    );
    expect(bothWays(named, undated('We received your Form I-765 and filed it.'))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('in Spanish is the same where only the number differs', () => {
    const spanish = {
      ...undated('Recibimos su Formulario I-765 y lo archivamos.'),
      language: 'es',
    } as const;
    const named = {
      ...spanish,
      text: 'Recibimos su Formulario I-765, Número de Recibo IOE-09-123-45678, y lo archivamos.',
    };
    expect(bothWays(named, spanish)).toEqual([undefined, undefined]);
  });

  it('tells its date once, where the words of the other had none', () => {
    const without = undated('We have your form.');
    expect(bothWays(without, onStatusPage)).toEqual(['status-seen', undefined]);
  });

  test.each([
    ['another title', { ...onCard, title: 'Case Was Approved' }],
    ['another date', { ...onCard, statusOn: day('2026-11-09') }],
    ['another last day to act', { ...onCard, actBy: day('2027-02-01') }],
    ['other words, neither with a date', undated('We approved your form.')],
  ])('is another with %s', (_what, other) => {
    const last =
      'statusOn' in other ? onStatusPage : undated('It came, Receipt Number IOE0912345678.');
    expect(bothWays(last, other)).toEqual(['status-seen', 'status-seen']);
  });
});

test.each([
  ['status', onStatusPage, 'The card for Receipt Number IOE0912345678 was picked up.'],
  ['account', onCard, 'On November 2, 2026, the card was picked up.'],
])(
  'on the same kind of page, the %s page, another text under the same title and date is another status',
  (_kind, before, text) => {
    expect(bothWays(before, { ...before, text })).toEqual(['status-seen', 'status-seen']);
  },
);

test('what else a list shows never gets into the journal, nor is it read from there', () => {
  const card = { receiptNumber: NUMBER, form: 'I-765' };
  const listed: Sighting = { ...onCard, cards: [card] };
  expect(toStatusFact(listed, { lastStatusIn: {} }, TODAY)).toEqual({
    type: 'status-seen',
    on: TODAY,
    sighting: onCard,
  });
  expect(parseFact({ type: 'status-seen', on: TODAY, sighting: listed })).toEqual({
    type: 'status-seen',
    on: TODAY,
    sighting: onCard,
  });
});
