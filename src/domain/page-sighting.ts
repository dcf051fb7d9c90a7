import { present } from './reading.ts';
import type { SightedCard, Sighting } from './sighting.ts';
import { cutText, LONGEST_OFFICE, parseSighting } from './sighting.ts';
import { readStatusDetails } from './status-details.ts';

/**
 * The sighting in a message of a script in a page. Its dates and its office are read out of its own texts here,
 * and taken from nowhere else: the script carries nothing to read them with, and is not asked what they are.
 */
export function parsePageSighting(value: unknown): Sighting | undefined {
  const sighting = parseSighting(value);
  if (sighting === undefined) return undefined;
  const { cards, ...whole } = sighting;
  return present({ ...withDetails(whole), cards: cards?.map(withDetails) });
}

function withDetails<Said extends Sighting | SightedCard>(said: Said): Said {
  const { statusOn: _on, askIfNotArrivedBy: _by, actBy: _last, officeNamed: _at, ...rest } = said;
  if (said.text === undefined) return rest as Said;
  const details = readStatusDetails(said.text);
  const officeNamed = cutText(details.officeNamed, LONGEST_OFFICE);
  return present({ ...rest, ...details, officeNamed }) as Said;
}
