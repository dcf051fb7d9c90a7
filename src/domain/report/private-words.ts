import type { ANumber } from '../a-number.ts';
import { parseANumber } from '../a-number.ts';
import type { CaseFile } from '../case-file.ts';
import { asForeign } from '../reading.ts';
import type { ReceiptNumber } from '../receipt-number.ts';
import { parseReceiptNumber } from '../receipt-number.ts';
import type { Settings } from '../settings.ts';

/** What a masked report must not say. */
export type PrivateWords = {
  readonly receiptNumbers: readonly ReceiptNumber[];
  readonly aNumbers: readonly ANumber[];
  /** Of people who have a part in a case, of callers and senders, and of representatives of USCIS. */
  readonly names: readonly string[];
  /** The person's own words for a case, which may well be a name. */
  readonly labels: readonly string[];
  /** Hidden word for word: how senders are reached, telephone numbers, numbers of an office's matters. */
  readonly phrases: readonly string[];
};

/** What is gathered while the entries are gone through. */
type Found = { readonly [Part in keyof PrivateWords]: Set<string> };

/**
 * Every number and name that the entries of these cases hold, in versions that were corrected and in
 * struck ones too, whatever version of the product wrote them: parts are known by what they are called.
 *
 * @param files the case that is reported and all that are grouped with it.
 */
export function privateWords(
  files: readonly Pick<CaseFile, 'caseId' | 'history'>[],
  { caller, senderDetails }: Pick<Settings, 'caller' | 'senderDetails'>,
): PrivateWords {
  const found: Found = {
    receiptNumbers: new Set(),
    aNumbers: new Set(),
    names: new Set(caller?.name === undefined ? [] : [caller.name]),
    labels: new Set(),
    phrases: new Set(linesOf(senderDetails)),
  };
  for (const { caseId, history } of files) {
    walk(caseId, '', found);
    for (const { rawFact, earlier } of history.told) {
      for (const fact of [rawFact, ...earlier.map((entry) => entry.fact)]) walk(fact, '', found);
    }
    for (const { fact } of history.waiting) walk(fact, '', found);
  }
  return {
    receiptNumbers: [...found.receiptNumbers] as ReceiptNumber[],
    aNumbers: [...found.aNumbers] as ANumber[],
    names: [...found.names],
    labels: [...found.labels],
    phrases: [...found.phrases],
  };
}

function walk(value: unknown, key: string, found: Found): void {
  if (typeof value === 'string') {
    note(value, key, found);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) walk(item, key, found);
    return;
  }
  const raw = asForeign(value) ?? {};
  if (raw['type'] === 'case-handed-over') walk(raw['to'], 'name', found);
  for (const [name, part] of Object.entries(raw)) {
    // The number that USCIS is to call; that of a service request is no one's own.
    if (key === 'callBack' && name === 'number') walk(part, 'telephone', found);
    // An order of steps has a name too, which is nobody's.
    else if (name !== 'ladder') walk(part, name, found);
  }
}

function note(text: string, key: string, found: Found): void {
  const receiptNumber = parseReceiptNumber(text);
  if (receiptNumber !== undefined) found.receiptNumbers.add(receiptNumber);
  switch (key) {
    case 'aNumber': {
      const aNumber = parseANumber(text);
      if (aNumber !== undefined) found.aNumbers.add(aNumber);
      break;
    }
    case 'name':
    case 'representativeName':
      found.names.add(text);
      break;
    case 'label':
      found.labels.add(text);
      break;
    case 'senderDetails':
      for (const line of linesOf(text)) found.phrases.add(line);
      break;
    case 'matterNumber':
    case 'telephone':
      found.phrases.add(text);
      break;
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
