import { beforeEach, expect, test, vi } from 'vitest';
import { LEFT_JUST_NOW_IN_MS } from '../../src/domain/left-note.ts';
import { handSearch, takeSearch } from '../../src/platform/handed-search.ts';
import {
  forgetMaskedLines,
  leaveMaskedLines,
  takeMaskedLine,
} from '../../src/platform/masked-lines.ts';
import { handToPanel, listenForHandedForms } from '../../src/platform/panel-form.ts';
import { forgetSelection, handSelection, readSelection } from '../../src/platform/selected-text.ts';
import { forgetNotesOf, leaveNote, readNote, takeNote } from '../../src/platform/session-note.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import { receipt, uuid, VERMONT_CASE } from '../support/given.ts';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

const session = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  now: 0,
  listeners: new Set<(changes: Changes) => void>(),
}));
vi.mock('../../src/platform/clock.ts', () => ({
  machineClock: { now: () => ({ epochMilliseconds: session.now }) },
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key?: string) =>
          key === undefined ? { ...session.stored } : { [key]: session.stored[key] },
        set: async (values: Record<string, unknown>) => {
          Object.assign(session.stored, values);
          const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }]);
          for (const hear of session.listeners) hear(Object.fromEntries(changes) as Changes);
        },
        remove: async (keys: string | readonly string[]) => {
          for (const key of [keys].flat()) delete session.stored[key];
        },
        onChanged: {
          addListener: (hear: (changes: Changes) => void) => session.listeners.add(hear),
          removeListener: (hear: (changes: Changes) => void) => session.listeners.delete(hear),
        },
      },
    },
  },
}));

const selection = { entryId: uuid(0x7000) as EntryId, text: 'eac-21-900-12345', isPrivate: false };

beforeEach(() => {
  session.stored = {};
  session.now = 1000;
  session.listeners.clear();
});

test('what is left is taken once', async () => {
  await leaveNote('one', { a: 1 });
  expect(await takeNote('one')).toEqual({ a: 1 });
  expect(await takeNote('one')).toBeUndefined();
  expect(session.stored).toEqual({});
});

test('what was left long ago is dropped', async () => {
  await handSearch('Rosa');
  session.now += LEFT_JUST_NOW_IN_MS + 1;
  expect(await takeSearch()).toBeUndefined();
  expect(session.stored).toEqual({});
});

test('a selection tells when it was chosen', async () => {
  await handSelection(selection);
  session.now += LEFT_JUST_NOW_IN_MS + 1;
  expect(await readSelection()).toEqual({ ...selection, leftAt: 1000 });
});

test('what was selected since stays when the selection before it was dealt with', async () => {
  await handSelection(selection);
  const later = { ...selection, entryId: uuid(0x7001) as EntryId, text: 'LIN2690012345' };
  await handSelection(later);
  await forgetSelection(selection.entryId);
  expect(await readSelection()).toEqual({ ...later, leftAt: 1000 });
  await forgetSelection(later.entryId);
  expect(await readSelection()).toBeUndefined();
});

test('a panel hears of the form that is left for its window, before and after it opens, each once', async () => {
  const forms: unknown[] = [];
  await handToPanel(7, { name: 'call' });
  const stop = listenForHandedForms(
    7,
    (form) => forms.push(form),
    (error) => forms.push(error),
  );
  await vi.waitFor(() => expect(forms).toEqual([{ name: 'call' }]));
  await handToPanel(8, { name: 'other' });
  await handToPanel(7, { name: 'answer' });
  await vi.waitFor(() => expect(forms).toEqual([{ name: 'call' }, { name: 'answer' }]));
  stop();
  await handToPanel(7, { name: 'later' });
  expect(session.listeners.size).toBe(0);
  expect(forms).toHaveLength(2);
});

test('what a masked line leads to is taken by its own words, with all the others', async () => {
  await leaveMaskedLines({ 'EAC … 2345': VERMONT_CASE });
  expect(await takeMaskedLine('toString')).toBeUndefined();
  expect(session.stored).toEqual({});
  await leaveMaskedLines({ 'EAC … 2345': VERMONT_CASE });
  expect(await takeMaskedLine('EAC … 2345')).toBe(VERMONT_CASE);
  await leaveMaskedLines({ 'EAC … 2345': VERMONT_CASE });
  await forgetMaskedLines();
  expect(await takeMaskedLine('EAC … 2345')).toBeUndefined();
});

test('when a case is erased, what is left of it goes, however its number is written', async () => {
  session.stored = { start: 'EAC2190012345' };
  await handSelection(selection);
  await handSearch('EAC 21 900 12345');
  await handToPanel(7, { name: 'call', receipt: 'EAC2190012345' });
  await handToPanel(6, { name: 'call', receipt: 'ＥＡＣ－２１－９００－１２３４５' });
  await handToPanel(8, { name: 'call', receipt: '', fileOf: 'pending:0192f0c0-1' });
  await handToPanel(9, { name: 'call', receipt: 'LIN2690012345' });
  await forgetNotesOf([receipt('EAC2190012345'), 'pending:0192f0c0-1']);
  expect(Object.keys(session.stored)).toEqual(['start', 'left panel-form 9']);
  expect((await readNote('panel-form 9'))?.leftAt).toBe(1000);
});
