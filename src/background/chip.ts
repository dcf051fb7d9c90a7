import type { AgendaItem } from '../domain/agenda.ts';
import { partOf } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysBetween } from '../domain/calendar-date.ts';
import { toChipItem } from '../domain/chip.ts';
import { dueTone } from '../domain/due-tone.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { windowOf } from '../domain/occasion.ts';
import { present } from '../domain/reading.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { toWaitingCases } from '../domain/waiting-cases.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayWhat } from '../locales/say-what.ts';
import { sayDueIn } from '../locales/words-of-domain.ts';
import type { ChipMessage, ChipView } from '../platform/chip-runtime.ts';
import { receiptOf } from '../platform/chip-runtime.ts';
import { noteChipPlace, readChipPlace } from '../storage/chip-place.ts';
import { keptWithStatus } from '../storage/kept-number.ts';
import { findByReceiptNumber, readCaseFile, readFirstWithoutNumber } from '../storage/read-case.ts';
import { recordEntries, recordFound } from '../storage/record-entries.ts';
import { readSettings } from '../storage/settings-store.ts';
import type { Storage } from '../storage/storage.ts';

/** Of more cases without a number, most of them closed or protected, the rest is not looked at. */
const MOST_LOOKED_AT = 200;

/** What the chip needs besides the journal. */
export type ChipContext = {
  readonly storage: Storage;
  /** Masked where the screen is. */
  readonly words: () => Promise<Words>;
  readonly today: () => CalendarDate;
  readonly newEntryId: () => EntryId;
  /** Puts the chip's script into the page that asks. */
  readonly putIntoPage: () => Promise<void>;
  /** Opens the form of a call; in the handler of the message that asks for it. */
  readonly openCall: (receiptNumber: ReceiptNumber) => Promise<void>;
  /** Asks whose number it is, where a case waits for one: the person says which. */
  readonly askWhose: (receiptNumber: ReceiptNumber) => Promise<void>;
  /** Tells the windows, and looks at what is due. */
  readonly tellOfChange: () => void;
};

/**
 * Does what was pressed on the chip, and gives what it is to show; `undefined` is no chip. Rejects where
 * that could not be recorded, or the record not be read.
 */
export async function answerChip(
  context: ChipContext,
  message: ChipMessage,
): Promise<ChipView | undefined> {
  switch (message.type) {
    case 'chip-wanted':
      if ((await readSettings(context.storage)).hasChip) await context.putIntoPage();
      return undefined;
    case 'chip-look':
      return viewOf(context, message.receiptNumber);
    case 'chip-call':
      await context.openCall(message.receiptNumber);
      return viewOf(context, message.receiptNumber);
    case 'chip-keep':
      return keep(context, message.sighting);
    case 'chip-place':
      await noteChipPlace(context.storage, message.place);
      return undefined;
    case 'chip-off':
      await switchOff(context);
      return undefined;
  }
}

async function viewOf(
  { storage, words: read, today }: ChipContext,
  receiptNumber: ReceiptNumber,
): Promise<ChipView | undefined> {
  const { hasChip } = await readSettings(storage);
  if (!hasChip) return undefined;
  const words = await read();
  const row = await findByReceiptNumber(storage, receiptNumber);
  const file = row && (await readCaseFile(storage, row.caseId));
  const item = file && toChipItem(file, today(), { startId: await storage.startId() });
  return present({
    language: words.language,
    receipt: words.receipt(receiptNumber),
    isKept: row !== undefined,
    ...(file === undefined && { line: words.text('chipNotKeptHint') }),
    ...(file?.isProtected === false && sayItem(item, today(), words)),
    place: await readChipPlace(storage),
    texts: textsOf(await isAnyWaiting(storage), words),
  });
}

function sayItem(
  item: AgendaItem | undefined,
  today: CalendarDate,
  words: Words,
): Pick<ChipView, 'line' | 'days' | 'tone'> {
  if (item === undefined) return { line: words.text('chipNothingRuns') };
  const tone = dueTone(item.dueInDays);
  return {
    line: sayLine(item, words),
    days: sayDays(item, today, words),
    ...(tone !== '' && { tone }),
  };
}

function sayLine(item: AgendaItem, words: Words): string {
  const step = sayWhat(item, words);
  if (windowOf(item.occasion) === undefined) return step;
  if (partOf(item) !== 'due') return words.text('chipThen', { step });
  return item.newerStatus === undefined
    ? words.text('chipNow', { step })
    : words.text('lineStatusSince');
}

function sayDays(item: AgendaItem, today: CalendarDate, words: Words): string {
  const lastDayOn = windowOf(item.occasion)?.lastDayOn;
  const left = lastDayOn === undefined ? -1 : daysBetween(today, lastDayOn);
  if (left > 0) return words.text('chipDaysLeft', { count: left });
  return left === 0 ? words.text('chipLastDay') : sayDueIn(item.dueInDays, words);
}

function textsOf(hasWaiting: boolean, { text }: Words): ChipView['texts'] {
  return {
    name: text('appName'),
    keep: text(hasWaiting ? 'chipKeepAsk' : 'chipKeep'),
    kept: text('chipKept'),
    call: text('chipCall'),
    move: text('chipMove'),
    hide: text('chipHide'),
    hideHere: text('chipHideHere'),
    switchOff: text('chipHideForGood'),
    hideHint: text('chipHideHint'),
    back: text('chipBack'),
    failed: text('chipFailed'),
    notOpened: text('chipNotOpened'),
    covered: text('chipCovered'),
  };
}

async function keep(context: ChipContext, sighting: Sighting): Promise<ChipView | undefined> {
  const { storage, today, newEntryId, tellOfChange } = context;
  const receiptNumber = receiptOf(sighting);
  if (receiptNumber === undefined) return undefined;
  const isKept = (await findByReceiptNumber(storage, receiptNumber)) !== undefined;
  if (!isKept && (await isAnyWaiting(storage))) {
    await context.askWhose(receiptNumber);
    return viewOf(context, receiptNumber);
  }
  const number = {
    receiptNumber,
    entryId: newEntryId(),
    pendingId: `pending:${storage.newUuid()}` as CaseId,
  };
  const seen = { sighting, statusId: newEntryId(), today: today() };
  await recordFound(storage, (now) => keptWithStatus(now, number, seen), {
    onCommitted: tellOfChange,
  });
  return viewOf(context, receiptNumber);
}

/** Whether a case waits for a number, which this one may be: as popup and selection look at it. */
async function isAnyWaiting(storage: Storage): Promise<boolean> {
  const { rows } = await readFirstWithoutNumber(storage, MOST_LOOKED_AT);
  return toWaitingCases(rows).all.length > 0;
}

async function switchOff({ storage, newEntryId, tellOfChange }: ChipContext): Promise<void> {
  const fact = { type: 'setting-changed', name: 'hasChip', value: false } as const;
  await recordEntries(storage, [{ id: newEntryId(), fact }], { onCommitted: tellOfChange });
}
