const LANDING_TITLE =
  /^(?:check|verifi\S*|consult\S*) (?:your |el |su )?(?:case status|est(?:atus|ado) de(?:l| su)? caso)$|^(?:my )?case status(?: online)?(?: - .*)?$|^(?:el |mi )?est(?:atus|ado) de(?:l| su)? caso(?: en línea)?$/i;

const NO_STATUS =
  /^(?:(?:use|utilice) (?:this tool|esta herramienta)|(?:already have|create) an account|the receipt number is a unique|enter (?:a|an|another|your)\b|(?:el|un) número de recibo es|ingrese (?:el|su|un|otro)|¿?ya tiene una cuenta|loading\b|cargando\b|error\b)|receipt number entered is|does not recognize|no reconoce|check your receipt number|verifique (?:el|su) número de recibo|recibo (?:que ingresó|ingresado)|cannot provide you with|no puede (?:proporcionar|brindar)|validation error|please try again|int[ée]nte(?:lo)? (?:de nuevo|otra vez|nuevamente)/i;

/** Whether a heading stands over the empty look-up form ("Check Case Status"), or is no title at all. */
export function isLandingTitle(title: string): boolean {
  return title === '' || LANDING_TITLE.test(title);
}

/** Whether a text is the form's own or an error: nothing that says how a case stands. */
export function isNoStatus(text: string): boolean {
  return text === '' || NO_STATUS.test(text);
}

const RECEIPT_NAMED = /(?:receipt (?:number|#)|número de recibo):? ?\*?[a-z]{3}/i;
const SIGNS = [
  /^(?:On|As of|El|A partir del?) .{0,14}\d{4}, /u,
  /addresschange|e-?request|contactcenter|uscis\.gov/i,
  /\bform(?:ulario)? [a-z]{1,3}-?\d/i,
  /\b(?:your|su) (?:new |nueva |travel )?(?:case|card|document|notice|caso|tarjeta|notificación)/i,
];

/**
 * Whether a paragraph reads like a status, for pages whose ids are gone: it names a receipt number in its sentence,
 * or bears three of the four other marks of such sentences.
 */
export function readsLikeStatus(text: string): boolean {
  if (text.length < 60 || text.length > 5000) return false;
  const signs = SIGNS.filter((sign) => sign.test(text)).length;
  // Most paragraphs bear none; what takes longer is asked last.
  if (signs === 0 || (signs < 3 && !RECEIPT_NAMED.test(text))) return false;
  return !isNoStatus(text);
}
