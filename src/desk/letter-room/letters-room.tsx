import type { CaseId } from '../../domain/ids.ts';
import { offeredLetters } from '../../domain/letter/offered-letters.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { BegunForms } from '../../ui/begun-forms.tsx';
import { caseHash, continueHash, lettersHash } from '../../ui/case-hash.ts';
import { GuideLink } from '../../ui/guide-link.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';
import { RoomHeading } from '../room-heading.tsx';
import { sayCaseTitle } from '../../locales/say-case.ts';
import { useToday } from '../../ui/use-today.ts';
import { CaseLetters } from './case-letters.tsx';
import { ChooseCase } from './choose-case.tsx';
import { readLetterFile } from './read-letter-file.ts';
import { WrittenNext } from './written-next.tsx';

/** The letters: of the cases whose next step is written, and of any other case that is kept. */
export function LettersRoom({ caseId }: { readonly caseId: CaseId | undefined }) {
  const { text } = useWords();
  if (caseId !== undefined) return <LettersOfCase caseId={caseId} />;
  return (
    <div class="room letters-room">
      <RoomHeading>{text('deskLetters')}</RoomHeading>
      <p>{text('lettersIntro')}</p>
      <GuideLink section="ladder" />
      <BegunForms
        partClass="part"
        isShown={({ form }) => form === 'letter'}
        onContinue={({ subject, caseId: of }) => {
          if (subject.form === 'letter') location.hash = continueHash(of, subject) ?? '';
        }}
      />
      <WrittenNext />
      <ChooseCase />
    </div>
  );
}

/** Every letter of one case, and why it can't have the others. */
function LettersOfCase({ caseId }: { readonly caseId: CaseId }) {
  const app = useApp();
  const { words } = app;
  const today = useToday();
  const live = useLive(() => readLetterFile(app, caseId), [caseId]);
  const { file, rules } = live.state === 'read' ? live.value : {};
  return (
    <div class="room letters-room">
      <header>
        <p class="quiet">
          <a href={lettersHash()}>{words.text('deskLetters')}</a>
          {' / '}
          <a href={caseHash(caseId)}>{words.text('popupOpenCase')}</a>
        </p>
        <RoomHeading>{words.text('lettersOf', { number: sayCaseTitle(file, words) })}</RoomHeading>
      </header>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {file !== undefined && !file.isKept && <p>{words.text('lettersNotKept')}</p>}
      {file?.isKept === true && rules !== undefined && (
        <CaseLetters
          file={file}
          offers={offeredLetters(file, { addresses: rules.addresses, today })}
        />
      )}
    </div>
  );
}
