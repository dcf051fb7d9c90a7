import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { readCaseFiles } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { readSettings } from '../../src/storage/settings-store.ts';
import type { App } from '../../src/ui/app.ts';
import type { CallFields } from '../../src/ui/call-fields.ts';
import { emptyCall } from '../../src/ui/call-fields.ts';
import { emptyRow, formatCallRows } from '../../src/ui/call-rows.ts';
import { BY_ITSELF } from '../../src/ui/chosen-inquiry.ts';
import { saveCall } from '../../src/ui/save-call.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { entryId, receipt } from '../support/given.ts';
import { forgetDatabases } from '../support/memory-storage.ts';

vi.mock('../../src/platform/messages.ts', () => ({ askToReconcile: () => Promise.resolve() }));
vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));
vi.mock('../../src/platform/private-window.ts', () => ({}));

const [FIRST, SECOND] = ['EAC9990000001', 'WAC9990000002'] as const;
const CASES = [FIRST, SECOND] as string[] as CaseId[];

let app: App;

beforeEach(() => {
  forgetDatabases();
  app = createAppInMemory();
});

/** A call about two cases. */
function fieldsOf(change: Partial<CallFields>, second: string = SECOND): CallFields {
  const row = { ...emptyRow(entryId(2), BY_ITSELF, 'delay'), receipt: second };
  return {
    ...emptyCall(FIRST, app.clock.now(), app.clock.zone()),
    inquiry: BY_ITSELF,
    ...change,
    also: formatCallRows({ rows: [row], removed: [] }),
  };
}

function save(fields: CallFields) {
  return saveCall(app, receipt(FIRST), { entryId: entryId(1), draftKey: 'call', fields });
}

async function countEntries(): Promise<number> {
  return (await app.storage.connection()).count('entries');
}

describe('what was noted of a call as a whole', () => {
  const said = {
    lengthMinutes: '12',
    lengthSeconds: '34',
    answerGiven: 'It is with an officer.',
    readOut: 'The notice.',
    nextStep: 'Wait.',
    promised: 'call-back',
    unit: 'hours',
    amount: '72',
    callBackWhen: 'Tuesday',
    callerCapacity: 'paralegal',
    callerName: 'Pat Made-Up',
  };

  test('stands in each of its cases', async () => {
    await save(fieldsOf(said));
    const files = await readCaseFiles(app.storage, CASES);
    const contacts = files.flatMap(({ inquiries }) => inquiries.flatMap((one) => one.contacts));
    expect(contacts).toHaveLength(2);
    for (const contact of contacts) {
      expect(contact).toMatchObject({
        durationInSeconds: 754,
        answerGiven: 'It is with an officer.',
        readOut: 'The notice.',
        nextStep: 'Wait.',
        callBack: { when: 'Tuesday' },
        caller: { capacity: 'paralegal', name: 'Pat Made-Up' },
      });
    }
  });

  test('remembers who called, in the same transaction, and once', async () => {
    await save(fieldsOf(said));
    expect((await readSettings(app.storage)).caller).toEqual({
      capacity: 'paralegal',
      name: 'Pat Made-Up',
    });
    expect(await countEntries()).toBe(5);
    await save(fieldsOf(said));
    expect(await countEntries()).toBe(5);
  });

  test('forgets nobody where it is not said who called', async () => {
    await save(fieldsOf(said));
    await save(fieldsOf({ ...said, callerCapacity: '' }));
    expect((await readSettings(app.storage)).caller?.name).toBe('Pat Made-Up');
  });

  test('remembers of an applicant only the capacity', async () => {
    await save(fieldsOf({ ...said, callerCapacity: 'applicant', callerName: 'Ana Made-Up' }));
    const [file] = await readCaseFiles(app.storage, CASES);
    expect(file?.inquiries[0]?.contacts[0]?.caller?.name).toBe('Ana Made-Up');
    expect((await readSettings(app.storage)).caller).toEqual({ capacity: 'applicant' });
  });

  test.each(CASES)(
    'remembers nothing where a case of the call is protected: %s',
    async (caseId) => {
      await recordEntries(app.storage, [
        {
          id: entryId(90),
          caseId,
          fact: { type: 'case-kept', receiptNumber: receipt(caseId) },
        },
        { id: entryId(91), caseId, fact: { type: 'case-described', patch: { isProtected: true } } },
      ]);
      expect((await save(fieldsOf(said))).result.saved).toBe(true);
      expect((await readSettings(app.storage)).caller).toBeNull();
    },
  );

  test('remembers nobody of a call that was not saved', async () => {
    const { result } = await save(fieldsOf(said, FIRST));
    expect(result.saved).toBe(false);
    expect((await readSettings(app.storage)).caller).toBeNull();
  });
});
