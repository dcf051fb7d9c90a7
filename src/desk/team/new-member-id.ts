import type { MemberId } from '../../domain/team/team-fact.ts';
import { newUuid } from '../../platform/new-ids.ts';

/** The id of somebody who joins for the first time. */
export function newMemberId(): MemberId {
  return newUuid() as MemberId;
}
