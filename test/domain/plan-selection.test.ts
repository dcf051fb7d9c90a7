import { expect, test } from 'vitest';
import { isLeftJustNow, LEFT_JUST_NOW_IN_MS } from '../../src/domain/left-note.ts';
import type { SelectionStanding } from '../../src/domain/plan-selection.ts';
import { planSelection } from '../../src/domain/plan-selection.ts';

const fresh: SelectionStanding = {
  isKept: false,
  isRecorded: false,
  isAwaited: false,
  isPrivate: false,
  isPrefixKnown: true,
  isJustNow: true,
};

test('a number that was selected just now is kept by itself', () => {
  expect(planSelection(fresh)).toBe('keep');
});

test.each([
  ['a case waits for its number', { isAwaited: true }],
  ['the window is private', { isPrivate: true }],
  ['no list knows its letters', { isPrefixKnown: false }],
  ['it was selected a while ago', { isJustNow: false }],
  ['it was kept by this click and taken back', { isRecorded: true }],
])('it is asked about where %s', (_, standing) => {
  expect(planSelection({ ...fresh, ...standing })).toBe('ask');
});

test.each([
  ['nothing', {}],
  ['a case that waits for its number', { isAwaited: true }],
  ['a private window', { isPrivate: true }],
  ['its age', { isJustNow: false }],
])('of a case that was kept before it is said so, whatever speaks for asking: %s', (_, other) => {
  expect(planSelection({ ...fresh, ...other, isKept: true })).toBe('was-kept');
});

test('what a closed window had kept by this click is finished, however late', () => {
  const kept = { ...fresh, isKept: true, isRecorded: true };
  expect(planSelection(kept)).toBe('keep');
  expect(planSelection({ ...kept, isJustNow: false, isAwaited: true })).toBe('keep');
});

test('what was left counts as left just now for minutes, and not before it was left', () => {
  expect(isLeftJustNow(1000, 1000)).toBe(true);
  expect(isLeftJustNow(1000, 1000 + LEFT_JUST_NOW_IN_MS)).toBe(true);
  expect(isLeftJustNow(1000, 1001 + LEFT_JUST_NOW_IN_MS)).toBe(false);
  expect(isLeftJustNow(1000, 999)).toBe(false);
});
