import { useState } from 'preact/hooks';
import type { ContactMade } from '../domain/contact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId } from '../domain/ids.ts';
import { carryOn } from '../domain/unread-parts.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { useApp } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { save } from '../ui/save.ts';
import { useSubmit } from '../ui/use-submit.ts';

/**
 * Notes by one click that what was sent came back: it reached nobody, and so its wait is void. A
 * correction, which can be corrected again. Everything about the address it was sent to warns as long
 * as that stands, in any case.
 */
export function CameBack({
  caseId,
  told,
  contact,
  title,
  onSaved,
}: {
  readonly caseId: CaseId;
  readonly told: Told;
  readonly contact: ContactMade;
  readonly title: string;
  readonly onSaved: (result: SaveResult) => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const [id] = useState(newEntryId);
  const { isSaving, failure, submit } = useSubmit(() => {
    const fact = carryOn({ ...contact, outcome: 'came-back' }, told.rawFact);
    const correction = { type: 'entry-corrected', entryId: told.shownEntryId, fact } as const;
    return save(app, [{ id, caseId, fact: correction }]);
  }, onSaved);
  return (
    <>
      <button
        type="button"
        class="link"
        data-testid="mark-came-back"
        aria-label={text('contactMarkCameBackWhich', { what: title })}
        disabled={isSaving}
        onClick={submit}
      >
        {text('contactMarkCameBack')}
      </button>
      <SaveStatus result={failure} />
    </>
  );
}
