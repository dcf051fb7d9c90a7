import type { CaseId } from '../../domain/ids.ts';
import type { NotOffered } from '../../domain/letter/offered-letters.ts';
import { sayNotOffered } from '../../locales/say-letter.ts';
import { useWords } from '../../ui/app.ts';
import { formHash } from '../../ui/case-hash.ts';

/** Why a letter is not offered, and what can be done about it. */
export function NotOfferedNote({
  because,
  caseId,
}: {
  readonly because: NotOffered;
  readonly caseId: CaseId;
}) {
  const words = useWords();
  const isOfOffice = because !== 'protected' && because !== 'no-mailbox-published';
  return (
    <p data-testid="letter-not-offered" data-because={because}>
      {sayNotOffered(because, words)}
      {isOfOffice && (
        <>
          {' '}
          <a href={formHash(caseId, 'office')}>{words.text('caseConfirmOffice')}</a>
        </>
      )}
    </p>
  );
}
