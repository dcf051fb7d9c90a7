import { reportProblem } from '../../platform/surroundings.ts';
import { giveUpTeam } from '../../platform/team/team-permission.ts';
import { readTeam } from '../../storage/team/team-record.ts';
import type { App } from '../../ui/app.ts';
import type { EraseResult } from '../../ui/erase.ts';

/** Erases everything, and gives back that the browser may reach the team's server, which is forgotten then. */
export async function eraseAllOfTeam(
  { storage }: Pick<App, 'storage'>,
  erase: () => Promise<EraseResult>,
): Promise<EraseResult> {
  // One that can't be read keeps nobody from erasing it.
  const record = await readTeam(storage).catch(() => undefined);
  const result = await erase();
  if (!result.erased || record === undefined) return result;
  // One that the manifest asks for anyway can't be given back.
  await giveUpTeam(record.access.database).catch((error: unknown) =>
    reportProblem('permission', error),
  );
  return result;
}
