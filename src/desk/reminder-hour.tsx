import { asWhole } from '../domain/reading.ts';
import { useWords } from '../ui/app.ts';
import { Select } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { sayHour } from './say-time.ts';
import { useSaving } from './use-saving.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The local hour, 0 to 23, at which reminders ring; taken as soon as it is chosen. */
export function ReminderHour({ hour }: { readonly hour: number }) {
  const { text, language } = useWords();
  const [result, record] = useSaving();
  const setHour = (chosen: string) => {
    const value = asWhole(Number(chosen), 0, 23);
    if (value === undefined || value === hour) return;
    void record({ type: 'setting-changed', name: 'reminderHour', value });
  };
  return (
    <>
      <Select
        label={text('settingsHour')}
        hint={text('settingsHourHint')}
        value={String(hour)}
        onChange={setHour}
        testId="reminder-hour"
        options={HOURS.map((each) => [String(each), sayHour(each, language)])}
      />
      <SaveStatus result={result} />
    </>
  );
}
