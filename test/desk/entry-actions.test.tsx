// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { EntryActions } from '../../src/desk/entry-actions.tsx';
import type { RawFact } from '../../src/domain/fact.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { toHistory } from '../../src/domain/history.ts';
import { entry, VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
beforeEach(forgetDatabases);

function show(fact: RawFact): void {
  const [told] = toHistory([entry(1, fact)]).told;
  if (told === undefined) throw new Error('It tells something.');
  renderInApp(
    createMemoryStorage(),
    <EntryActions
      caseId={VERMONT_CASE}
      told={told}
      title="Something"
      isCorrecting={false}
      onCameBack={() => undefined}
      open={() => undefined}
    />,
  );
}

const canBeErased = () => screen.queryByTestId('erase-entry') !== null;

describe('an entry of a case', () => {
  test('can be erased whatever it tells, also what nobody can read', () => {
    show({ type: 'case-described', patch: { label: 'Of somebody else' } });
    expect(canBeErased()).toBe(true);
    expect(screen.queryByTestId('strike-entry')).toBeNull();
  });

  test.each(['of-a-newer-version', 'case-closed'])(
    'can be erased when it is %s, unread',
    (type) => {
      expect(parseFact({ type })).toBeUndefined();
      show({ type });
      expect(canBeErased()).toBe(true);
    },
  );

  test('that keeps the case is erased with the case alone', () => {
    show({ type: 'case-kept' });
    expect(canBeErased()).toBe(false);
  });
});
