import type { CaseId } from '../domain/ids.ts';
import { AfterCall } from '../ui/after-call.tsx';
import { useWords } from '../ui/app.ts';
import { caseHash } from '../ui/case-hash.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';

/** How a save went; after a call, a letter or a message also what was recorded and what comes next. */
export function SavedHere({
  result,
  contactOf,
  fileOf,
  onClose,
}: {
  readonly result: SaveResult | undefined;
  /** The case that the contact just recorded is about; absent after anything else. */
  readonly contactOf: CaseId | undefined;
  /** The case in whose file this stands; absent elsewhere. */
  readonly fileOf?: CaseId;
  readonly onClose: () => void;
}) {
  const { text } = useWords();
  if (result?.saved !== true || contactOf === undefined) return <SaveStatus result={result} />;
  return (
    <section class="form-panel">
      <AfterCall caseId={contactOf} what="contact" result={result} fileOf={fileOf} hasAgenda>
        <button type="button" data-testid="close-saved" onClick={onClose}>
          {text('buttonClose')}
        </button>
        {fileOf === undefined && <a href={caseHash(contactOf)}>{text('popupOpenCase')}</a>}
      </AfterCall>
    </section>
  );
}
