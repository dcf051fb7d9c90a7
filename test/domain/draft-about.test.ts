import { describe, expect, it } from 'vitest';
import { isDraftOfCase, isDraftOfEntry } from '../../src/domain/draft-about.ts';
import type { Draft } from '../../src/domain/draft.ts';
import type { ReceiptNumber } from '../../src/domain/receipt-number.ts';
import { LATE_CASE } from '../support/every-fact.ts';
import { entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';

const draft = (changed: Partial<Draft>): Draft => ({
  key: 'call ',
  entryId: entryId(9),
  savedAt: '2026-11-21T15:00:00.000Z',
  fields: { notes: 'Half a sen' },
  ...changed,
});
const vermont = { caseId: VERMONT_CASE };

describe('a form', () => {
  it.each([
    ['that says so itself', { key: 'answer 1', caseId: VERMONT_CASE }],
    ['of a call that was begun in its file', { key: `call ${VERMONT_CASE}` }],
    ['of a call in which its number stands', { key: 'call ', fields: { receipt: VERMONT_CASE } }],
    ['about what only it says of itself', { key: `particulars ${VERMONT_CASE}` }],
    ['of a letter', { key: `letter ${VERMONT_CASE}/status-request` }],
  ] as const)('%s is about a case', (_, changed) => {
    expect(isDraftOfCase(draft(changed), vermont)).toBe(true);
    expect(isDraftOfCase(draft(changed), { caseId: TEXAS_CASE })).toBe(false);
  });

  it('of a call is about the waiting case that has its number by now', () => {
    const receiptNumber = VERMONT_CASE as string as ReceiptNumber;
    const call = draft({ key: `call ${VERMONT_CASE}` });
    expect(isDraftOfCase(call, { caseId: LATE_CASE, receiptNumber })).toBe(true);
  });

  it('of no case is about none', () => {
    expect(isDraftOfCase(draft({ key: 'add paste' }), vermont)).toBe(false);
    expect(isDraftOfCase(draft({ key: 'of a newer version' }), vermont)).toBe(false);
  });

  it.each(['correct', 'strike', 'move'])('to %s an entry is about that entry', (form) => {
    const begun = draft({ key: `${form} ${entryId(2)}` });
    expect(isDraftOfEntry(begun, new Set([entryId(2)]))).toBe(true);
    expect(isDraftOfEntry(begun, new Set([entryId(3)]))).toBe(false);
  });

  it('that was saved as an entry and typed on is about that entry', () => {
    expect(isDraftOfEntry(draft({}), new Set([entryId(9)]))).toBe(true);
  });
});
