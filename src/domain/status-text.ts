import type { CalendarDate } from './calendar-date.ts';
import { parseWrittenDate, WRITTEN_DATE } from './page-dates.ts';
import type { PageLanguage } from './page-dates.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { findReceiptNumbers } from './receipt-search.ts';
import { foldWhiteSpace } from './white-space.ts';

/** What a status sentence says; every part may be missing, and is then absent. */
export type StatusText = {
  readonly language: PageLanguage;
  /** The one number the text names; absent when it names none or several. */
  readonly receiptNumber?: ReceiptNumber;
  /** The case's own form, `I-765`; never one to be filed anew, nor one about fees or representation. */
  readonly form?: string;
  /** The date after "On" or "As of". */
  readonly statusOn?: CalendarDate;
  /** When to ask for a notice, card or document that has not come. It is no deadline. */
  readonly askIfNotArrivedBy?: CalendarDate;
  /** The last day to act before USCIS destroys a document or card. */
  readonly actBy?: CalendarDate;
  /** The office the text names, as it is written: "Nebraska Service Center". */
  readonly officeNamed?: string;
};

const WEEKDAY = String.raw`(?:\p{L}{3,10},?\s+)?`;
const AFTER_ON = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:O[nN]|A[sS] [oO][fF]|E[lL](?: [dD]ía)?|A partir del?|Con fecha(?: del?)?|Al|(?<=^|[.!?] )(?:on|as of|el))\s+${WEEKDAY}${WRITTEN_DATE}`,
  'gu',
);
const AFTER_BY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:by|before|until|than|antes del?|hasta|para|tardar|al)\s+(?:(?:the|el|día)\s+){0,2}${WEEKDAY}${WRITTEN_DATE}`,
  'giu',
);
const NOT_ARRIVED =
  /(?<!\bwe )\b(?:do|does|did|have|has)(?: not|n[’']t) (?:yet )?(?:receive|hear|get)|\bno (?:recibe|recibió|recibiera|han? recibido|ha llegado|tiene noticias)(?!\p{L})/iu;
const WILL_DESTROY =
  /\bwill\b.*\bdestroy|\bdestruir(?:emos|á)|\bser[áa]n? destruid|\b(?:vamos|va|tendremos) (?:a|que) destruir/iu;

const FORM =
  /(?:forms?|formularios?)\s+(?:n[úu]m(?:\.|ero)?\s+)?([a-z]{1,4}[-\u2010-\u2015]?\d{1,4}[a-z]{0,4})(?![\p{L}\p{N}])/giu;
/** "file a Form", "file a new Form", "presentar un nuevo Formulario": to be filed, not the case's. */
const TO_BE_FILED =
  /\b(?:file|submit|filing|submitting) (?:a|an|another|the)(?: new| another)?\s*$|\b(?:presentar|someter|enviar|presente|envíe) (?:un|otro|el)(?: nuevo| otro)?\s*$/i;
/** Representation (G-28) and the other G forms, premium processing (I-907), fee waivers (I-912, I-942). */
const NOT_THE_CASES_OWN = /^(?:G-|I-(?:907|912|942)(?!\d))/;

const NAME = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*(?:,? (?:(?:of|de|del|la|las|los|y|and) ){0,2}\p{Lu}[\p{L}\p{N}.’'-]*){0,7}`;
const OFFICE_NAMED = new RegExp(
  String.raw`\b[Oo]ur (${NAME}) (?:location|office)\b|\b[Nn]uestr[ao]s? (?:ubicación|oficina|localidad|sede) (?:del?|en)(?: la| el)? (${NAME})|\b[Nn]uestro (?=Centro (?:de Servicio|Nacional))(${NAME})`,
  'u',
);

/**
 * Reads a status title and text, English or Spanish (the sentences of USCIS case status pages 2014–2023, and their
 * Spanish equivalents). A date after "by", "before" or "until" is never the status date.
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
    statusOn: firstDate(folded, AFTER_ON),
    ...findPageDates(folded),
    officeNamed: findOffice(folded),
  });
}

/** The language a text is written in, by its small words; `undefined` when they don't tell. */
export function languageOf(text: string): PageLanguage | undefined {
  const spanish = text.match(/\b(?:el|la|los|las|su|de|del|para|que|por|fue|usted|recibo)\b/gi);
  const english = text.match(/\b(?:the|your|we|of|to|for|you|was|is|and|receipt|case)\b/gi);
  const lead = (spanish?.length ?? 0) - (english?.length ?? 0);
  if (lead === 0) return undefined;
  return lead > 0 ? 'es' : 'en';
}

function findForm(text: string): string | undefined {
  for (const match of text.matchAll(FORM)) {
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

/** Goes sentence by sentence, for what a date means stands in the words around it. */
function findPageDates(text: string): Pick<StatusText, 'askIfNotArrivedBy' | 'actBy'> {
  let askIfNotArrivedBy: CalendarDate | undefined;
  let actBy: CalendarDate | undefined;
  let heldUntil: CalendarDate | undefined;
  for (const sentence of text.split(/(?<=[.!?])\s+(?=[^\p{Ll}\d])/u)) {
    const date = firstDate(sentence, AFTER_BY);
    if (WILL_DESTROY.test(sentence)) actBy ??= date ?? heldUntil;
    else if (NOT_ARRIVED.test(sentence)) askIfNotArrivedBy ??= date;
    else heldUntil = date ?? heldUntil;
  }
  return present({ askIfNotArrivedBy, actBy });
}

function firstDate(text: string, pattern: RegExp): CalendarDate | undefined {
  for (const match of text.matchAll(pattern)) {
    const date = parseWrittenDate(match[1] ?? '');
    if (date !== undefined) return date;
  }
  return undefined;
}

function findOffice(text: string): string | undefined {
  const match = OFFICE_NAMED.exec(text);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  return name === undefined || /^USCIS$/i.test(name) ? undefined : name.replace(/[.,]$/, '');
}
