import { parseCaseId } from '../domain/ids.ts';
import type { CaseId } from '../domain/ids.ts';
import { asForeign } from '../domain/reading.ts';
import { leaveNote, removeNote, takeNote } from './session-note.ts';

const NAME = 'masked-lines';

/** Which case stands behind each line of the address bar that doesn't say it. */
export type MaskedLines = Readonly<Record<string, CaseId>>;

/** Keeps them outside of the worker, which may end before one is entered. */
export async function leaveMaskedLines(lines: MaskedLines): Promise<void> {
  await leaveNote(NAME, lines);
}

/** Takes the case behind a line that was entered; none of the others is needed any more. */
export async function takeMaskedLine(content: string): Promise<CaseId | undefined> {
  const lines = asForeign(await takeNote(NAME));
  return lines !== undefined && Object.hasOwn(lines, content)
    ? parseCaseId(lines[content])
    : undefined;
}

/** Forgets them: nothing is entered. */
export async function forgetMaskedLines(): Promise<void> {
  await removeNote(NAME);
}
