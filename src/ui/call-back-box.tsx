import { useWords } from './app.ts';
import type { CallFields } from './call-fields.ts';
import { CheckBox } from './check-box.tsx';

/** Whether USCIS called, as it had promised. */
export function CallBackBox({
  fields,
  change,
}: {
  readonly fields: CallFields;
  readonly change: (changed: Partial<CallFields>) => void;
}) {
  const { text } = useWords();
  return (
    <CheckBox
      label={text('callIsCallBack')}
      isChecked={fields.isCallBack === 'yes'}
      onChange={(isChecked) => change({ isCallBack: isChecked ? 'yes' : '' })}
      testId="call-is-call-back"
    />
  );
}
