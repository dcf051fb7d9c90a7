// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MovedRemark, StruckRemark } from '../../src/desk/case-file/moved-remark.tsx';
import { RoundRoom } from '../../src/desk/round/round-room.tsx';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { tickOff } from '../../src/domain/round/round.ts';
import { maskWords } from '../../src/locales/mask-words.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { beginRound, changeRound, readRoundCandidates } from '../../src/storage/round-store.ts';
import { AppContext } from '../../src/ui/app.ts';
import { call, day, entryId, fileOf, receipt, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { appOver, renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));

const PROTECTED: Fact = { type: 'case-described', patch: { isProtected: true } };
const CORRECTED: Fact = { type: 'number-known', receiptNumber: receipt('SRC9990000007') };
let storage: MemoryStorage;
let recorded = 0;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function record(caseId: CaseId, ...facts: readonly Fact[]): Promise<void> {
  const entries = facts.map((fact) => ({ id: entryId((recorded += 1)), caseId, fact }));
  await recordEntries(storage, entries);
}

async function keep(caseId: CaseId): Promise<void> {
  await record(caseId, { type: 'case-kept', receiptNumber: receipt(caseId) });
}

describe('an entry that was moved', () => {
  const strike: Fact = {
    type: 'entry-struck',
    entryId: entryId(1),
    isMoved: true,
    movedTo: TEXAS_CASE,
  };
  const callIn = (...facts: Fact[]) =>
    fileOf(...facts).history.told.find(({ rawFact }) => rawFact.type === 'contact-made');
  const movedAway = callIn(call(), strike);
  const movedHere = callIn(call({ movedFrom: { caseId: TEXAS_CASE } }));

  function show(): void {
    renderInApp(
      storage,
      <>
        {movedHere && <MovedRemark told={movedHere} />}
        {movedAway?.struck && <StruckRemark struck={movedAway.struck} />}
      </>,
    );
  }

  test('names the other case by the number that it has now', async () => {
    await keep(TEXAS_CASE);
    await record(TEXAS_CASE, CORRECTED);
    show();
    await waitFor(() => expect(screen.queryAllByText('SRC 99 900 00007')).toHaveLength(2));
    for (const link of screen.getAllByText('SRC 99 900 00007')) {
      expect(link.getAttribute('href')).toBe(`#/case/${TEXAS_CASE}`);
    }
  });

  test('names no case that was protected since, and does not lead to it', async () => {
    await keep(TEXAS_CASE);
    await record(TEXAS_CASE, PROTECTED);
    show();
    await waitFor(() => expect(screen.queryAllByText(/Protected case/)).toHaveLength(2));
    expect(document.body.innerHTML).not.toContain('SRC');
  });

  test('names none that is not here', () => {
    show();
    expect(screen.getByTestId('moved-to').textContent).toContain('another case');
    expect(document.body.innerHTML).not.toContain('SRC');
  });
});

describe('the round', () => {
  beforeEach(async () => {
    await keep(VERMONT_CASE);
    await keep(TEXAS_CASE);
    await beginRound(storage, await readRoundCandidates(storage, day('2100-01-01'), 10));
  });

  async function notFound(caseId: CaseId): Promise<void> {
    await changeRound(
      storage,
      (round) => round && tickOff(round, { caseId, outcome: 'not-found' }),
    );
  }

  test('offers and lists a case by the number that it has now', async () => {
    await record(TEXAS_CASE, CORRECTED);
    await notFound(VERMONT_CASE);
    renderInApp(storage, <RoundRoom />);
    const next = await screen.findByTestId('round-next');
    expect(next.getAttribute('data-receipt')).toBe('SRC9990000007');
    expect(next.textContent).toContain('SRC 99 900 00007');
    await notFound(TEXAS_CASE);
    renderInApp(storage, <RoundRoom />);
    await waitFor(() => expect(screen.getByTestId('round-counts').textContent).toContain('2 not'));
    expect(document.body.textContent).not.toContain('SRC 99 900 00002');
  });

  test('does not say which a case is that was protected since', async () => {
    await notFound(TEXAS_CASE);
    await record(TEXAS_CASE, PROTECTED);
    renderInApp(storage, <RoundRoom />);
    await waitFor(() =>
      expect(screen.getByTestId('round-tick').textContent).toContain('Protected case'),
    );
    expect(screen.getByTestId('round-tick').outerHTML).not.toContain('SRC');
  });

  test('says no number where the screen is masked', async () => {
    const app = appOver(storage);
    renderInApp(
      storage,
      <AppContext.Provider value={{ ...app, words: maskWords(app.words) }}>
        <RoundRoom />
      </AppContext.Provider>,
    );
    const next = await screen.findByTestId('round-next');
    expect(next.querySelector('a')?.textContent).toMatch(/^[A-Z]{3} \(… \d{4}\)$/);
  });
});
