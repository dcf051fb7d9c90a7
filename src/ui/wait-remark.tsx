import type { WaitRemark } from '../domain/wait-remark.ts';
import { offeredStart } from '../domain/wait-remark.ts';
import { useWords } from './app.ts';
import { CheckBox } from './check-box.tsx';

const NO_WAIT_TEXT = {
  kind: 'callNoWaitKind',
  'field-office': 'callNoWaitOffice',
  goal: 'callNoWaitGoal',
} as const;

/** Says why no wait starts, or that one is running already, and offers to count it all the same. */
export function WaitRemarkPart({
  remark,
  startsWait,
  change,
}: {
  readonly remark: WaitRemark | undefined;
  readonly startsWait: string;
  readonly change: (changed: { readonly startsWait: string }) => void;
}) {
  const { text } = useWords();
  if (remark === undefined) return null;
  const offered = offeredStart(remark);
  const isGoal = remark.says === 'none' && remark.because === 'goal';
  const anyway = isGoal ? 'callStartAnywayGoal' : 'callStartAnyway';
  return (
    <div class="wide" data-testid="call-wait">
      {remark.says === 'none' && <p>{text(NO_WAIT_TEXT[remark.because])}</p>}
      {offered !== undefined && (
        <CheckBox
          label={text(offered === 'again' ? 'callStartAgain' : anyway)}
          hint={offered === 'again' ? text('callStartAgainHint') : undefined}
          isChecked={startsWait === offered}
          onChange={(isChecked) => change({ startsWait: isChecked ? offered : '' })}
          testId={`call-start-${offered}`}
        />
      )}
    </div>
  );
}
