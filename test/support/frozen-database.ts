import { readFileSync } from 'node:fs';

/** The database of a version as it was frozen, and what that version showed of it. */
export function readFrozen(version: number) {
  const read = (ending: string) =>
    readFileSync(new URL(`../fixtures/database-v${version}.${ending}`, import.meta.url), 'utf8');
  return { rawCopy: read('jsonl'), shown: JSON.parse(read('shown.json')) as FrozenShown };
}

/** The part of what was shown that tests look into; they compare the rest as a whole. */
export type FrozenShown = {
  readonly cases: readonly {
    readonly caseId: string;
    readonly receiptNumber?: string;
    readonly told: readonly { readonly entryId: string; readonly struck?: object }[];
  }[];
  readonly agenda: readonly {
    readonly caseId: string;
    readonly step: string;
    readonly countedOn?: string;
    readonly dueOn: string;
  }[];
  readonly begunForms: readonly object[];
  readonly settings: { readonly reminderHour: number };
};
