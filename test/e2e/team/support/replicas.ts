import type { Fact } from '../../../../src/domain/fact.ts';
import type { ExchangeState, TeamAccess } from '../../../../src/domain/team/team-state.ts';
import { bundleForPage, toPageFunction } from '../../support/bundle.ts';
import type { TeamBrowser } from '../../support/team-browser.ts';

/** One browser of the team, with what a test has its journal do. */
export type Replica = {
  readonly begin: (access: TeamAccess, passphrase: string) => Promise<void>;
  readonly join: (access: TeamAccess, passphrase: string) => Promise<void>;
  readonly record: (
    facts: readonly { readonly caseId: string; readonly fact: Fact }[],
  ) => Promise<readonly string[]>;
  readonly erase: (
    entries: readonly { readonly id: string; readonly caseId: string }[],
  ) => Promise<void>;
  /** Asks for an exchange and waits for its end. */
  readonly exchange: () => Promise<ExchangeState>;
  /** Asks for one and ends the worker in its midst. */
  readonly exchangeAndKill: () => Promise<void>;
  readonly acceptAll: () => Promise<number>;
  readonly read: () => Promise<{
    readonly entries: readonly string[];
    readonly rows: readonly string[];
  }>;
};

/** The journal of a browser of the team. */
export async function openReplica(browser: TeamBrowser): Promise<Replica> {
  const page = await browser.openDesk('#/settings');
  return createReplica((inPage) => page.evaluate(inPage), browser.restartWorker);
}

/** The journal of a browser in whose page of ours `evaluate` runs something, and whose worker `restartWorker` ends. */
export async function createReplica(
  evaluate: <Result>(inPage: () => Promise<Result>) => Promise<Result>,
  restartWorker: () => Promise<unknown>,
): Promise<Replica> {
  const bundle = await bundleForPage('team', { hasTeam: true });
  const call = <Result>(name: string, ...given: readonly unknown[]): Promise<Result> => {
    const values = given.map((each) => JSON.stringify(each)).join(', ');
    return evaluate(toPageFunction<Result>(bundle, `${name}(${values})`));
  };
  return {
    begin: (access, passphrase) => call('begin', access, passphrase),
    join: (access, passphrase) => call('join', access, passphrase),
    record: (facts) => call('record', facts),
    erase: (entries) => call('erase', entries),
    exchange: () => call('exchange'),
    exchangeAndKill: async () => {
      // A worker that was ended answers nothing.
      const asked = call('exchange').catch(() => undefined);
      await restartWorker();
      await asked;
    },
    acceptAll: () => call('acceptAll'),
    read: () => call('readReplica'),
  };
}
