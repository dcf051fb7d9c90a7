import type { Fact } from '../../src/domain/fact.ts';
import type { NotedKind } from '../../src/domain/reminder-fact.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { day, fileOf, sighting } from './given.ts';

/** A date noted from a notice. */
export function noted(on: string, kind: NotedKind = 'interview'): Fact {
  return { type: 'date-noted', kind, on: day(on) };
}

/** A status seen on a day. */
export function seen(on: string, change: Partial<Sighting>): Fact {
  return { type: 'status-seen', on: day(on), sighting: sighting(change) };
}

/** A request for evidence was sent. */
export const requested = {
  title: 'Request for Additional Evidence Was Sent',
  text: 'On November 20, 2026, we sent a request for additional evidence for your Form I-765.',
  statusOn: day('2026-11-20'),
};
/** The case was denied. */
export const denied = {
  title: 'Case Was Denied',
  text: 'On December 1, 2026, we denied your Form I-765.',
  statusOn: day('2026-12-01'),
};
/** The person dealt with what a reminder is about. */
export const done = (subject: string): Fact => ({
  type: 'reminder-done',
  subject,
  on: day('2026-12-01'),
});

/** What there is to do after facts recorded one after another, the first of them as entry 1. */
export function occasionsOf(...facts: readonly Fact[]): readonly string[] {
  return fileOf(...facts).occasions.map(({ id, step, dueOn }) => `${dueOn} ${step} ${id}`);
}
