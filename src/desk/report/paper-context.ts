import type { CaseFile } from '../../domain/case-file.ts';
import type { CustomLadder } from '../../domain/custom-ladder.ts';
import type { KnownDevices } from '../../domain/device-naming.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { ReportPart } from '../../domain/report/report-paper.ts';
import type { Words } from '../../locales/catalogue.ts';
import type { TellContext } from '../../ui/telling.ts';

/** A case that is reported, and when each of its entries was recorded. */
export type ReportedCase = {
  readonly file: CaseFile;
  readonly stamps: ReadonlyMap<EntryId, string>;
};

/** What the words of a report depend on. */
export type PaperContext = {
  readonly words: Words;
  /** The zone here, for what was recorded without one. */
  readonly zone: string;
  readonly ownLadders: readonly CustomLadder[];
  readonly parts: ReadonlySet<ReportPart>;
  readonly isMasked: boolean;
  /** By which it is said who recorded what, where not all of a case was recorded here. */
  readonly devices: KnownDevices;
};

/** What telling the entries of a case depends on. */
export function tellContext(file: CaseFile, { words, ownLadders }: PaperContext): TellContext {
  const kindOf: TellContext['kindOf'] = (inquiryId) =>
    file.inquiries.find(({ id }) => id === inquiryId)?.kind;
  return { words, ownLadders, kindOf };
}
