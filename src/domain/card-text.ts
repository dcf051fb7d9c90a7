import { present } from './reading.ts';
import type { SightedCard } from './sighting.ts';
import { cutText, LONGEST_TEXT, LONGEST_TITLE } from './sighting.ts';
import { readStatusText } from './status-text.ts';
import { foldWhiteSpace } from './white-space.ts';

/** What the card of a case says of it, besides its number. */
export type CardText = Pick<SightedCard, 'form' | 'title' | 'text'>;

/**
 * A form at the beginning of a line: "I-765, Application for Employment Authorization", "Form N-400". Without
 * the word only those whose letters say that they are forms: F-1 and H-1B are no forms.
 */
const FORM_AT_START =
  /^(?:Form(?:ulario)?:?\s+([A-Z]{1,4}[-\u2010-\u2015]?\d{1,4}[A-Z]{0,4})|((?:I|N|AR|EOIR)[-\u2010-\u2015]\d{1,4}[A-Z]{0,4}))(?![\p{L}\p{N}-])/iu;
/** Notices, cards and records that are named like forms, forms about representation and fees. */
const NOT_THE_CASES_OWN = /^(?:G-|I-(?:20|94|551|766|797|907|912|942)(?!\d))/;

const LABEL = String.raw`(?:(?:current |case )?status|(?:estado|estatus)(?: actual)?(?: de(?:l| su) caso)?)`;
const STATUS_ALONE = new RegExp(`^${LABEL}:?$`, 'i');
const STATUS_LABELLED = new RegExp(String.raw`^${LABEL}\s*:\s*(?=\S)`, 'i');
/** What titles of statuses speak of, in either language. */
const SPEAKS_OF_CASE =
  /\b(?:case|cards?|notices?|documents?|fees?|biometrics?|fingerprints?|interview|evidence|request|application|petition|received|approved|denied|rejected|review(?:ed|ing)?|transferred|mailed|closed|pending|caso|tarjeta|notificaci[oó]n|entrevista|solicitud|petici[oó]n|recibid[oa]|aprobad[oa]|denegad[oa])(?![\p{L}\p{N}])/iu;
const LONGEST_CARD_TITLE = 100;

/** The lines of a text, blanks folded, empty ones left out. */
export function toLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(foldWhiteSpace)
    .filter((line) => line !== '');
}

/** The distinct forms with which lines begin, in order; without those that are never a case's own. */
export function formsAtStart(lines: readonly string[]): readonly string[] {
  const forms = lines.map((line) => {
    const [, named, bare] = FORM_AT_START.exec(line) ?? [];
    const written = named ?? bare;
    return written?.toUpperCase().replace(/^([A-Z]+)[-\u2010-\u2015]?/, '$1-');
  });
  const own = forms.filter((form) => form !== undefined && !NOT_THE_CASES_OWN.test(form));
  return [...new Set(own as readonly string[])];
}

/**
 * The form of a case from the lines of its card: the one at the beginning of a line, else the one in a
 * sentence ("your Form I-765"). Where lines begin with several it can't be told which.
 */
export function readCardForm(lines: readonly string[]): string | undefined {
  const forms = formsAtStart(lines);
  if (forms.length > 0) return forms.length === 1 ? forms[0] : undefined;
  const { form } = readStatusText(lines.join(' '));
  return form !== undefined && NOT_THE_CASES_OWN.test(form) ? undefined : form;
}

/**
 * The status from the lines of a card: the one sentence that reads like a status, with the title in the line
 * above it; else what stands behind the word "Status". Nothing where there are several.
 *
 * @param readsLikeStatus whether a line is such a sentence.
 */
export function readCardStatus(
  lines: readonly string[],
  readsLikeStatus: (line: string) => boolean,
): CardText {
  const sentences = new Set(lines.filter(readsLikeStatus));
  const labelled = new Set(lines.flatMap((_, index) => labelledAt(lines, index)));
  if (sentences.size > 1 || labelled.size > 1) return {};
  const [text] = sentences;
  const [behindLabel] = labelled;
  if (text === undefined) return present({ title: cutText(behindLabel, LONGEST_TITLE) });
  const above = lines[lines.indexOf(text) - 1];
  const title = behindLabel ?? (above !== undefined && isTitle(above) ? above : undefined);
  return present({ title: cutText(title, LONGEST_TITLE), text: cutText(text, LONGEST_TEXT) });
}

function labelledAt(lines: readonly string[], index: number): readonly string[] {
  const line = lines[index] ?? '';
  const said = STATUS_ALONE.test(line)
    ? (lines[index + 1] ?? '')
    : STATUS_LABELLED.test(line)
      ? line.replace(STATUS_LABELLED, '')
      : '';
  return isTitle(said) ? [said] : [];
}

/** Short, without a number, and about a case: no button ("View case"), no label of something else. */
function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_CARD_TITLE &&
    /^\p{Lu}/u.test(line) &&
    !/\d|:$/.test(line) &&
    !/^(?:view|see|show|open|go to|upload|download|print|ver|abrir|mostrar)\b/i.test(line) &&
    SPEAKS_OF_CASE.test(line)
  );
}
