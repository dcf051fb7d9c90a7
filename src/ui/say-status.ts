import type { SeenStatus } from '../domain/case-facts.ts';
import type { Words } from '../locales/catalogue.ts';

/** What the page said, and of which day that is: the status's own date, else the day it was seen. */
export function sayStatus({ sighting, on }: SeenStatus, words: Words): string {
  const title = sighting.title ?? words.text('tellStatusUntitled');
  return words.text('linePageSaid', { title, date: words.date(sighting.statusOn ?? on) });
}
