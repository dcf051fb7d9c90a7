import type { CaseId } from '../domain/ids.ts';
import { toAgendaItems } from '../domain/agenda.ts';
import { readCaseFile } from '../storage/read-case.ts';
import { AgendaLine } from '../ui/agenda-line.tsx';
import { today, useApp } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useLive } from '../ui/use-live.ts';
import { goToDesk } from './go-to-desk.ts';

/** After a save: that it is kept, and what is now running in the case. */
export function SavedPart({
  caseId,
  result,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly result: SaveResult;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const file = useLive(() => readCaseFile(app.storage, caseId), [caseId]);
  const items = file.state === 'read' ? toAgendaItems(file.value, today(app)) : [];
  return (
    <section class="popup-part">
      <SaveStatus result={result} />
      <div>
        {items.map((item) => (
          <AgendaLine key={item.occasion.id} item={item} />
        ))}
      </div>
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
