import { asForeign, asOneOf, asText, asWhole } from './reading.ts';

/** Names a version of a ladder: one of the published ones, or `custom:<uuid>`. */
export type LadderRef = { readonly id: string; readonly version: number };

/**
 * The ladder that held when a contact was made. `office`: it followed from the office, and follows it
 * when the office turns out to be another; `choice`: the person chose it for the case.
 */
export type LadderPin = LadderRef & { readonly by: 'office' | 'choice' };

/** A changed ladder is a new version; nobody changes one so often. */
const LAST_VERSION = 10_000;

/** The name of a version of a ladder from outside, or `undefined` if it is none. */
export function parseLadderRef(value: unknown): LadderRef | undefined {
  const raw = asForeign(value);
  const id = asText(raw?.['id'], 60);
  const version = asWhole(raw?.['version'], 1, LAST_VERSION);
  return id !== undefined && version !== undefined ? { id, version } : undefined;
}

/** A pin from outside, or `undefined` if it is none. */
export function parseLadderPin(value: unknown): LadderPin | undefined {
  const ref = parseLadderRef(value);
  const by = asOneOf(asForeign(value)?.['by'], ['office', 'choice'] as const);
  return ref && by && { ...ref, by };
}
