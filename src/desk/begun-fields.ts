import type { Foreign } from '../domain/reading.ts';
import { asForeign } from '../domain/reading.ts';

type TextFields = Readonly<Record<string, string>>;

/** Fields with how all of them stood when the form was begun, as JSON: what differs from that is hers. */
export type Begun<Fields> = Fields & { readonly begun: string };

/** What a form begins with: what is known now, or what a draft kept. */
export function beginFields<Fields extends TextFields>(
  now: Fields,
  kept: TextFields | undefined,
): Begun<Fields> {
  if (kept === undefined) return { ...now, begun: JSON.stringify(now) };
  // Of a draft that does not say how it was begun, all is taken for hers.
  return { ...now, begun: '', ...kept };
}

/** How the fields stood when the form was begun; nothing where that is torn. */
export function fieldsBegun(begun: string | undefined): Foreign {
  try {
    return asForeign(JSON.parse(begun ?? '')) ?? {};
  } catch {
    return {};
  }
}

/**
 * The fields that she changed over what is known by now: another window may have said something since
 * the form was begun, and saving it must not take that back.
 */
export function rebaseFields<Fields extends TextFields>(typed: Begun<Fields>, now: Fields): Fields {
  const begun = fieldsBegun(typed.begun);
  const hers = Object.keys(now).filter((name) => typed[name] !== begun[name]);
  return { ...now, ...Object.fromEntries(hers.map((name) => [name, typed[name]])) };
}
