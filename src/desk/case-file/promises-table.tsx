import type { CaseFile } from '../../domain/case-file.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { PromiseKept } from '../../domain/promises-kept.ts';
import { promisesKept } from '../../domain/promises-kept.ts';
import { sayPromiseState } from '../../locales/say-band.ts';
import { useApp } from '../../ui/app.ts';
import { sayPromise } from '../../ui/tell-contact.ts';
import { useToday } from '../../ui/use-today.ts';
import { doneOf } from './done-of.ts';

/** What USCIS promised in an inquiry, each promise beside what happened; nothing where none was made. */
export function PromisesTable({
  file,
  inquiry,
}: {
  readonly file: CaseFile;
  readonly inquiry: Inquiry;
}) {
  const { words, storage } = useApp();
  const today = useToday();
  const { text, date } = words;
  const promises = promisesKept(inquiry, doneOf(file), today, storage.holidays);
  if (promises.length === 0) return null;
  return (
    <table class="promises" data-testid="promises">
      <caption>{text('promiseTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('promiseWhat')}</th>
          <th scope="col">{text('promiseUntil')}</th>
          <th scope="col">{text('promiseHappened')}</th>
        </tr>
      </thead>
      <tbody>
        {promises.map((promise, index) => (
          <tr
            key={`${promise.entryId} ${index}`}
            data-testid="promise"
            data-state={promise.state}
            class={`is-${promise.state}`}
          >
            <td>
              {text('promiseMade', {
                what: sayPromise(promise.promised, words),
                date: date(promise.madeOn),
              })}
            </td>
            <td class="number">{date(promise.lastDayOn)}</td>
            <td>
              <Happened promise={promise} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Happened({ promise }: { readonly promise: PromiseKept }) {
  const { words } = useApp();
  const { text, date, list } = words;
  const { cameOn, missedOn } = promise;
  const state = sayPromiseState(promise, words);
  return (
    <>
      <span class="strong">
        {cameOn === undefined ? state : text('promiseOn', { state, date: date(cameOn) })}
      </span>
      {missedOn.length > 0 && (
        <span class="quiet">{text('promiseMissed', { dates: list(missedOn.map(date)) })}</span>
      )}
    </>
  );
}
