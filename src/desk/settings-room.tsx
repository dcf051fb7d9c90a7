import { appVersion } from '../platform/surfaces.ts';
import { readSettings } from '../storage/settings-store.ts';
import { useApp } from '../ui/app.ts';
import { BACKUP_HASH, WELCOME_HASH } from '../ui/case-hash.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import { useLive } from '../ui/use-live.ts';
import { DevicePart } from './device-form.tsx';
import { DiagnosticsPart } from './diagnostics-part.tsx';
import { EraseEverythingPart } from './erasing/erase-everything-part.tsx';
import { AccountPart } from './settings-account.tsx';
import { RoomHeading } from './room-heading.tsx';
import { SettingsForm } from './settings-form.tsx';

/** What can be set, where the data is, and what went wrong. */
export function SettingsRoom({
  isErasing,
}: {
  /** Whether the address leads to erasing everything. */
  readonly isErasing: boolean;
}) {
  const app = useApp();
  const { text } = app.words;
  const settings = useLive(() => readSettings(app.storage), []);
  return (
    <div class="room settings">
      <RoomHeading>{text('deskSettings')}</RoomHeading>
      {settings.state === 'failed' && <ReadProblem error={settings.error} retry={settings.retry} />}
      {settings.state === 'read' && <SettingsForm settings={settings.value} />}
      <AccountPart />
      <DevicePart />
      <section class="part">
        <h2>{text('settingsWhere')}</h2>
        <p>{text('settingsWhereText')}</p>
        <p>
          <a href={BACKUP_HASH}>{text('settingsBackup')}</a>
        </p>
        <p>{text('settingsNotLegalAdvice')}</p>
      </section>
      <EraseEverythingPart isLookedFor={isErasing && settings.state === 'read'} />
      <DiagnosticsPart />
      <p>
        <a href={WELCOME_HASH} data-testid="to-welcome">
          {text('welcomeAgain')}
        </a>
      </p>
      <p class="quiet">{text('settingsVersion', { version: appVersion() })}</p>
    </div>
  );
}
