import { browserSaver } from '../../platform/backup-download.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import { appVersion } from '../../platform/surfaces.ts';
import { backUpWhenDue } from '../../storage/back-up-when-due.ts';
import type { App } from '../../ui/app.ts';

/** Writes the automatic backup from this page, if one is due; how it went is noted, and told. */
export async function backUpNow({ storage, clock }: Pick<App, 'storage' | 'clock'>): Promise<void> {
  const saver = browserSaver;
  if (await backUpWhenDue({ storage, saver, app: appVersion(), zone: clock.zone }))
    announceChange();
}
