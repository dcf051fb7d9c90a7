import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { draftKey, draftStamp, draftSubject, parseDraft } from '../../src/domain/draft.ts';
import { uniteDrafts } from '../../src/domain/unite-drafts.ts';
import { entryId } from '../support/given.ts';

const old: Draft = {
  key: 'call EAC9990000001',
  entryId: entryId(1),
  savedAt: '2026-11-21T15:00:00.000Z',
  fields: { notes: 'Old' },
};
const late: Draft = { ...old, savedAt: '2026-11-21T15:00:00.001Z', fields: { notes: 'Late' } };
const dropped: Draft = { ...old, dropped: true, fields: {} };
const nothing = { toDatabase: [], toCopy: [], savedInDatabase: [], endedInCopy: [] };
const isOpen = () => false;

describe('the union of both copies of the drafts', () => {
  it.each([
    ['the same in both', [old], [old], nothing],
    ['only in the copy', [], [old], { ...nothing, toDatabase: [old] }],
    ['only in the database', [old], [], { ...nothing, toCopy: [old] }],
    ['newer in the copy', [old], [late], { ...nothing, toDatabase: [late] }],
    ['newer in the database', [late], [old], { ...nothing, toCopy: [late] }],
    ['discarded', [dropped], [old], { ...nothing, endedInCopy: [old.key] }],
    ['discarded, then begun again', [dropped], [late], { ...nothing, toDatabase: [late] }],
    ['discarded, without a file', [dropped], [], nothing],
  ])('%s', (_, inDatabase, inCopy, union) => {
    expect(uniteDrafts(inDatabase, inCopy, isOpen)).toEqual(union);
  });

  it('takes away what was saved, wherever it is, and leaves what was begun since', () => {
    const since = { ...late, entryId: entryId(2) };
    const isSaved = ({ entryId: id }: Draft) => id === entryId(1);
    expect(uniteDrafts([old], [old], isSaved)).toEqual({
      ...nothing,
      savedInDatabase: [old.key],
      endedInCopy: [old.key],
    });
    expect(uniteDrafts([since], [old], isSaved)).toEqual({
      ...nothing,
      toCopy: [since],
      endedInCopy: [old.key],
    });
  });
});

it('a draft is stamped after what was kept before, also when the clock was set back', () => {
  const now = Temporal.Instant.from('2026-11-21T15:00:00Z');
  expect(draftStamp(now, undefined)).toBe('2026-11-21T15:00:00.000Z');
  expect(draftStamp(now, '2026-11-21T14:00:00Z')).toBe('2026-11-21T15:00:00.000Z');
  expect(draftStamp(now, '2026-11-21T16:00:00.000Z')).toBe('2026-11-21T16:00:00.001Z');
});

it.each([
  { form: 'call', receipt: '' },
  { form: 'call', receipt: 'EAC9990000001' },
  { form: 'answer', about: entryId(1) },
  { form: 'correct', about: entryId(1) },
] as const)('a key says which form it is of: $form', (subject) => {
  expect(draftSubject(draftKey(subject))).toEqual(subject);
});

it('a file that holds no draft of ours is none', () => {
  expect(parseDraft(JSON.parse(JSON.stringify(late)))).toEqual(late);
  for (const wrong of [
    null,
    [],
    {},
    { ...old, key: '' },
    { ...old, entryId: 'x' },
    { ...old, savedAt: 'yesterday' },
    { ...old, fields: {} },
  ]) {
    expect(parseDraft(wrong)).toBeUndefined();
  }
  expect(draftSubject('poem 1')).toBeUndefined();
});
