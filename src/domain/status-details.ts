import type { CalendarDate } from './calendar-date.ts';
import { parseWrittenDate, WRITTEN_DATE } from './page-dates.ts';
import { present } from './reading.ts';
import { foldWhiteSpace } from './white-space.ts';

/** The dates and the office that a status sentence names; every one may be missing, and is then absent. */
export type StatusDetails = {
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

const NAME = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*(?:,? (?:(?:of|de|del|la|las|los|y|and) ){0,2}\p{Lu}[\p{L}\p{N}.’'-]*){0,7}`;
const OFFICE_NAMED = new RegExp(
  String.raw`\b[Oo]ur (${NAME}) (?:location|office)\b|\b[Nn]uestr[ao]s? (?:ubicación|oficina|localidad|sede) (?:del?|en)(?: la| el)? (${NAME})|\b[Nn]uestro (?=Centro (?:de Servicio|Nacional))(${NAME})`,
  'u',
);

/**
 * Reads the dates and the office in a status sentence, English or Spanish. A date after "by", "before" or "until"
 * is never the status date. Scripts in pages leave this to whoever hears of what they read.
 */
export function readStatusDetails(text: string): StatusDetails {
  const folded = foldWhiteSpace(text);
  return present({
    statusOn: firstDate(folded, AFTER_ON),
    ...findPageDates(folded),
    officeNamed: findOffice(folded),
  });
}

/** Goes sentence by sentence, for what a date means stands in the words around it. */
function findPageDates(text: string): Pick<StatusDetails, 'askIfNotArrivedBy' | 'actBy'> {
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
