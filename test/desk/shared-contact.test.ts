import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import {
  correctSiblings,
  countOfCases,
  mintSiblings,
  parseSiblings,
  strikeSiblings,
} from '../../src/desk/shared-contact.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import type { NewEntry } from '../../src/storage/record-entries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { App } from '../../src/ui/app.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { call, entryId, inquiryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import { forgetDatabases, newEntry } from '../support/memory-storage.ts';

vi.mock('../../src/platform/messages.ts', () => ({}));
vi.mock('../../src/platform/surroundings.ts', () => ({}));
vi.mock('../../src/platform/private-window.ts', () => ({}));

/** Named by the call, and not here. */
const ABSENT = 'WAC9990000009' as CaseId;
/** The one that a case of the call is joined to. */
const JOINED = 'LIN9990000003' as CaseId;
const sharedBy = [VERMONT_CASE, TEXAS_CASE, ABSENT];
const inVermont = call({ sharedBy, serviceRequest: { number: 'SR-made-up-1' } });
const inTexas = call({
  sharedBy,
  serviceRequest: { number: 'SR-made-up-2' },
  inquiryId: inquiryId(2),
  inquiryKind: 'expedite',
});

let app: App;

beforeEach(async () => {
  forgetDatabases();
  app = createAppInMemory();
  await recordEntries(app.storage, [
    newEntry(1, { type: 'case-kept' }, VERMONT_CASE),
    newEntry(2, inVermont, VERMONT_CASE),
    newEntry(3, { type: 'case-kept' }, TEXAS_CASE),
    newEntry(4, inTexas, TEXAS_CASE),
  ]);
});

/** Corrects the call in the first case, as the form does, and gives what that is elsewhere. */
function correctElsewhere(corrected: ContactMade, siblings = ''): Promise<readonly NewEntry[]> {
  const correction = {
    type: 'entry-corrected',
    entryId: entryId(2),
    fact: { ...corrected },
  } as const;
  return correctSiblings(app, VERMONT_CASE, correction, siblings);
}

async function texasContacts(): Promise<readonly ContactMade[]> {
  const { inquiries } = await readCaseFile(app.storage, TEXAS_CASE);
  return inquiries.flatMap(({ contacts }) => contacts);
}

describe('a correction of a call about several cases', () => {
  test('holds in the others for what was said to all, and leaves them what is their own', async () => {
    const corrected = {
      ...inVermont,
      representativeName: 'Ms. Made-Up',
      notes: 'Said so.',
      serviceRequest: { number: 'SR-made-up-9' },
    };
    await recordEntries(app.storage, await correctElsewhere(corrected));
    const [contact] = await texasContacts();
    expect(contact).toMatchObject({
      ...inTexas,
      representativeName: 'Ms. Made-Up',
      notes: 'Said so.',
    });
  });

  test('takes the service request of all where it turns out that no one was reached', async () => {
    const { serviceRequest: _, ...rest } = inVermont;
    const corrected: ContactMade = { ...rest, outcome: 'not-reached', notReached: 'dropped' };
    await recordEntries(app.storage, await correctElsewhere(corrected));
    const [contact] = await texasContacts();
    expect(contact).toMatchObject({ outcome: 'not-reached', notReached: 'dropped' });
    expect(contact).not.toHaveProperty('serviceRequest');
  });

  test('gives each its own service request and start back where it was reached after all', async () => {
    await recordEntries(app.storage, [
      newEntry(
        6,
        {
          type: 'entry-corrected',
          entryId: entryId(4),
          fact: { ...inTexas, startsWait: 'anyway' },
        },
        TEXAS_CASE,
      ),
    ]);
    const { serviceRequest: _, ...rest } = inVermont;
    const missed: ContactMade = { ...rest, outcome: 'not-reached', notReached: 'dropped' };
    await recordEntries(app.storage, await correctElsewhere(missed));
    expect((await texasContacts())[0]).not.toHaveProperty('startsWait');
    await recordEntries(app.storage, await correctElsewhere({ ...inVermont, startsWait: 'again' }));
    expect((await texasContacts())[0]).toMatchObject({
      outcome: inTexas.outcome,
      serviceRequest: { number: 'SR-made-up-2' },
      startsWait: 'anyway',
    });
  });

  test('is recorded under the ids of its draft, so that a retry can’t double it', async () => {
    const siblings = mintSiblings(inVermont, VERMONT_CASE);
    const corrected = { ...inVermont, notes: 'Said so.' };
    const entries = await correctElsewhere(corrected, siblings);
    expect(entries.map(({ id }) => id)).toEqual([parseSiblings(siblings).get(TEXAS_CASE)]);
    for (let times = 0; times < 2; times += 1) {
      await recordEntries(app.storage, await correctElsewhere(corrected, siblings));
    }
    expect(await (await app.storage.connection()).count('entries')).toBe(5);
  });

  test('goes with a case to the one that it was joined to', async () => {
    const copy = { ...inTexas, sharedBy: [VERMONT_CASE, JOINED, ABSENT] };
    await recordEntries(app.storage, [
      newEntry(
        5,
        { type: 'entry-struck', entryId: entryId(4), isMoved: true, movedTo: JOINED },
        TEXAS_CASE,
      ),
      newEntry(6, { type: 'case-kept' }, JOINED),
      newEntry(7, copy, JOINED),
    ]);
    const siblings = mintSiblings(inVermont, VERMONT_CASE);
    const id = parseSiblings(siblings).get(TEXAS_CASE);
    const corrections = await correctElsewhere({ ...inVermont, notes: 'Said so.' }, siblings);
    expect(corrections).toMatchObject([{ id, caseId: JOINED, fact: { entryId: entryId(7) } }]);
    const strikes = await strikeSiblings(app, VERMONT_CASE, inVermont, siblings, undefined);
    expect(strikes).toMatchObject([{ id, caseId: JOINED, fact: { entryId: entryId(7) } }]);
  });

  test('passes over a case in which it was struck, and one that is not here', async () => {
    await recordEntries(app.storage, [
      newEntry(5, { type: 'entry-struck', entryId: entryId(4) }, TEXAS_CASE),
    ]);
    expect(await correctElsewhere({ ...inVermont, notes: 'Said so.' })).toEqual([]);
  });
});

test('a strike of a call about several cases strikes it in the others, with its reason', async () => {
  const siblings = mintSiblings(inVermont, VERMONT_CASE);
  const strikes = await strikeSiblings(app, VERMONT_CASE, inVermont, siblings, 'Noted twice');
  await recordEntries(app.storage, strikes);
  expect(await texasContacts()).toEqual([]);
  const { history } = await readCaseFile(app.storage, TEXAS_CASE);
  expect(history.told.map(({ struck }) => struck?.reason)).toContain('Noted twice');
});

test('a call about one case has nothing elsewhere', () => {
  expect(countOfCases(call())).toBe(1);
  expect(mintSiblings(call(), VERMONT_CASE)).toBe('');
  expect(countOfCases(inVermont)).toBe(3);
});

test('ids in a draft are read back, and what can’t be read is left out', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .dictionary(fc.constantFrom(TEXAS_CASE, ABSENT, 'nothing'), fc.anything())
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const ids = [...parseSiblings(text).values()];
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
  const minted = parseSiblings(mintSiblings(inVermont, VERMONT_CASE));
  expect([...minted.keys()]).toEqual([TEXAS_CASE, ABSENT]);
});
