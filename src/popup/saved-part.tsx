import type { AgendaItem } from '../domain/agenda.ts';
import { toAgendaItems } from '../domain/agenda.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Contact } from '../domain/inquiry.ts';
import { noWaitAfter, windowsOpenedBy } from '../domain/why-no-wait.ts';
import { sayNoWait } from '../locales/say-no-wait.ts';
import { readCaseFile, readCaseFiles } from '../storage/read-case.ts';
import { AgendaLine } from '../ui/agenda-line.tsx';
import type { App } from '../ui/app.ts';
import { today, useApp, useWords } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useLive } from '../ui/use-live.ts';
import { goToDesk } from './go-to-desk.ts';
import { SavedCases } from './saved-cases.tsx';

/**
 * After a save: that it is kept, which waits it opened or why none, and what else runs in the case; of
 * a call about several, what it came to in each.
 */
export function SavedPart({
  caseId,
  what,
  result,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly what: 'call' | 'answer';
  readonly result: SaveResult;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => readSaved(app, caseId), [caseId]);
  return (
    <section
      class="popup-part"
      data-testid="saved-part"
      aria-busy={live.state === 'reading' ? 'true' : 'false'}
    >
      <SaveStatus result={result} />
      {live.state === 'read' && (
        <WhatRuns
          {...live.value}
          contact={what === 'call' ? lastContact(live.value.file) : undefined}
        />
      )}
      <div class="row">
        <button type="button" class="main" data-testid="close-saved" onClick={onClose}>
          {text('close')}
        </button>
        <button type="button" onClick={() => goToDesk(`#/case/${caseId}`)}>
          {text('popupOpenCase')}
        </button>
      </div>
    </section>
  );
}

/** The case after the save, the lines of its agenda, and every case that the last contact was about. */
async function readSaved(app: App, caseId: CaseId) {
  const [file, startId] = await Promise.all([
    readCaseFile(app.storage, caseId),
    app.storage.startId(),
  ]);
  const contact = lastContact(file);
  const shared = await readCaseFiles(app.storage, contact?.sharedBy ?? []);
  return { file, items: toAgendaItems(file, today(app), { startId }), shared };
}

/** The contact that was recorded last, which is the one just saved. */
function lastContact({ history, inquiries }: CaseFile): Contact | undefined {
  const last = history.told.findLast(
    ({ fact, struck }) => fact?.type === 'contact-made' && struck === undefined,
  );
  return inquiries
    .flatMap(({ contacts }) => contacts)
    .find(({ entryId }) => entryId === last?.entryId);
}

function WhatRuns({
  file,
  items,
  shared,
  contact,
}: {
  readonly file: CaseFile;
  readonly items: readonly AgendaItem[];
  readonly shared: readonly CaseFile[];
  readonly contact: Contact | undefined;
}) {
  const words = useWords();
  if (contact === undefined) return <Lines items={items} />;
  if (shared.length > 0) return <SavedCases files={shared} contactId={contact.contactId} />;
  // Outside its own file nothing is said of it.
  if (file.isProtected) return null;
  const opened = new Set(windowsOpenedBy(contact, file).map(({ id }) => id));
  const isOpened = ({ occasion }: AgendaItem) => opened.has(occasion.id);
  const others = items.filter((item) => !isOpened(item));
  const noWait = noWaitAfter(contact, file);
  return (
    <>
      {noWait === undefined ? (
        <>
          <h2>{words.text('savedOpened', { count: opened.size })}</h2>
          <Lines items={items.filter(isOpened)} isExplained />
        </>
      ) : (
        <p data-testid="no-wait" data-because={noWait.because}>
          {sayNoWait(noWait, words)}
        </p>
      )}
      {others.length > 0 && (
        <>
          <h2>{words.text('savedAlso')}</h2>
          <Lines items={others} />
        </>
      )}
    </>
  );
}

function Lines({
  items,
  isExplained = false,
}: {
  readonly items: readonly AgendaItem[];
  readonly isExplained?: boolean;
}) {
  return (
    <div>
      {items.map((item) => (
        <AgendaLine key={item.occasion.id} item={item} isExplained={isExplained} />
      ))}
    </div>
  );
}
