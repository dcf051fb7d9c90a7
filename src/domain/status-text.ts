import type { PageLanguage } from './page-dates.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { findReceiptNumbers, isGlued } from './receipt-search.ts';
import { foldWhiteSpace } from './white-space.ts';

/** What a status sentence names; every part may be missing, and is then absent. */
export type StatusText = {
  readonly language: PageLanguage;
  /** The one number the text names; absent when it names none or several. */
  readonly receiptNumber?: ReceiptNumber;
  /** The case's own form, `I-765`; never one to be filed anew, nor one about fees or representation. */
  readonly form?: string;
};

const FORM =
  /(?:forms?|formularios?)\s+(?:n[úu]m(?:\.|ero)?\s+)?([a-z]{1,4}[-\u2010-\u2015]?\d{1,4}[a-z]{0,4})/gi;
/** "file a Form", "file a new Form", "presentar un nuevo Formulario": to be filed, not the case's. */
const TO_BE_FILED =
  /\b(?:file|submit|filing|submitting) (?:a|an|another|the)(?: new| another)?\s*$|\b(?:presentar|someter|enviar|presente|envíe) (?:un|otro|el)(?: nuevo| otro)?\s*$/i;
/** Representation (G-28) and the other G forms, premium processing (I-907), fee waivers (I-912, I-942). */
const NOT_THE_CASES_OWN = /^(?:G-|I-(?:907|912|942)(?!\d))/;

/**
 * Reads a status title and text, English or Spanish (the sentences of USCIS case status pages 2014–2023, and their
 * Spanish equivalents).
 */
export function readStatusText(
  text: string,
  { title = '', pageLanguage = 'en' }: { title?: string; pageLanguage?: PageLanguage } = {},
): StatusText {
  const folded = foldWhiteSpace(text);
  const { receiptNumbers, count } = findReceiptNumbers(folded, 1);
  return present({
    language: languageOf(`${title} ${folded}`) ?? pageLanguage,
    receiptNumber: count === 1 ? receiptNumbers[0] : undefined,
    form: findForm(folded),
  });
}

/** The language a text is written in, by its small words; `undefined` when they don't tell. */
export function languageOf(text: string): PageLanguage | undefined {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const spanish = count(/\b(?:el|la|los|las|su|de|del|para|que|por|fue|usted|recibo)\b/gi);
  const english = count(/\b(?:the|your|we|of|to|for|you|was|is|and|receipt|case)\b/gi);
  if (spanish === english) return undefined;
  return spanish > english ? 'es' : 'en';
}

function findForm(text: string): string | undefined {
  for (const match of text.matchAll(FORM)) {
    if (isGlued(text.charAt(match.index + match[0].length))) continue;
    const form = toForm(match[1] ?? '');
    const lead = text.slice(Math.max(match.index - 40, 0), match.index);
    if (!NOT_THE_CASES_OWN.test(form) && !TO_BE_FILED.test(lead)) return form;
  }
  return undefined;
}

/** "i‑765" and "I765" as `I-765`. */
function toForm(written: string): string {
  return written.toUpperCase().replace(/^([A-Z]+)[-\u2010-\u2015]?/, '$1-');
}
