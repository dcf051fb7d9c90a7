import type { CaseFile } from '../../domain/case-file.ts';
import { useWords } from '../../ui/app.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import { useToday } from '../../ui/use-today.ts';
import { focusRoomHeading } from '../room-heading.tsx';
import { useSaving } from '../use-saving.ts';

/** That someone else looks after the case, and taking it back. */
export function HandedOver({ file: { caseId, handedOver } }: { readonly file: CaseFile }) {
  const { text, date, name } = useWords();
  const today = useToday();
  const [result, record] = useSaving(caseId);
  if (handedOver === undefined) return <SaveStatus result={result} />;
  const on = date(handedOver.on);
  const takeBack = async () => {
    const { saved } = await record({ type: 'case-taken-back', on: today });
    // What was pressed is gone, and the focus with it.
    if (saved) focusRoomHeading();
  };
  return (
    <div class="remark" data-testid="handed-over">
      <p>
        {handedOver.to === undefined
          ? text('handedOverOnDate', { date: on })
          : text('handedOverTo', { date: on, to: name(handedOver.to) })}
      </p>
      <p class="quiet">{text('handOverMeans')}</p>
      <button type="button" data-testid="take-back" onClick={() => void takeBack()}>
        {text('handOverTakeBack')}
      </button>
      <SaveStatus result={result} />
    </div>
  );
}
