import type { Caller, Capacity } from '../caller.ts';
import { needsApplicantOnLine } from '../caller.ts';
import type { CaseFile } from '../case-file.ts';
import type { Role } from '../particulars.ts';
import { CAPACITY_NAME, withArticle, writeSomebody } from './letter-words.ts';
import type { Marks } from './marks.ts';
import { toOneLine } from './plain-text.ts';

/** Who says "I" in a letter, and who prepared it if that is somebody else. */
export type Writer = {
  /** Absent until it was said in what capacity the letter is written. */
  readonly capacity?: Exclude<Capacity, 'paralegal' | 'interpreter' | 'helper'>;
  /** The name, or the mark in its place. */
  readonly name: string;
  readonly preparedBy?: { readonly capacity: Capacity; readonly name: string };
};

/**
 * The applicant signs unless there is a Form G-28: what a paralegal, an interpreter or a helper writes
 * is the letter of the applicant, or of the petitioner where nobody applied.
 */
export function toWriter(
  sender: Caller | null,
  file: Pick<CaseFile, 'particulars'>,
  { mark }: Marks,
): Writer {
  if (sender === null) return { name: mark('sender') };
  const { capacity } = sender;
  if (!isHelping(capacity)) {
    const name = nameOf(sender.name) ?? namesOf(capacity, file)[0] ?? mark('sender-name');
    return { capacity, name };
  }
  const [applicant] = namesOf('applicant', file);
  const [petitioner] = namesOf('petitioner', file);
  const signer =
    applicant === undefined && petitioner !== undefined
      ? { capacity: 'petitioner' as const, name: petitioner }
      : { capacity: 'applicant' as const, name: applicant ?? mark('applicant') };
  return { ...signer, preparedBy: { capacity, name: nameOf(sender.name) ?? mark('sender-name') } };
}

function isHelping(capacity: Capacity): capacity is 'paralegal' | 'interpreter' | 'helper' {
  return needsApplicantOnLine(capacity);
}

/** The names of those who have this part in a case. */
export function namesOf(
  role: Role,
  { particulars }: Pick<CaseFile, 'particulars'>,
): readonly string[] {
  return (particulars.people ?? [])
    .filter((person) => person.role === role)
    .flatMap(({ name }) => nameOf(name) ?? []);
}

/** Who says "I", and in what capacity, in a sentence or two. */
export function writeSelf({ capacity, name, preparedBy }: Writer): string {
  const as = {
    applicant: 'I am the applicant.',
    petitioner: 'I am the petitioner.',
    beneficiary: 'I am the beneficiary.',
    representative:
      'I write as the attorney or accredited representative in this case, with Form G-28.',
  };
  const self = [`My name is ${name}.`, capacity && as[capacity]];
  const helped = preparedBy && `${asHelper(preparedBy)} prepared this letter for me; I sign it.`;
  return [...self, helped].filter((each) => each !== undefined).join(' ');
}

function asHelper({ capacity, name }: { readonly capacity: Capacity; readonly name: string }) {
  if (capacity === 'helper') return `${name}, who helps me,`;
  return `${name}, ${withArticle(capacity)},`;
}

/** Who called or wrote, at the beginning of a sentence: "I", or somebody else by name or capacity. */
export function writeCaller(caller: Caller, writer: Writer): string {
  if (isSame(caller, writer)) return 'I';
  const name = nameOf(caller.name);
  if (name === undefined) return writeSomebody(caller.capacity);
  // The letter has said who that is.
  if (writer.preparedBy !== undefined && isSame(caller, writer.preparedBy)) return name;
  return `${name} (${CAPACITY_NAME[caller.capacity]})`;
}

function isSame(
  caller: Caller,
  { capacity, name }: { readonly capacity?: Capacity; readonly name: string },
): boolean {
  if (caller.capacity !== capacity) return false;
  return nameOf(caller.name) === undefined || nameOf(caller.name) === name;
}

function nameOf(typed: string | undefined): string | undefined {
  return typed === undefined ? undefined : toOneLine(typed) || undefined;
}
