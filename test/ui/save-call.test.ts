import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readCaseFile, readCaseFiles } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
import type { App } from '../../src/ui/app.ts';
import type { CallFields } from '../../src/ui/call-fields.ts';
import { emptyCall } from '../../src/ui/call-fields.ts';
import type { CallRows } from '../../src/ui/call-rows.ts';
import { emptyRow, formatCallRows, removeRow } from '../../src/ui/call-rows.ts';
import { BY_ITSELF } from '../../src/ui/chosen-inquiry.ts';
import { saveCall } from '../../src/ui/save-call.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { day, entryId, receipt } from '../support/given.ts';
import { forgetDatabases, newEntry } from '../support/memory-storage.ts';

vi.mock('../../src/platform/messages.ts', () => ({ askToReconcile: () => Promise.resolve() }));
vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));
vi.mock('../../src/platform/private-window.ts', () => ({}));

const [FIRST, SECOND, THIRD] = ['EAC9990000001', 'WAC9990000002', 'LIN9990000003'] as const;
const CASES = [FIRST, SECOND, THIRD] as string[] as CaseId[];
const NUMBER = receipt(FIRST);

let app: App;

beforeEach(() => {
  forgetDatabases();
  app = createAppInMemory();
});

/** A call about three cases, each with its own number. */
function fieldsOf(rows: CallRows = threeRows(), change: Partial<CallFields> = {}): CallFields {
  return {
    ...emptyCall(FIRST, app.clock.now(), app.clock.zone()),
    inquiry: BY_ITSELF,
    serviceRequest: 'SR-made-up-1',
    ...change,
    also: formatCallRows(rows),
  };
}

function threeRows(): CallRows {
  const rowOf = (n: number, number: string) => ({
    ...emptyRow(entryId(n), BY_ITSELF, 'expedite'),
    receipt: number,
    serviceRequest: `SR-made-up-${n}`,
  });
  return { rows: [rowOf(2, SECOND), rowOf(3, THIRD)], removed: [] };
}

function saveIn(where: App, fields: CallFields = fieldsOf()) {
  return saveCall(where, NUMBER, { entryId: entryId(1), draftKey: `call ${FIRST}`, fields });
}

/** The contacts that hold in a case. */
async function contactsOf(caseId: CaseId): Promise<readonly ContactMade[]> {
  const { inquiries } = await readCaseFile(app.storage, caseId);
  return inquiries.flatMap(({ contacts }) => contacts);
}

async function countEntries(): Promise<number> {
  return (await app.storage.connection()).count('entries');
}

/** The app over a database that keeps what it is given, and then says that it failed. */
function failingAfterCommit(onFailure: () => void): App {
  const connection: typeof app.storage.connection = async (lost) => {
    const database = await app.storage.connection(lost);
    return inPlaceOf(
      database,
      'transaction',
      (...given: Parameters<typeof database.transaction>) => {
        const transaction = database.transaction(...given);
        if (given[1] !== 'readwrite') return transaction;
        const done = transaction.done.then(() => {
          onFailure();
          throw new Error('It was kept, and nobody was told.');
        });
        return inPlaceOf(transaction, 'done', done);
      },
    );
  };
  return { ...app, storage: { ...app.storage, connection } };
}

/** An object with something else in the place of one of its parts. */
function inPlaceOf<Whole extends object>(whole: Whole, name: keyof Whole, part: unknown): Whole {
  return new Proxy(whole, {
    get: (of, asked) => {
      if (asked === name) return part;
      const own: unknown = Reflect.get(of, asked, of);
      return typeof own === 'function' ? own.bind(of) : own;
    },
  });
}

describe('a call about three cases', () => {
  test('is one entry in each, in the order of its rows, and keeps those that were not', async () => {
    const saved = await saveIn(app);
    expect(saved).toMatchObject({ caseId: FIRST, result: { saved: true } });
    const files = await readCaseFiles(app.storage, CASES);
    expect(files.map(({ isKept }) => isKept)).toEqual([true, true, true]);
    const contacts = (await Promise.all(CASES.map(contactsOf))).flat();
    expect(contacts.map(({ contactId }) => contactId)).toEqual([
      entryId(1),
      entryId(1),
      entryId(1),
    ]);
    expect(contacts.map(({ inquiryId }) => inquiryId)).toEqual([1, 2, 3].map(entryId));
    expect(contacts.map(({ inquiryKind }) => inquiryKind)).toEqual([
      'delay',
      'expedite',
      'expedite',
    ]);
    expect(contacts.map(({ serviceRequest }) => serviceRequest)).toEqual(
      [1, 2, 3].map((n) => ({ number: `SR-made-up-${n}` })),
    );
    for (const { sharedBy, ladder } of contacts) {
      expect(sharedBy).toEqual(CASES);
      expect(ladder).toMatchObject({ by: 'office' });
    }
    expect(await countEntries()).toBe(6);
  });

  test('needs a date by which it is needed only of the matter it was asked of', async () => {
    await saveIn(app, fieldsOf(threeRows(), { neededBy: '2026-12-24' }));
    const contacts = (await Promise.all(CASES.map(contactsOf))).flat();
    expect(contacts.map(({ neededBy }) => neededBy)).toEqual([
      day('2026-12-24'),
      undefined,
      undefined,
    ]);
  });

  test('is not doubled when it is saved again, nor are the cases it kept', async () => {
    await saveIn(app, fieldsOf(threeRows(), { neededBy: '2026-12-24' }));
    for (let times = 0; times < 2; times += 1) {
      const again = await saveIn(app, fieldsOf(threeRows(), { neededBy: '2026-12-24' }));
      expect(again.result).toMatchObject({ saved: true });
    }
    expect(await countEntries()).toBe(6);
  });

  test('is found to be kept where the database took it and said that it failed', async () => {
    const failed = vi.fn<() => void>();
    const saved = await saveIn(failingAfterCommit(failed));
    expect(failed).toHaveBeenCalled();
    expect(saved.result).toMatchObject({ saved: true });
    expect(await countEntries()).toBe(6);
  });

  test('typed on after it only seemed to fail is corrected in each case, once', async () => {
    await saveIn(app);
    const more = fieldsOf(threeRows(), { notes: 'And more.' });
    await saveIn(app, more);
    await saveIn(app, more);
    const contacts = (await Promise.all(CASES.map(contactsOf))).flat();
    expect(contacts.map(({ notes }) => notes)).toEqual(['And more.', 'And more.', 'And more.']);
    expect(await countEntries()).toBe(9);
  });

  test('is struck in a case that was taken out after it only seemed to fail', async () => {
    await saveIn(app);
    const saved = await saveIn(app, fieldsOf(removeRow(threeRows(), entryId(2))));
    expect(saved.result).toMatchObject({ saved: true });
    expect(await contactsOf(SECOND as string as CaseId)).toEqual([]);
    expect((await contactsOf(FIRST as string as CaseId))[0]?.sharedBy).toEqual([FIRST, THIRD]);
  });

  test('moves to the case whose number was typed instead, after it only seemed to fail', async () => {
    const other = 'SRC9990000004';
    await saveIn(app);
    const { rows } = threeRows();
    const changed = rows.map((row) => (row.receipt === SECOND ? { ...row, receipt: other } : row));
    await saveIn(app, fieldsOf({ rows: changed, removed: [] }));
    expect(await contactsOf(SECOND as string as CaseId)).toEqual([]);
    expect(await contactsOf(other as string as CaseId)).toHaveLength(1);
  });

  test('leaves nothing in a case it moved to when its row is then taken out, or moved on', async () => {
    const [other, third] = ['SRC9990000004', 'MSC9990000005'] as string[] as [CaseId, CaseId];
    const movedTo = (number: string): CallRows => {
      const { rows } = threeRows();
      return {
        rows: rows.map((row) => (row.receipt === SECOND ? { ...row, receipt: number } : row)),
        removed: [],
      };
    };
    await saveIn(app);
    await saveIn(app, fieldsOf(movedTo(other)));
    await saveIn(app, fieldsOf(movedTo(third)));
    expect(await contactsOf(other)).toEqual([]);
    expect(await contactsOf(third)).toHaveLength(1);
    const removed = fieldsOf(removeRow(movedTo(third), entryId(2)));
    await saveIn(app, removed);
    for (const gone of [SECOND, other, third] as string[] as CaseId[]) {
      expect(await contactsOf(gone)).toEqual([]);
    }
    const count = await countEntries();
    await saveIn(app, removed);
    expect(await countEntries()).toBe(count);
  });

  test('is corrected in the case it moved to when it is typed on there', async () => {
    const other = 'SRC9990000004';
    const { rows } = threeRows();
    const moved = rows.map((row) => (row.receipt === SECOND ? { ...row, receipt: other } : row));
    await saveIn(app);
    await saveIn(app, fieldsOf({ rows: moved, removed: [] }));
    await saveIn(app, fieldsOf({ rows: moved, removed: [] }, { notes: 'And more.' }));
    const contacts = await contactsOf(other as string as CaseId);
    expect(contacts.map(({ notes }) => notes)).toEqual(['And more.']);
  });

  test('is recorded in none of them when one number is no number, or stands there twice', async () => {
    for (const wrong of ['LIN999', FIRST, SECOND]) {
      const { rows } = threeRows();
      const changed = rows.map((row) => (row.receipt === THIRD ? { ...row, receipt: wrong } : row));
      const { result } = await saveIn(app, fieldsOf({ rows: changed, removed: [] }));
      expect(result).toMatchObject({ saved: false });
      expect(result).not.toHaveProperty('error', expect.any(NotSavedError));
    }
    expect(await countEntries()).toBe(0);
  });

  test('continues the one open matter of each, and says of it what that is about', async () => {
    await saveIn(app);
    const again = threeRows().rows.map((row, index) => ({ ...row, entryId: entryId(12 + index) }));
    await saveCall(app, NUMBER, {
      entryId: entryId(11),
      draftKey: `call ${FIRST}`,
      fields: fieldsOf({ rows: again, removed: [] }, { kind: 'other' }),
    });
    const contacts = await contactsOf(FIRST as string as CaseId);
    expect(contacts.map(({ inquiryId }) => inquiryId)).toEqual([entryId(1), entryId(1)]);
    expect(contacts.map(({ inquiryKind }) => inquiryKind)).toEqual(['delay', 'delay']);
  });
});

describe('a call about a protected case', () => {
  beforeEach(async () => {
    const protect = { type: 'case-described', patch: { isProtected: true } } as const;
    await recordEntries(app.storage, [newEntry(20, protect, FIRST as string as CaseId)]);
    await saveIn(app, fieldsOf({ rows: [], removed: [] }, { kind: 'expedite' }));
  });

  test.each([
    ['elsewhere', 'delay', [entryId(1), entryId(2)]],
    ['elsewhere', 'expedite', [entryId(1), entryId(1)]],
    ['in its own file', 'delay', [entryId(1), entryId(1)]],
  ] as const)('typed %s as %s continues what was asked or shown', async (...row) => {
    const [where, kind, inquiries] = row;
    const fields = fieldsOf({ rows: [], removed: [] }, { kind });
    const fileOf = where === 'elsewhere' ? undefined : (FIRST as string as CaseId);
    await saveCall(app, NUMBER, { entryId: entryId(2), draftKey: 'call', fields, fileOf });
    const contacts = await contactsOf(FIRST as string as CaseId);
    expect(contacts.map(({ inquiryId }) => inquiryId)).toEqual(inquiries);
  });
});

describe('how a call is counted at the person’s word', () => {
  test('is recorded only where it is still offered when it is saved', async () => {
    const alone = { rows: [], removed: [] };
    await saveIn(app, fieldsOf(alone, { startsWait: 'again' }));
    const [first] = await contactsOf(FIRST as string as CaseId);
    expect(first).not.toHaveProperty('startsWait');
    expect(first).not.toHaveProperty('sharedBy');
    const change = { startsWait: 'again', serviceRequest: 'SR-made-up-2' };
    const fields = fieldsOf(alone, change);
    await saveCall(app, NUMBER, { entryId: entryId(2), draftKey: `call ${FIRST}`, fields });
    const [, second] = await contactsOf(FIRST as string as CaseId);
    expect(second).toMatchObject({ startsWait: 'again' });
  });
});
