import type { CaseFile } from '../../domain/case-file.ts';
import type { CustomLadder } from '../../domain/custom-ladder.ts';
import type { KnownDevices } from '../../domain/device-naming.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { PrivateWords } from '../../domain/report/private-words.ts';
import { privateWords } from '../../domain/report/private-words.ts';
import { findCaseFile } from '../../storage/read-case.ts';
import { readGroup, readStamps } from '../../storage/read-group.ts';
import { readDevices } from '../../storage/devices.ts';
import { readRules } from '../../storage/settings-store.ts';
import type { App } from '../../ui/app.ts';
import type { ReportedCase } from './paper-context.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import { readDevicesOfTeam } from '../../storage/team/devices-of-team.ts';

/** What a report is made from. */
export type ReadReport = {
  readonly file: CaseFile;
  /** The case first, then those of its groups if they are to be in it. */
  readonly cases: readonly ReportedCase[];
  /** How many protected cases of the group are left out: they stand in no report but their own. */
  readonly protectedOut: number;
  /** Of the case and all of its groups, whichever are reported. */
  readonly secrets: PrivateWords;
  readonly ownLadders: readonly CustomLadder[];
  readonly devices: KnownDevices;
};

/** Reads what a report of a case is made from, or of all cases that are grouped with it. */
export async function readReport(
  { storage }: Pick<App, 'storage'>,
  caseId: CaseId,
  isFamily: boolean,
): Promise<ReadReport> {
  const file = await findCaseFile(storage, caseId);
  const [group, { settings, ladders }, devices] = await Promise.all([
    readGroup(storage, file),
    readRules(storage),
    HAS_TEAM ? readDevicesOfTeam(storage) : readDevices(storage),
  ]);
  const shown = isFamily ? [file, ...group.filter(({ isProtected }) => !isProtected)] : [file];
  const cases = shown.map(async (each) => ({
    file: each,
    stamps: await readStamps(storage, each.caseId),
  }));
  return {
    file,
    cases: await Promise.all(cases),
    protectedOut: isFamily ? group.filter(({ isProtected }) => isProtected).length : 0,
    secrets: privateWords([file, ...group], settings),
    ownLadders: ladders,
    devices,
  };
}
