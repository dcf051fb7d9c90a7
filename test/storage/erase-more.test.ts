import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Draft } from '../../src/domain/draft.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { joinCases } from '../../src/domain/join-cases.ts';
import { moveEntry } from '../../src/domain/move-entry.ts';
import { copyDraft, makeDraftsWhole, readEitherDraft } from '../../src/storage/copy-drafts.ts';
import { recordClaims } from '../../src/storage/deliveries.ts';
import type { DraftCopy } from '../../src/storage/draft-copy.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { keepDraft, readBegunForms, readDraft } from '../../src/storage/drafts.ts';
import { eraseCase, eraseEntry } from '../../src/storage/erase.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { ErasedError } from '../../src/storage/expect-not-erased.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { beginRound, readRound } from '../../src/storage/round-store.ts';
import { entriesById } from '../support/backup-files.ts';
import {
  call,
  contactId,
  day,
  entryId,
  inquiryId,
  receipt,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;
let draftCopy: DraftCopy;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  const directory = createMemoryDirectory();
  draftCopy = createDraftCopy(
    () => Promise.resolve(directory),
    (work) => work(),
  );
});

const ids = (...numbers: readonly number[]) => numbers.map(entryId);
const left = async () => (await entriesById(storage)).map(({ id }) => id);
const withDrafts = () => ({ connection: storage.connection, draftCopy });

describe('a call about several cases', () => {
  it('is erased in each of them, like a strike', async () => {
    const shared = call({ notes: 'To all', sharedBy: [VERMONT_CASE, TEXAS_CASE] });
    await recordEntries(storage, [
      ...keptAndCalled(1, VERMONT_CASE, shared),
      ...keptAndCalled(3, TEXAS_CASE, { ...shared, inquiryId: inquiryId(2) }),
    ]);
    const corrected = { ...shared, notes: 'To all of them' };
    await recordEntries(storage, [
      newEntry(5, { type: 'entry-corrected', entryId: entryId(4), fact: corrected }, TEXAS_CASE),
    ]);
    const erased = await eraseEntry(storage, { id: entryId(2), caseId: VERMONT_CASE });
    expect(erased.entries).toBe(3);
    expect(await left()).toEqual(ids(1, 3));
  });
});

describe('what was moved from another case', () => {
  beforeEach(async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Wrong case' })));
    await recordEntries(storage, [newEntry(3, { type: 'case-kept' }, TEXAS_CASE)]);
    const from = await readCaseFile(storage, VERMONT_CASE);
    const to = await readCaseFile(storage, TEXAS_CASE);
    const told = from.history.told.find((each) => each.entryId === entryId(2));
    const moved = told && moveEntry(told, [from, to], { copyId: entryId(5) });
    if (moved === undefined) throw new RangeError('It can’t be moved.');
    storage.setNow('2026-11-22T15:00:00Z');
    await recordEntries(storage, [
      newEntry(4, moved.strike, VERMONT_CASE),
      newEntry(5, moved.copy, TEXAS_CASE),
    ]);
  });

  it('goes with its entry, though it stands struck where it was', async () => {
    await eraseEntry(storage, { id: entryId(5), caseId: TEXAS_CASE });
    expect(await left()).toEqual(ids(1, 3));
  });

  it('goes with the case that it was moved to', async () => {
    await eraseCase(storage, TEXAS_CASE);
    expect(await left()).toEqual(ids(1));
  });
});

describe('what came with a whole case that was joined to another', () => {
  const PENDING = 'pending:00000000-0000-4000-8000-0000000000aa' as CaseId;
  const calls = ['First', 'Second', 'Third'].map((notes, at) =>
    call({ notes, contactId: contactId(at + 1), inquiryId: inquiryId(at + 1) }),
  );

  beforeEach(async () => {
    await recordEntries(storage, [
      newEntry(1, { type: 'case-kept' }, PENDING),
      ...calls.map((each, at) => newEntry(2 + at, each, PENDING)),
      newEntry(9, { type: 'case-kept' }, TEXAS_CASE),
    ]);
    const corrected = { ...call(calls[1]), notes: 'Second, corrected' };
    await recordEntries(storage, [
      newEntry(8, { type: 'entry-corrected', entryId: entryId(3), fact: corrected }, PENDING),
    ]);
    const from = await readCaseFile(storage, PENDING);
    const to = await readCaseFile(storage, TEXAS_CASE);
    let minted = 0x100;
    const joined = joinCases(from, to, () => entryId((minted += 1)), entryId(0xfe));
    storage.setNow('2026-11-22T15:00:00Z');
    await recordEntries(storage, joined);
  });

  const saying = async (notes: string) =>
    (await entriesById(storage)).filter(({ fact }) => JSON.stringify(fact).includes(notes));

  it('goes alone, and only with what stands struck of itself', async () => {
    const [copy] = (await saying('Second, corrected')).filter(
      ({ caseId }) => caseId === TEXAS_CASE,
    );
    if (copy === undefined) throw new RangeError('It was not moved.');
    const before = (await left()).length;
    const { entries } = await eraseEntry(storage, { id: copy.id, caseId: TEXAS_CASE });
    // The copy; there the call, its correction, and its strike.
    expect(entries).toBe(4);
    expect(await left()).toHaveLength(before - 4);
    expect(await saying('Second')).toEqual([]);
    expect(await saying('First')).toHaveLength(2);
    expect(await saying('Third')).toHaveLength(2);
  });
});

describe('a case that is erased', () => {
  const about = (key: string, n: number, caseId = VERMONT_CASE): Draft => ({
    key,
    entryId: entryId(n),
    savedAt: '2026-11-21T15:00:00.000Z',
    caseId,
    fields: { notes: 'Half a sen' },
  });

  beforeEach(async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ contactId: contactId(1) })));
    await recordEntries(storage, [newEntry(3, { type: 'case-kept' }, TEXAS_CASE)]);
    for (const draft of [
      about(`correct ${entryId(2)}`, 11),
      about('answer 1', 12),
      about('answer 2', 13, TEXAS_CASE),
    ]) {
      await keepDraft(storage, draft);
      await copyDraft(withDrafts(), draft.key);
    }
  });

  it('takes with it both copies of the forms that were begun about it, and no others', async () => {
    const { drafts } = await eraseCase(storage, VERMONT_CASE);
    expect([...drafts].toSorted()).toEqual(['answer 1', `correct ${entryId(2)}`]);
    await makeDraftsWhole(withDrafts());
    expect((await readBegunForms(storage, 9)).map(({ draft }) => draft.key)).toEqual(['answer 2']);
    expect((await draftCopy.readAll()).map(({ key }) => key)).toEqual(['answer 2']);
  });

  it('does not come back by a window that still had such a form open', async () => {
    await eraseCase(storage, VERMONT_CASE);
    const retyped = { ...about('answer 1', 12), savedAt: '2026-11-21T16:00:00.000Z' };
    await keepDraft(storage, retyped);
    await copyDraft(withDrafts(), retyped.key);
    expect((await readBegunForms(storage, 9)).map(({ draft }) => draft.key)).toEqual(['answer 2']);
    expect(await readDraft(storage, 'answer 1')).toBeUndefined();
    expect((await readEitherDraft(withDrafts(), 'answer 1')).draft).toBeUndefined();
    await makeDraftsWhole(withDrafts());
    expect(await draftCopy.read('answer 1')).toBeUndefined();
  });

  it.each([
    ['the form', newEntry(12, { type: 'reminder-done', subject: 'x', on: day('2026-11-22') })],
    ['an entry of it again', newEntry(2, call({ notes: 'Retried' }))],
    [
      'a correction of an entry of it',
      newEntry(21, { type: 'entry-corrected', entryId: entryId(2), fact: call() }),
    ],
  ])('is not recorded by saving %s', async (_, entry) => {
    await eraseCase(storage, VERMONT_CASE);
    const saving = recordEntries(storage, [entry]);
    await expect(saving).rejects.toHaveProperty('cause', expect.any(ErasedError));
    expect(await left()).toEqual(ids(3));
  });

  it('leaves nothing of what was shown of it', async () => {
    const shownOf = (n: number, caseId: CaseId): Delivery => ({
      id: `${entryId(n)}:lapsed:2026-12-22`,
      caseId,
      subject: entryId(n),
      kind: 'lapsed',
      dueOn: day('2026-12-22'),
      state: 'claimed',
      claimedAt: '2026-12-22T14:00:00Z',
      passed: [],
    });
    await recordClaims(storage, [shownOf(2, VERMONT_CASE), shownOf(3, TEXAS_CASE)]);
    await eraseCase(storage, VERMONT_CASE);
    const shown = await (await storage.connection()).getAll('deliveries');
    expect(shown.map(({ caseId }) => caseId)).toEqual([TEXAS_CASE]);
  });

  it('leaves the round that it is in', async () => {
    await beginRound(
      storage,
      [VERMONT_CASE, TEXAS_CASE].map((caseId) => ({ caseId, receiptNumber: receipt(caseId) })),
    );
    await eraseCase(storage, VERMONT_CASE);
    expect((await readRound(storage))?.cases.map(({ caseId }) => caseId)).toEqual([TEXAS_CASE]);
    await eraseCase(storage, TEXAS_CASE);
    expect(await readRound(storage)).toBeUndefined();
  });
});

describe('an entry that is erased', () => {
  it('is not corrected any more, though its case is still there', async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    await eraseEntry(storage, { id: entryId(2), caseId: VERMONT_CASE });
    const correcting = recordEntries(storage, [
      newEntry(3, { type: 'entry-corrected', entryId: entryId(2), fact: { ...call() } }),
    ]);
    await expect(correcting).rejects.toMatchObject({ cause: expect.any(ErasedError) });
    expect((await entriesById(storage)).map(({ id }) => id)).toEqual([entryId(1)]);
  });
});
