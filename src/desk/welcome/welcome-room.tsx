import { readSettings } from '../../storage/settings-store.ts';
import { useApp } from '../../ui/app.ts';
import { BACKUP_HASH } from '../../ui/case-hash.ts';
import { PermissionBanner } from '../../ui/reminder-banners.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { UscisPage } from '../../ui/uscis-page.tsx';
import { useLive } from '../../ui/use-live.ts';
import { AddOne } from '../adding/add-one.tsx';
import { DevicePart } from '../device-form.tsx';
import { LanguageFields } from '../language-fields.tsx';
import { ReminderHour } from '../reminder-hour.tsx';
import { RoomHeading } from '../room-heading.tsx';
import { TestNotification } from '../test-notification.tsx';

/**
 * The first page: what this is, the way to the first case, where the data is, and what is best set
 * before anything is due. The language comes first, for who can't read the rest; then the first case.
 */
export function WelcomeRoom() {
  const app = useApp();
  const { text } = app.words;
  const settings = useLive(() => readSettings(app.storage), []);
  return (
    <div class="room" data-testid="welcome">
      <RoomHeading>{text('welcomeTitle')}</RoomHeading>
      {settings.state === 'read' && <LanguageFields language={settings.value.language} />}
      <ul>
        <li>{text('welcomeReads')}</li>
        <li>{text('welcomeKeeps')}</li>
        <li>{text('welcomeSays')}</li>
      </ul>
      <section class="part">
        <h2>{text('welcomeFirst')}</h2>
        <p class="row">
          <UscisPage page="status" class="button main" testId="welcome-status-page">
            {text('welcomeOpenStatus')}
          </UscisPage>
          <span class="quiet">egov.uscis.gov</span>
        </p>
        <p>{text('welcomeByPage')}</p>
        <p class="quiet">{text('welcomeToolbar')}</p>
      </section>
      <AddOne title={text('welcomeByNumber')} />
      <section class="part">
        <h2>{text('welcomeWhere')}</h2>
        <p>{text('welcomeWhereText')}</p>
        <p>
          <a href={BACKUP_HASH} data-testid="welcome-backup">
            {text('welcomeImport')}
          </a>
        </p>
      </section>
      {settings.state === 'failed' && <ReadProblem error={settings.error} retry={settings.retry} />}
      {settings.state === 'read' && (
        <>
          <section class="part">
            <h2>{text('welcomeReminders')}</h2>
            <PermissionBanner />
            <p>{text('welcomeTry')}</p>
            <TestNotification />
            <details>
              <summary>{text('welcomeNone')}</summary>
              <ul>
                <li>{text('welcomeNoneSystem')}</li>
                <li>{text('welcomeNoneBrowser')}</li>
                <li>{text('welcomeNoneStill')}</li>
              </ul>
            </details>
            <ReminderHour hour={settings.value.reminderHour} />
          </section>
        </>
      )}
      <DevicePart />
      <p class="quiet">{text('welcomeOnce')}</p>
    </div>
  );
}
