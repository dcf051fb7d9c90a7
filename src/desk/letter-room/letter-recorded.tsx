import { toAgendaItems } from '../../domain/agenda.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { EntryId } from '../../domain/ids.ts';
import { noWaitAfter, windowsOpenedBy } from '../../domain/why-no-wait.ts';
import { sayChannel } from '../../locales/say-channel.ts';
import { sayNoWait } from '../../locales/say-no-wait.ts';
import { AgendaLine } from '../../ui/agenda-line.tsx';
import { useWords } from '../../ui/app.ts';
import { caseHash } from '../../ui/case-hash.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { useToday } from '../../ui/use-today.ts';

/** After "I sent it": what is on record, and the wait that it opened with its date and why, or why none. */
export function LetterRecorded({
  file,
  entryId,
  result,
}: {
  readonly file: CaseFile;
  readonly entryId: EntryId;
  readonly result: SaveResult;
}) {
  const words = useWords();
  const { text, date } = words;
  const today = useToday();
  const contact = file.inquiries
    .flatMap(({ contacts }) => contacts)
    .find((each) => each.entryId === entryId);
  const opened = new Set(contact && windowsOpenedBy(contact, file).map(({ id }) => id));
  const items = toAgendaItems(file, today).filter(({ occasion }) => opened.has(occasion.id));
  const noWait = contact && noWaitAfter(contact, file);
  const to = contact?.sent?.to;
  const said = contact && { way: sayChannel(contact.channel, words), on: date(contact.on) };
  return (
    <section class="part" data-testid="letter-recorded">
      <SaveStatus result={result} />
      {said !== undefined && (
        <>
          <h2>{text('letterRecorded')}</h2>
          <p>
            {to === undefined
              ? text('letterRecordedHow', said)
              : text('letterRecordedTo', { ...said, address: to })}
          </p>
        </>
      )}
      {items.length > 0 && (
        <>
          <h2>{text('savedOpened', { count: opened.size })}</h2>
          {items.map((item) => (
            <AgendaLine key={item.occasion.id} item={item} isExplained />
          ))}
        </>
      )}
      {noWait !== undefined && (
        <p data-testid="no-wait" data-because={noWait.because}>
          {sayNoWait(noWait, words)}
        </p>
      )}
      <p>
        <a href={caseHash(file.caseId)} class="button main" data-testid="letter-to-case">
          {text('popupOpenCase')}
        </a>
      </p>
    </section>
  );
}
