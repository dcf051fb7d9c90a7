import { useState } from 'preact/hooks';
import type { AgendaItem } from '../domain/agenda.ts';
import type { Agenda } from '../storage/read-agenda.ts';
import { readAgenda } from '../storage/read-agenda.ts';
import { useApp, useWords } from '../ui/app.ts';
import { CallForm } from '../ui/call-form.tsx';
import { ReadProblem } from '../ui/read-problem.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useLive } from '../ui/use-live.ts';
import type { AgendaForm, AgendaForms } from './agenda-entry.tsx';
import { AgendaEntry } from './agenda-entry.tsx';
import { FormPanel } from './form-panel.tsx';
import { focusRoomHeading, RoomHeading } from './room-heading.tsx';
import { useSaveResult } from './use-save-result.ts';
import { useToday } from './use-today.ts';

/** Lines shown of each part. */
const MOST_LINES = 200;
const LIMITS = { due: MOST_LINES, next: MOST_LINES, counted: 1000 };

/** What is due now, and which waits are running. */
export function AgendaRoom() {
  const app = useApp();
  const { text } = app.words;
  const today = useToday();
  const agenda = useLive(() => readAgenda(app.storage, today, LIMITS), [today]);
  const [form, setForm] = useState<AgendaForm>();
  const [result, setResult] = useSaveResult();
  const saved = (how: SaveResult) => {
    setForm(undefined);
    setResult(how);
    // The line that was dealt with may be gone, and the focus with it.
    focusRoomHeading();
  };
  const toggle = (next: AgendaForm) => {
    setResult(undefined);
    setForm(form?.name === next.name && form.windowId === next.windowId ? undefined : next);
  };
  const isNoting = form?.name === 'call' && form.windowId === undefined;
  return (
    <div class="room">
      <header class="room-header">
        <RoomHeading>{text('deskAgenda')}</RoomHeading>
        <button
          type="button"
          class="main"
          data-testid="note-call"
          aria-expanded={isNoting}
          onClick={() => toggle({ name: 'call', windowId: undefined })}
        >
          {text('popupNoteCall')}
        </button>
      </header>
      {isNoting ? (
        <FormPanel title={text('callTitle')}>
          <CallForm
            receipt=""
            onSaved={(_, how) => saved(how)}
            onLeave={() => setForm(undefined)}
          />
        </FormPanel>
      ) : (
        <SaveStatus result={result} />
      )}
      {agenda.state === 'failed' && <ReadProblem error={agenda.error} retry={agenda.retry} />}
      {agenda.state === 'read' && (
        <Parts
          agenda={agenda.value}
          form={form}
          onToggle={toggle}
          onSaved={saved}
          onLeave={() => setForm(undefined)}
        />
      )}
    </div>
  );
}

function Parts({ agenda, ...forms }: { readonly agenda: Agenda } & AgendaForms) {
  const { text } = useWords();
  const { due, dueCount, next } = agenda;
  const hidden = dueCount - due.length;
  if (due.length === 0 && next.length === 0) return <p>{text('popupAgendaEmpty')}</p>;
  return (
    <>
      <section class="part">
        <h2>{text('agendaOver')}</h2>
        {due.length === 0 && <p class="quiet">{text('popupNothingDue')}</p>}
        <Entries items={due} {...forms} />
        {hidden > 0 && (
          <p class="quiet">
            {text(dueCount === LIMITS.counted ? 'popupManyMoreDue' : 'popupMoreDue', {
              count: hidden,
            })}
          </p>
        )}
      </section>
      {next.length > 0 && (
        <section class="part">
          <h2>{text('agendaLater')}</h2>
          <Entries items={next} {...forms} />
          {next.length === MOST_LINES && (
            <p class="quiet">{text('agendaFirst', { count: next.length })}</p>
          )}
        </section>
      )}
    </>
  );
}

function Entries({ items, ...forms }: { readonly items: readonly AgendaItem[] } & AgendaForms) {
  return (
    <div>
      {items.map((item) => (
        <AgendaEntry key={item.window.id} item={item} {...forms} />
      ))}
    </div>
  );
}
