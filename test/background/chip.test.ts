import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChipContext } from '../../src/background/chip.ts';
import { answerChip } from '../../src/background/chip.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CaseId, EntryId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { maskWords } from '../../src/locales/mask-words.ts';
import { readSettings } from '../../src/storage/settings-store.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { receipt, sighting, uuid, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const receiptNumber = receipt(VERMONT_CASE);
const words = createWords('en-US');
let storage: MemoryStorage;
let context: ChipContext;
let askWhose: ReturnType<typeof vi.fn<ChipContext['askWhose']>>;
let putIntoPage: ReturnType<typeof vi.fn<ChipContext['putIntoPage']>>;
let openCall: ReturnType<typeof vi.fn<ChipContext['openCall']>>;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  let nextId = 100;
  putIntoPage = vi.fn<ChipContext['putIntoPage']>(() => Promise.resolve());
  openCall = vi.fn<ChipContext['openCall']>(() => Promise.resolve());
  askWhose = vi.fn<ChipContext['askWhose']>(() => Promise.resolve());
  context = {
    storage,
    words: () => Promise.resolve(words),
    today: () => '2026-11-22' as CalendarDate,
    newEntryId: () => uuid((nextId += 1)) as EntryId,
    putIntoPage,
    openCall,
    askWhose,
    tellOfChange: vi.fn<() => void>(),
  };
});

const look = () => answerChip(context, { type: 'chip-look', receiptNumber });

describe('a page that wants a chip', () => {
  const want = () => answerChip(context, { type: 'chip-wanted' });
  it('has its script put there, and is told nothing of any case', async () => {
    expect(await want()).toBeUndefined();
    expect(putIntoPage).toHaveBeenCalledOnce();
  });
  it('gets no script while the chip is switched off, and gets it once it is on again', async () => {
    const set = (id: number, value: boolean) =>
      recordEntries(storage, [newEntry(id, { type: 'setting-changed', name: 'hasChip', value })]);
    await set(1, false);
    await want();
    expect(putIntoPage).not.toHaveBeenCalled();
    await set(2, true);
    await want();
    expect(putIntoPage).toHaveBeenCalledOnce();
  });
});

describe('the chip says', () => {
  it('of a case that is not kept that it can be, and records nothing by looking', async () => {
    expect(await look()).toMatchObject({ isKept: false, line: words.text('chipNotKeptHint') });
    expect((await readCaseFile(storage, VERMONT_CASE)).isKept).toBe(false);
  });
  it('of a kept case without a wait that none is running', async () => {
    await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
    expect(await look()).toMatchObject({ isKept: true, line: words.text('chipNothingRuns') });
  });
  it('of a protected case that it is kept, and nothing of waits', async () => {
    await recordEntries(storage, [
      newEntry(1, { type: 'case-kept' }),
      newEntry(2, { type: 'case-described', patch: { isProtected: true } }),
    ]);
    const view = await look();
    expect(view).toMatchObject({ isKept: true });
    expect(view).not.toHaveProperty('line');
    expect(view).not.toHaveProperty('days');
  });
  it('no more of the number than the screen does', async () => {
    context = { ...context, words: () => Promise.resolve(maskWords(words)) };
    expect((await look())?.receipt).not.toContain('900');
  });
});

describe('what is pressed on the chip', () => {
  it('keeps the case with its status, once', async () => {
    const seen = sighting();
    const press = () => answerChip(context, { type: 'chip-keep', sighting: seen });
    expect(await press()).toMatchObject({ isKept: true });
    await press();
    const { history } = await readCaseFile(storage, VERMONT_CASE);
    expect(history.told.map(({ rawFact }) => rawFact.type)).toEqual(['case-kept', 'status-seen']);
  });
  it('asks whose number it is where a case waits for one, and keeps nothing by itself', async () => {
    const waiting = 'pending:00000000-0000-4000-8000-000000000001' as CaseId;
    await recordEntries(storage, [newEntry(1, { type: 'case-kept' }, waiting)]);
    expect((await look())?.texts.keep).toBe(words.text('chipKeepAsk'));
    const view = await answerChip(context, { type: 'chip-keep', sighting: sighting() });
    expect(view).toMatchObject({ isKept: false });
    expect(askWhose).toHaveBeenCalledExactlyOnceWith(receiptNumber);
  });
  it.each([
    ['protected', { type: 'case-described', patch: { isProtected: true } }],
    ['closed', { type: 'case-closed', on: '2026-11-20' as CalendarDate }],
  ] as const)('says nothing of a %s case that has no number', async (_, fact) => {
    const waiting = 'pending:00000000-0000-4000-8000-000000000001' as CaseId;
    await recordEntries(storage, [
      newEntry(1, { type: 'case-kept' }, waiting),
      newEntry(2, fact, waiting),
    ]);
    expect((await look())?.texts.keep).toBe(words.text('chipKeep'));
    await answerChip(context, { type: 'chip-keep', sighting: sighting() });
    expect(askWhose).not.toHaveBeenCalled();
  });
  it('opens the form of a call before anything is waited for', () => {
    void answerChip(context, { type: 'chip-call', receiptNumber });
    expect(openCall).toHaveBeenCalledExactlyOnceWith(receiptNumber);
  });
  it('moves it for good', async () => {
    await answerChip(context, { type: 'chip-place', place: { x: 3, y: 4 } });
    expect(await look()).toMatchObject({ place: { x: 3, y: 4 } });
  });
  it('switches it off for good', async () => {
    expect(await answerChip(context, { type: 'chip-off' })).toBeUndefined();
    expect((await readSettings(storage)).hasChip).toBe(false);
    expect(await look()).toBeUndefined();
  });
});
