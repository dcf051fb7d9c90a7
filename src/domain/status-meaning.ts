import { WRITTEN_DATE } from './page-dates.ts';
import type { Sighting } from './sighting.ts';
import { foldWhiteSpace } from './white-space.ts';

/**
 * What a status means for what comes next.
 * - `approved`, `denied`, `rejected` (sent back unprocessed), `revoked` (an approval taken back), `ended` (a case or
 *   appeal closed, withdrawn or dismissed): decisions, nothing is pending any more;
 * - `request-for-evidence`: a request for initial or additional evidence was sent;
 * - `intent-notice`: a notice of what USCIS intends to do was sent (deny, revoke, rescind);
 * - `reopened`: a decision was taken back: the case was opened again, or an appeal sent it back to be decided;
 * - `transferred`: the case went from one USCIS office to another;
 * - `delivered`: the card or document reached the person.
 */
export type StatusMeaning =
  | 'approved'
  | 'denied'
  | 'rejected'
  | 'revoked'
  | 'ended'
  | 'request-for-evidence'
  | 'intent-notice'
  | 'reopened'
  | 'transferred'
  | 'delivered';

/** Whether it is a decision: then resolving delay and expedite inquiries may be proposed, and no others. */
export function isDecision(meaning: StatusMeaning | undefined): boolean {
  switch (meaning) {
    case 'approved':
    case 'denied':
    case 'rejected':
    case 'revoked':
    case 'ended':
      return true;
    default:
      return false;
  }
}

/**
 * Whether the case is open again after it, whatever was decided before: the decision was taken back, or evidence is
 * asked for, which is only done in a case that is worked on.
 */
export function opensAgain(meaning: StatusMeaning | undefined): boolean {
  return meaning === 'reopened' || meaning === 'request-for-evidence';
}

/**
 * Whether the notice sent with it names a date that the person has to enter, because the page does not tell it: a
 * request for evidence, a notice of intent, a denial. A date on the page, "if you do not receive …", is never that one.
 */
export function namesDate(meaning: StatusMeaning | undefined): boolean {
  return meaning === 'request-for-evidence' || meaning === 'intent-notice' || meaning === 'denied';
}

/** Whether the office confirmed before may no longer be the one that has the case. */
export function asksOffice(meaning: StatusMeaning | undefined): boolean {
  return meaning === 'transferred';
}

/** Whether closing the case may be proposed. */
export function mayClose(meaning: StatusMeaning | undefined): boolean {
  return meaning === 'delivered';
}

/** "Was" or "has been", which older titles leave out. */
const WAS = '(?:was |has been )?';
const SENT = '(?:sent|mailed|e-?mailed)';
/** What titles of decisions add: "And My Decision Was Emailed", "And A Decision Notice Was Sent". */
const AND_SENT = `(?: and (?:a |an |my |the )?(?:decision|(?:(?:decision|approval|denial) )?notice) ${WAS}${SENT}(?: to me)?)?`;
const CASE = '(?:my )?(?:case|petition|application|petition/application)';
const CARD =
  '(?:my |new )*(?:card|document|travel document|advance parole document|reentry permit|refugee travel document)';
const EVIDENCE = '(?:initial |additional |initial and additional )?evidence';
const CASO = '(?:(?:el|mi|su) )?caso (?:fue |ha sido )?';
const ENVIADA = '(?:(?:le |me )?(?:fue|ha sido) )?(?:enviad|mandad)[ao]';
const Y_ENVIADA = `(?: y (?:(?:mi|la|una|el|un) )?(?:decision|notificacion|aviso)(?: de (?:decision|aprobacion|denegacion))? ${ENVIADA}(?: por correo(?: electronico)?)?)?`;

/**
 * Whole titles in small letters without accents. English ones as seen 2014–2023 and their known variants; of the
 * Spanish ones only "Tarjeta Me Fue Entregada …" was seen, the others are worded after it. A title that only resembles
 * these ("Expedite Request Approved", "Form G-28 Was Rejected …") has no meaning here. "Appeal Was Approved" sends the
 * case back to be completed. "Card Was Picked Up By The United States Postal Service" is a card on its way.
 */
const TITLES: readonly (readonly [StatusMeaning, RegExp])[] = [
  ['approved', whole(`${CASE} ${WAS}approved${AND_SENT}`)],
  ['approved', whole(`case approval ${WAS}reaffirmed(?: and mailed back to department of state)?`)],
  ['approved', whole(`${CASO}aprobado${Y_ENVIADA}`)],
  ['denied', whole(`${CASE} ${WAS}denied${AND_SENT}`)],
  ['denied', whole(`${CASO}(?:denegado|negado)${Y_ENVIADA}`)],
  ['rejected', whole(`${CASE} ${WAS}rejected(?:${AND_SENT}| (?:because|for) .+)`)],
  ['rejected', whole(`${CASO}rechazado(?: (?:porque|por) .+)?`)],
  ['revoked', whole(`case ${WAS}(?:automatically )?revoked${AND_SENT}`)],
  ['revoked', whole(`revocation notice ${WAS}${SENT}`)],
  ['revoked', whole(`${CASO}(?:automaticamente )?revocado(?: automaticamente)?`)],
  ['ended', whole('case (?:was )?closed benefit received by other means')],
  ['ended', whole(`withdrawal acknowledge?ment notice ${WAS}${SENT}`)],
  ['ended', whole(`appeal ${WAS}dismissed`)],
  ['ended', whole(`appeal ${WAS}terminated(?: and a notice ${WAS}mailed to me)?`)],
  ['ended', whole('withdrawal of my appeal was acknowledged')],
  ['request-for-evidence', whole(`request for ${EVIDENCE} ${WAS}${SENT}`)],
  [
    'request-for-evidence',
    whole(`(?:solicitud|peticion) de (?:evidencia|pruebas?)(?: inicial| adicional)? ${ENVIADA}`),
  ],
  ['intent-notice', whole(`intent to (?:deny|revoke|rescind) notice ${WAS}${SENT}`)],
  ['intent-notice', whole(`(?:cwr )?notice of intent to (?:deny|revoke|rescind) ${WAS}${SENT}`)],
  ['intent-notice', whole(`notice explaining uscis actions ${WAS}${SENT}`)],
  [
    'intent-notice',
    whole(`(?:aviso|notificacion) de intencion de (?:denegar|negar|revocar) ${ENVIADA}`),
  ],
  ['transferred', whole(`case ${WAS}transferred and (?:a )?new office has jurisdiction`)],
  ['reopened', whole(`case ${WAS}reopened(?: for reconsideration)?`)],
  ['reopened', whole(`appeal ${WAS}approved`)],
  ['reopened', whole(`appeal ${WAS}remanded to the originating office for (?:re)?consideration`)],
  ['reopened', whole(`${CASO}reabierto(?: para (?:su )?reconsideracion)?`)],
  [
    'transferred',
    whole(
      `case ${WAS}transferred to (?:another office|an asylum office|international office/consulate|schedule an interview)`,
    ),
  ],
  ['transferred', whole(`case ${WAS}received at another uscis office`)],
  [
    'transferred',
    whole(`case ${WAS}relocated from administrative appeals office to uscis originating office`),
  ],
  ['transferred', whole(`${CASO}transferido(?: (?:a|y) .+)?`)],
  [
    'delivered',
    whole(
      `${CARD} ${WAS}delivered(?: to me)?(?: by (?:the )?(?:post office|united states postal service|usps))?`,
    ),
  ],
  [
    'delivered',
    whole(
      '(?:(?:mi|su) )?(?:nueva )?(?:tarjeta|documento) (?:me |le )?(?:fue|ha sido) entregad[ao](?: por (?:(?:el|la) )?(?:servicio postal|oficina de correos|correo)(?: de .+)?)?',
    ),
  ],
];

/** A title that tells that there is a decision, but not which: its sentence does. */
const DECISION_IN_TEXT = whole(`decision notice ${WAS}${SENT}`);

/** How a status sentence begins, before what was done: "On May 24, 2018, we …", "We …". */
const BEGIN = String.raw`^(?:(?:on|as of|el) ${WRITTEN_DATE},? )?`;
/** The case itself; forms of representation, premium processing and fee waivers are none. */
const YOUR_CASE = String.raw`your (?:case|petition|application|form (?!g-|i-(?:907|912|942)\b))`;
const SU_CASO = String.raw`su (?:caso|peticion|solicitud(?! de)|formulario (?!g-|i-(?:907|912|942)\b))`;

/** Beginnings of sentences in small letters without accents. */
const SENTENCES: readonly (readonly [StatusMeaning, RegExp])[] = [
  ['approved', begins(`(?:we approved ${YOUR_CASE}|aprobamos ${SU_CASO})`)],
  ['denied', begins(`(?:we denied ${YOUR_CASE}|denegamos ${SU_CASO})`)],
  ['rejected', begins(`(?:we rejected ${YOUR_CASE}|rechazamos ${SU_CASO})`)],
  ['revoked', begins(`we (?:automatically )?revoked (?:the approval of )?${YOUR_CASE}`)],
  [
    'request-for-evidence',
    begins(
      `(?:we ${SENT} (?:you )?a request for ${EVIDENCE}|le enviamos una solicitud de evidencia)`,
    ),
  ],
  [
    'intent-notice',
    begins(`we ${SENT} you a notice explaining our intent to (?:deny|revoke|rescind)`),
  ],
  ['reopened', begins(`(?:we reopened ${YOUR_CASE}|reabrimos ${SU_CASO})`)],
  ['reopened', begins('the appellate authority approved your appeal')],
  ['reopened', begins('the appellate authority returned your appeal')],
  ['transferred', begins(`(?:we transferred ${YOUR_CASE}|transferimos ${SU_CASO})`)],
  ['transferred', begins(`${YOUR_CASE}.{0,300} was transferred to another uscis office`)],
  ['delivered', begins(`the post office delivered your ${CARD}`)],
  ['delivered', begins('la oficina de correos entrego su (?:nueva )?(?:tarjeta|documento)')],
];

/**
 * What the status on a page means, from its title; from its sentence where the page gave no title yet or the title
 * leaves it open ("Decision Notice Mailed"). `undefined` for a title that is not known, and where title and sentence
 * say different things: pages change them in two steps, and a decision taken for another would close what is open.
 */
export function statusMeaning({
  title,
  text,
}: Pick<Sighting, 'title' | 'text'>): StatusMeaning | undefined {
  const said = findMeaning(SENTENCES, text);
  const plainTitle = toPlain(title);
  if (plainTitle === '' || DECISION_IN_TEXT.test(plainTitle)) return said;
  const titled = findMeaning(TITLES, title);
  return said === undefined || said === titled ? titled : undefined;
}

function findMeaning(
  known: readonly (readonly [StatusMeaning, RegExp])[],
  words: string | undefined,
): StatusMeaning | undefined {
  const plain = toPlain(words);
  return known.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Small letters, no accents, single blanks, no full stop at the end. */
function toPlain(words = ''): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return foldWhiteSpace(plain).replace(/\.$/, '');
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'u');
}

function begins(pattern: string): RegExp {
  return new RegExp(BEGIN + pattern, 'u');
}
