import type { CaseDescribed } from '../domain/case-described.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { useWords } from '../ui/app.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { useSaving } from './use-saving.ts';
import { useShownAtOnce } from '../ui/use-shown-at-once.ts';

/** Whether the case is protected, and whether its reminders ring; recorded as soon as it is chosen. */
export function CaseSwitches({ file }: { readonly file: CaseFile }) {
  const { text } = useWords();
  const [result, record] = useSaving(file.caseId);
  const [isProtected, chooseProtected] = useShownAtOnce(file.isProtected);
  const [isMuted, chooseMuted] = useShownAtOnce(file.isMuted);
  const describe = (patch: CaseDescribed['patch']) => record({ type: 'case-described', patch });
  return (
    <div class="part">
      <CheckBox
        label={text('caseIsProtected')}
        hint={text('caseProtectedMeans')}
        isChecked={isProtected}
        onChange={(chosen) => chooseProtected(chosen, describe({ isProtected: chosen }))}
        testId="case-protected"
      />
      <CheckBox
        label={text('caseIsMuted')}
        hint={text('caseMutedMeans')}
        isChecked={isMuted}
        onChange={(chosen) => chooseMuted(chosen, describe({ isMuted: chosen }))}
        testId="case-muted"
      />
      <SaveStatus result={result} />
    </div>
  );
}
