import { toHeldText } from './csv.ts';

declare const markupBrand: unique symbol;

/** Markup in which no text of anybody's stands unescaped. */
export type Markup = { readonly [markupBrand]: true; readonly source: string };

/** Markup of the product's own, as it stands: never of anything that was typed, read or received. */
export function ownMarkup(source: string): Markup {
  return { source } as Markup;
}

/** What stands in a place of a template: a text, which is escaped, or markup that was made before. */
type Part = string | number | Markup | readonly Markup[] | undefined;

const ESCAPED: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Markup from a template (not called `html`: a formatter would then add what a part does not have). Every text in a place of it is escaped, in attributes too as long as these
 * stand in quotation marks, so that whatever somebody typed stays text; what is absent leaves nothing.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = strings.map((string, index) => string + toSource(parts[index])).join('');
  return ownMarkup(source);
}

function toSource(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('source' in part) return part.source;
  return part.map(({ source }) => source).join('');
}

/** A text as it stands in a page, without what no page can hold. */
function escapeHtml(text: string): string {
  return toHeldText(text).replaceAll(/[&<>"']/g, (character) => ESCAPED[character] ?? '');
}
