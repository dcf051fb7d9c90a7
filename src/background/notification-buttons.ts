import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-date.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Fact } from '../domain/fact.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Occasion } from '../domain/occasion.ts';
import { windowOf } from '../domain/occasion.ts';
import { isReminderOf } from '../domain/reminder.ts';
import { readDelivery } from '../storage/deliveries.ts';
import { readCaseFile } from '../storage/read-case.ts';
import { recordEntries } from '../storage/record-entries.ts';
import type { Storage } from '../storage/storage.ts';
import { noteSeen, openWhatWasClicked } from './clicked-notification.ts';

/**
 * What a button of a notification does: opens the form for an answer, or the case; says that it was
 * dealt with (of what was to arrive: that it did), or puts it off until tomorrow.
 */
export type ButtonAction = 'answered' | 'arrived' | 'open' | 'done' | 'tomorrow';

/** The buttons of a reminder's notification, in their order; browsers show two at most. */
export function actionsOf({ subject }: Occasion): readonly ButtonAction[] {
  return [firstActionOf(subject), 'tomorrow'];
}

function firstActionOf(subject: Occasion['subject']): ButtonAction {
  switch (subject.kind) {
    case 'window':
      if (subject.window.next === 'did-it-arrive') return 'arrived';
      // Whether they called, and what they said, is asked in the case.
      return subject.window.next === 'call-back' ? 'open' : 'answered';
    case 'did-it-arrive':
      return 'arrived';
    case 'date-on-notice':
      // There is a date to enter: nothing is done before it is.
      return 'open';
    case 'noted-date':
    case 'needed-by':
    case 'act-by':
      return 'done';
  }
}

/** What acting on a button needs besides the journal. */
export type Pressing = {
  readonly storage: Storage;
  readonly today: () => CalendarDate;
  readonly newEntryId: () => EntryId;
  readonly openDesk: (hash: string) => Promise<void>;
  /** Runs what must not be done while the worker looks at what is due. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly announceChange: () => void;
  readonly lookAtWhatIsDue: () => Promise<void>;
};

/**
 * Does what a button of a notification says. Pressed twice, or again after a worker that was killed,
 * it does no more than once: what was put off or dealt with has no such reminder any more. Then, and
 * where nothing is known of the reminder, it opens what a click would. Whatever
 * was pressed, the worker then looks at what is due, and takes back what no longer holds.
 */
export async function pressButton(pressing: Pressing, id: string, index: number): Promise<void> {
  const { storage, openDesk, inTurn, announceChange, lookAtWhatIsDue } = pressing;
  const found = await findReminded(storage, id);
  const action = found && actionsOf(found.occasion)[index];
  if (action === undefined) {
    await openWhatWasClicked(storage, openDesk, id);
  } else if (found !== undefined && (action === 'answered' || action === 'open')) {
    // Opened first: the person waits for it, and recording may have to wait for a reconcile.
    await openDesk(action === 'open' ? `#/case/${found.file.caseId}` : answerHash(found));
    await inTurn(() => noteSeen(storage, id));
    return;
  } else {
    await inTurn(() => record(pressing, id, action));
    announceChange();
  }
  await lookAtWhatIsDue();
}

async function record(
  { storage, today, newEntryId }: Pressing,
  id: string,
  action: ButtonAction,
): Promise<void> {
  const found = await findReminded(storage, id);
  if (found === undefined) return;
  const { id: subject } = found.occasion;
  const on = today();
  const fact: Fact =
    action === 'tomorrow'
      ? { type: 'window-snoozed', subject, on, until: addDays(on, 1) }
      : { type: 'reminder-done', subject, on };
  await recordEntries(storage, [{ id: newEntryId(), caseId: found.file.caseId, fact }]);
}

type Reminded = { readonly file: CaseFile; readonly occasion: Occasion };

/** What a reminder is about, as its case is now; `undefined` when that moved or was dealt with. */
async function findReminded(storage: Storage, id: string): Promise<Reminded | undefined> {
  const delivery = await readDelivery(storage, id);
  if (delivery === undefined) return undefined;
  const file = await readCaseFile(storage, delivery.caseId);
  const occasion = file.occasions.find((each) => isReminderOf(id, each));
  return occasion && { file, occasion };
}

function answerHash({ file, occasion }: Reminded): string {
  const window = windowOf(occasion);
  const form = window === undefined ? '' : `/answer/${window.inquiryId}`;
  return `#/case/${file.caseId}${form}`;
}
