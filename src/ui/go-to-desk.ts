import { openDesk } from '../platform/surfaces.ts';
import { reportProblem } from '../platform/surroundings.ts';

/** Opens a room of the desk in a tab; a popup closes by itself when that comes to the front. */
export function goToDesk(hash: string): void {
  openDesk(hash).catch((error: unknown) => reportProblem('opening the desk', error));
}
