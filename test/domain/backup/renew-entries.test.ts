import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewedId, renewEntry } from '../../../src/domain/backup/renew-entries.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { ContactId, EntryId, InquiryId } from '../../../src/domain/ids.ts';
import { parseEntryId } from '../../../src/domain/ids.ts';
import { answer, call, day, DEVICE, entryId, VERMONT_CASE } from '../../support/given.ts';

const never = () => false;

describe('the id under which something erased is brought back', () => {
  it('is the one that docs/backup-format.md computes', () => {
    expect(renewedId('0199d2c4-5b1e-7c3a-9f10-0242ac120002' as EntryId, never)).toBe(
      '0199d2c4-5b1e-7c3a-98f3-79de4406a7c3',
    );
  });

  it('is a valid one that follows from the old one alone, of the same time and form', () => {
    fc.assert(
      fc.property(fc.uuid(), (text) => {
        const id = text as EntryId;
        const renewed = renewedId(id, never);
        expect(parseEntryId(renewed)).toBe(renewed);
        expect(renewed).not.toBe(id);
        expect(renewed.slice(0, 20)).toBe(id.slice(0, 20));
        expect(renewedId(id, never)).toBe(renewed);
      }),
    );
  });

  it('is another one when that was erased too', () => {
    const first = renewedId(entryId(1), never);
    const second = renewedId(entryId(1), (id) => id === first);
    expect(second).toBe(renewedId(first, never));
  });
});

describe('an entry that is brought back', () => {
  const renewed = new Map([[entryId(1), entryId(0x11)]]);
  const entry = (fact: Entry['fact']): Entry => ({
    id: entryId(1),
    v: 1,
    caseId: VERMONT_CASE,
    recordedAt: '2026-11-20T10:00:00.000Z',
    recordedBy: DEVICE,
    fact,
  });

  it('names others that are by their new ids, wherever it does, and the rest as before', () => {
    const { id, fact } = renewEntry(
      entry({
        type: 'of a newer version',
        entryId: entryId(1),
        subject: `${entryId(1)}/act-by`,
        others: [entryId(1), entryId(2)],
        deep: { of: entryId(1), notes: `See ${entryId(1)}, please` },
      }),
      renewed,
    );
    expect(id).toBe(entryId(0x11));
    expect(fact).toEqual({
      type: 'of a newer version',
      entryId: entryId(0x11),
      subject: `${entryId(0x11)}/act-by`,
      others: [entryId(0x11), entryId(2)],
      deep: { of: entryId(0x11), notes: `See ${entryId(1)}, please` },
    });
  });

  it('stays in its matter and its contact, though these bear the id of their first entry', () => {
    const own = entryId(1);
    const facts = [
      call({ inquiryId: own as string as InquiryId, contactId: own as string as ContactId }),
      { type: 'window-snoozed', subject: `${own}/needed-by`, until: day('2026-12-01') },
      { ...answer('2026-11-21', 'settles'), inquiryId: own as string as InquiryId },
    ] as const;
    for (const fact of facts) {
      const corrected = { type: 'entry-corrected', entryId: own, fact };
      expect(renewEntry(entry(fact), renewed).fact).toEqual(fact);
      expect(renewEntry(entry(corrected), renewed).fact).toEqual({
        ...corrected,
        entryId: entryId(0x11),
      });
    }
  });
});
