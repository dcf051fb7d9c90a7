import { asOneOf } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { useWords } from '../ui/app.ts';
import { Choice } from '../ui/fields.tsx';
import { PermissionBanner } from '../ui/reminder-banners.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { ReminderHour } from './reminder-hour.tsx';
import { AppearancePart } from './settings-appearance.tsx';
import { Switch } from './settings-switch.tsx';
import { TestNotification } from './test-notification.tsx';
import { useSaving } from './use-saving.ts';
import { useShownAtOnce } from '../ui/use-shown-at-once.ts';

const DETAILS = ['discreet', 'full'] as const;

/** Settings take effect, and are recorded, as soon as they are chosen. */
export function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { text } = useWords();
  const [detailResult, recordDetail] = useSaving();
  const [detail, chooseDetail] = useShownAtOnce(settings.notificationDetail);
  const setDetail = (chosen: string) => {
    const value = asOneOf(chosen, DETAILS);
    if (value === undefined || value === detail) return;
    chooseDetail(
      value,
      recordDetail({ type: 'setting-changed', name: 'notificationDetail', value }),
    );
  };
  return (
    <>
      <section class="part">
        <h2>{text('settingsReminders')}</h2>
        <ReminderHour hour={settings.reminderHour} />
        <Switch
          toFact={(isOn) => ({ type: 'setting-changed', name: 'quietWeekends', value: isOn })}
          isOn={settings.quietWeekends}
          label={text('settingsQuietWeekends')}
          hint={text('settingsQuietWeekendsHint')}
          testId="quiet-weekends"
        />
      </section>
      <section class="part">
        <h2>{text('settingsCounting')}</h2>
        <Switch
          toFact={(isOn) => ({
            type: 'setting-changed',
            name: 'rollPolicy',
            value: isOn ? 'forward' : 'none',
          })}
          isOn={settings.rollPolicy === 'forward'}
          label={text('settingsRoll')}
          hint={text('settingsRollHint')}
          testId="roll-policy"
        />
        <Switch
          toFact={(isOn) => ({
            type: 'setting-changed',
            name: 'afterUnexplainedRefusal',
            value: isOn ? 'go-on' : 'wait',
          })}
          isOn={settings.afterUnexplainedRefusal === 'go-on'}
          label={text('settingsGoOn')}
          hint={text('settingsGoOnHint')}
          testId="after-unexplained-refusal"
        />
        <p>
          <a href="#/ladders" data-testid="to-ladders">
            {text('settingsLadders')}
          </a>
        </p>
      </section>
      <section class="part">
        <h2>{text('settingsPrivacy')}</h2>
        <PermissionBanner />
        <fieldset>
          <legend>{text('settingsDetail')}</legend>
          {DETAILS.map((each) => (
            <Choice
              key={each}
              name="notification-detail"
              label={text(each === 'full' ? 'settingsFull' : 'settingsDiscreet')}
              isChosen={each === detail}
              onChoose={() => setDetail(each)}
              testId={`notification-${each}`}
            />
          ))}
        </fieldset>
        <SaveStatus result={detailResult} />
        <TestNotification />
      </section>
      <AppearancePart settings={settings} />
    </>
  );
}
