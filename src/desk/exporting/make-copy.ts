import type { CaseFile } from '../../domain/case-file.ts';
import { readDevices } from '../../storage/devices.ts';
import { readStamps } from '../../storage/read-group.ts';
import { readRules } from '../../storage/settings-store.ts';
import type { App } from '../../ui/app.ts';
import type { ReportedCase } from '../report/paper-context.ts';
import type { CopyContext } from './html-copy.ts';
import { COPY_BETWEEN, COPY_END, copyCase, copyHead, copyListed } from './html-copy.ts';
import type { Taken, Walked } from './walk-cases.ts';
import { nextTurn } from '../../storage/next-turn.ts';
import { walkCases } from './walk-cases.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import { readDevicesOfTeam } from '../../storage/team/devices-of-team.ts';

/** So many cases are told in one go; between two the page does what else there is to do. */
const TOLD_AT_ONCE = 10;

/**
 * Makes a page of cases that any browser opens, a slice of them at a time. The list of them stands before
 * them, so the two grow side by side and are put together at the end.
 */
export async function makeCopy(
  { storage, words, clock }: App,
  taken: Taken,
  onWalked: (walked: Walked) => void,
): Promise<{ readonly file: Blob; readonly count: number }> {
  const [{ ladders }, devices] = await Promise.all([
    readRules(storage),
    HAS_TEAM ? readDevicesOfTeam(storage) : readDevices(storage),
  ]);
  const context: CopyContext = {
    words: words.full,
    zone: clock.zone(),
    ownLadders: ladders,
    devices,
  };
  const madeAt = clock.now();
  const listed: Blob[] = [];
  const written: Blob[] = [];
  let number = 0;
  let told = 0;
  let protectedCases = 0;
  const add = async (files: readonly CaseFile[]) => {
    const inList: string[] = [];
    const inFull: string[] = [];
    for (const file of files) {
      // A case takes longer to tell than to read.
      if (number % TOLD_AT_ONCE === 0) await nextTurn();
      number += 1;
      told += file.history.told.length;
      protectedCases += Number(file.isProtected);
      inList.push(copyListed(file, number, context));
      inFull.push(copyCase(await toReported(storage, file), number, context));
    }
    // As blobs they need not stay in the page's memory.
    listed.push(new Blob([inList.join('')]));
    written.push(new Blob([inFull.join('')]));
  };
  const cases = await walkCases(storage, taken, add, onWalked);
  const head = copyHead({ cases, told, protectedCases }, madeAt, context);
  const parts = [head, ...listed, COPY_BETWEEN, ...written, COPY_END];
  return { file: new Blob(parts, { type: 'text/html;charset=utf-8' }), count: cases };
}

/** When each entry was recorded is asked only where a correction has to say it. */
async function toReported(storage: App['storage'], file: CaseFile): Promise<ReportedCase> {
  const hasCorrection = file.history.told.some(({ earlier }) => earlier.length > 0);
  return { file, stamps: hasCorrection ? await readStamps(storage, file.caseId) : new Map() };
}
