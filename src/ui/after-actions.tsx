import { useState } from 'preact/hooks';
import { toCalendarEvent } from '../domain/calendar-event.ts';
import { CALENDAR_TYPE, toCalendarFile } from '../domain/export/calendar-file.ts';
import type { PlainTextKey } from '../locales/catalogue.ts';
import { sayCalendarEvent } from '../locales/say-calendar-event.ts';
import { saveFile } from '../platform/save-file.ts';
import { reportProblem } from '../platform/surroundings.ts';
import type { App } from './app.ts';
import { today, useApp } from './app.ts';
import { CopyButton } from './copy-button.tsx';
import { isFirstANumber } from './first-a-number.ts';
import type { After } from './read-after.ts';
import { contactAsText } from './say-after.ts';

type Done = { readonly says: PlainTextKey; readonly isProblem?: true };

/** Takes what was recorded, and the dates that follow, to where the person keeps such things. */
export function AfterActions({ after }: { readonly after: After }) {
  const app = useApp();
  const { text } = app.words;
  const [done, setDone] = useState<Done>();
  const coming = comingOf(after, app);
  const addToCalendar = () => {
    try {
      makeFile(coming, after, app);
      setDone({ says: 'savedCalendarMade' });
    } catch (error) {
      reportProblem('making a calendar file', error);
      setDone({ says: 'savedCalendarFailed', isProblem: true });
    }
  };
  return (
    <>
      <div class="row">
        {coming.length > 0 && (
          <button type="button" data-testid="saved-calendar" onClick={addToCalendar}>
            {text('savedCalendar')}
          </button>
        )}
        <CopyButton
          label={text('savedCopy')}
          toText={() => contactAsText(after, app.words.full)}
          toDone={(copied) => {
            const key = isFirstANumber(copied) ? 'copyDoneANumber' : 'copyDone';
            return (to) => to.text(key);
          }}
          testId="saved-copy"
        />
      </div>
      <output class={done?.isProblem ? 'problem' : 'quiet'} data-testid="saved-done">
        {done !== undefined && text(done.says)}
      </output>
    </>
  );
}

/** The waits whose end lies ahead: what is due already belongs in no calendar. */
function comingOf({ cases }: After, app: App) {
  const now = today(app);
  return cases.flatMap(({ file, opened }) =>
    opened.filter(({ dueOn }) => dueOn >= now).map((window) => ({ file, window })),
  );
}

function makeFile(
  coming: ReturnType<typeof comingOf>,
  { settings: { notificationDetail, reminderHour } }: After,
  app: App,
): void {
  const rules = { now: app.clock.now(), reminderHour };
  const events = coming.map(({ file, window }) =>
    toCalendarEvent(
      window,
      sayCalendarEvent(window, file, notificationDetail, app.words.full),
      rules,
    ),
  );
  const content = toCalendarFile(events);
  saveFile(`followthrough-${today(app)}.ics`, new Blob([content], { type: CALENDAR_TYPE }));
}
