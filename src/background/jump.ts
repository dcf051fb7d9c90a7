import { parseCaseQuery } from '../domain/case-search.ts';
import { parseCaseId } from '../domain/ids.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Words } from '../locales/catalogue.ts';
import type { BarLine, JumpPlace } from '../platform/address-bar.ts';
import type { MaskedLines } from '../platform/masked-lines.ts';
import type { CaseFinder, FindableCases } from '../storage/case-finder.ts';
import { createCaseFinder } from '../storage/case-finder.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import type { Storage } from '../storage/storage.ts';
import { sayJump, toJump, toSuggestions } from './suggestions.ts';

/** As many lines as a browser has room for. */
const MOST_SUGGESTED = 6;

/** What jumping to a case from the address bar needs. */
export type Jumping = {
  readonly storage: Pick<Storage, 'connection'>;
  /** The words of the screen: masked where it is. */
  readonly words: () => Promise<Words>;
  readonly setFirstLine: (description: string) => void;
  /** Lets other work of the worker come between. */
  readonly pause: () => Promise<void>;
  /** Leaves a search to the list of cases, and gives the address at which it takes it up. */
  readonly handSearch: (typed: string) => Promise<string>;
  /** What masked lines lead to is kept outside of the worker, which may end before one is entered. */
  readonly leaveMaskedLines: (lines: MaskedLines) => Promise<void>;
  readonly takeMaskedLine: (content: string) => Promise<CaseId | undefined>;
  readonly forgetMaskedLines: () => Promise<void>;
  /** Calls back in a minute, if the worker lives so long; returns what stops that. */
  readonly afterAMinute: (does: () => void) => () => void;
  readonly open: (hash: string, place: JumpPlace) => Promise<void>;
  readonly reportProblem: (error: unknown) => void;
};

/** The address bar behind our keyword. */
export type Jumper = {
  /** Somebody begins to type: what is kept is read anew, once for all keys. */
  readonly start: () => Promise<void>;
  /** The lines for what is typed by now; `undefined` when more was typed meanwhile. */
  readonly suggest: (typed: string) => Promise<readonly BarLine[] | undefined>;
  readonly enter: (typed: string, place: JumpPlace) => Promise<void>;
  /** Nothing is entered after all. */
  readonly cancel: () => Promise<void>;
};

/** Finds cases as the desk does, and opens what is chosen. */
export function createJumper(jumping: Jumping): Jumper {
  const { storage, words, setFirstLine, pause, handSearch, open, reportProblem } = jumping;
  const { leaveMaskedLines, takeMaskedLine, forgetMaskedLines, afterAMinute } = jumping;
  let finder: CaseFinder | undefined;
  let stopForgetting: (() => void) | undefined;
  let latest = 0;

  const createFinder = () => createCaseFinder(storage, { onChange: () => undefined, pause });
  /** The labels of all cases are not kept in memory for longer than somebody types. */
  const forget = () => {
    stopForgetting?.();
    finder = undefined;
  };
  const forgetLater = () => {
    stopForgetting?.();
    stopForgetting = afterAMinute(forget);
  };
  const find = async (typed: string) => {
    forgetLater();
    // The worker may have been ended since somebody began to type.
    finder ??= createFinder();
    return (await allOf(finder)).find(parseCaseQuery(typed), MOST_SUGGESTED);
  };
  return {
    start: async () => {
      finder = createFinder();
      forgetLater();
      const { text } = await words();
      setFirstLine(text('barStart'));
      await allOf(finder);
    },
    suggest: async (typed) => {
      const own = (latest += 1);
      const [spoken, found] = await Promise.all([words(), find(typed)]);
      const jump = toJump(typed, found);
      const isKept =
        jump.to === 'number' &&
        (await findByReceiptNumber(storage, jump.receiptNumber)) !== undefined;
      if (own !== latest) return undefined;
      setFirstLine(sayJump(jump, isKept, spoken));
      const lines = toSuggestions(found, typed, spoken);
      if (spoken.isMasked) {
        await leaveMaskedLines(
          Object.fromEntries(lines.map(({ content, caseId }) => [content, caseId])),
        );
      }
      return lines.map(({ content, description }) => ({ content, description }));
    },
    enter: async (typed, place) => {
      // What was typed before is not answered any more.
      latest += 1;
      const masked = await takeMaskedLine(typed).catch((error: unknown) => {
        reportProblem(error);
        return undefined;
      });
      const chosen = masked ?? parseCaseId(typed);
      if (chosen !== undefined) {
        forget();
        return open(`#/case/${chosen}`, place);
      }
      const found = await find(typed).catch((error: unknown) => {
        reportProblem(error);
        // The desk opens all the same, and says what can't be read.
        return [];
      });
      forget();
      const jump = toJump(typed, found);
      switch (jump.to) {
        case 'cases':
          return open('#/cases', place);
        case 'case':
          return open(`#/case/${jump.found.caseId}`, place);
        case 'number':
          // The desk finds the case that has this number by now, or offers to keep it.
          return open(`#/case/${jump.receiptNumber}`, place);
        case 'search':
          return open(await handSearch(jump.typed), place);
      }
    },
    cancel: async () => {
      latest += 1;
      forget();
      await forgetMaskedLines();
    },
  };
}

/** All cases, as soon as they were read; rejects when they can't be. */
async function allOf(finder: CaseFinder): Promise<FindableCases> {
  let stop: (() => void) | undefined;
  const read = new Promise<FindableCases>((resolve, reject) => {
    const onRead = () => {
      const cases = finder.cases();
      if (cases.isWhole) resolve(cases);
    };
    stop = finder.listen(onRead, reject);
  });
  try {
    return await read;
  } finally {
    stop?.();
  }
}
