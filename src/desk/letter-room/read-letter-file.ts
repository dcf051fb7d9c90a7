import { callerIn } from '../../domain/caller.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { JournalRules } from '../../domain/journal-rules.ts';
import { findCaseFile } from '../../storage/read-case.ts';
import { readRules } from '../../storage/settings-store.ts';
import type { App } from '../../ui/app.ts';

/** A case, and what holds of the whole journal: who writes, as last time, and what is known of addresses. */
export type LetterFile = { readonly file: CaseFile; readonly rules: JournalRules };

/** Reads what a letter is composed from. A case kept before it had a number is found by the number as well. */
export async function readLetterFile({ storage }: App, caseId: CaseId): Promise<LetterFile> {
  const [file, rules] = await Promise.all([findCaseFile(storage, caseId), readRules(storage)]);
  const { settings } = rules;
  const caller = callerIn(settings.caller, file.particulars.people);
  return { file, rules: { ...rules, settings: { ...settings, caller } } };
}
