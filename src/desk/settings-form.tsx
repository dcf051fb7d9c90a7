import { useEffect, useState } from 'preact/hooks';
import { asOneOf, asWhole } from '../domain/reading.ts';
import type { SettingChanged, Settings } from '../domain/settings.ts';
import { useWords } from '../ui/app.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { Choice, Select } from '../ui/fields.tsx';
import { PermissionBanner } from '../ui/reminder-banners.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { sayHour } from './say-time.ts';
import { TestNotification } from './test-notification.tsx';
import { useSaving } from './use-saving.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const DETAILS = ['discreet', 'full'] as const;

/** Settings take effect, and are recorded, as soon as they are chosen. */
export function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { text, language } = useWords();
  const [hourResult, recordHour] = useSaving();
  const [detailResult, recordDetail] = useSaving();
  const setHour = (chosen: string) => {
    const value = asWhole(Number(chosen), 0, 23);
    if (value === undefined || value === settings.reminderHour) return;
    void recordHour({ type: 'setting-changed', name: 'reminderHour', value });
  };
  const setDetail = (chosen: string) => {
    const value = asOneOf(chosen, DETAILS);
    if (value === undefined || value === settings.notificationDetail) return;
    void recordDetail({ type: 'setting-changed', name: 'notificationDetail', value });
  };
  return (
    <>
      <section class="part">
        <h2>{text('settingsReminders')}</h2>
        <Select
          label={text('settingsHour')}
          hint={text('settingsHourHint')}
          value={String(settings.reminderHour)}
          onChange={setHour}
          testId="reminder-hour"
          options={HOURS.map((hour) => [String(hour), sayHour(hour, language)])}
        />
        <SaveStatus result={hourResult} />
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
          {DETAILS.map((detail) => (
            <Choice
              key={detail}
              name="notification-detail"
              label={text(detail === 'full' ? 'settingsFull' : 'settingsDiscreet')}
              isChosen={settings.notificationDetail === detail}
              onChoose={() => setDetail(detail)}
              testId={`notification-${detail}`}
            />
          ))}
        </fieldset>
        <SaveStatus result={detailResult} />
        <TestNotification />
      </section>
    </>
  );
}

/** A setting that is on or off. */
function Switch({
  toFact,
  isOn,
  label,
  hint,
  testId,
}: {
  readonly toFact: (isOn: boolean) => SettingChanged;
  readonly isOn: boolean;
  readonly label: string;
  readonly hint: string;
  readonly testId: string;
}) {
  const [result, record] = useSaving();
  // Shown at once: until it is on record the box would jump back under the hand that set it.
  const [chosen, setChosen] = useState<boolean>();
  useEffect(() => setChosen(undefined), [isOn]);
  const choose = async (checked: boolean) => {
    setChosen(checked);
    const { saved } = await record(toFact(checked));
    if (!saved) setChosen(undefined);
  };
  return (
    <div>
      <CheckBox
        label={label}
        hint={hint}
        isChecked={chosen ?? isOn}
        onChange={(checked) => void choose(checked)}
        testId={testId}
      />
      <SaveStatus result={result} />
    </div>
  );
}
