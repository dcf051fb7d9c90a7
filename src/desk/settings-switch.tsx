import type { SettingChanged } from '../domain/settings.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { useSaving } from './use-saving.ts';
import { useShownAtOnce } from '../ui/use-shown-at-once.ts';

/** A setting that is on or off. */
export function Switch({
  toFact,
  isOn,
  label,
  hint,
  testId,
}: {
  readonly toFact: (isOn: boolean) => SettingChanged;
  readonly isOn: boolean;
  readonly label: string;
  readonly hint: string;
  readonly testId: string;
}) {
  const [result, record] = useSaving();
  const [isShownOn, choose] = useShownAtOnce(isOn);
  return (
    <div>
      <CheckBox
        label={label}
        hint={hint}
        isChecked={isShownOn}
        onChange={(checked) => choose(checked, record(toFact(checked)))}
        testId={testId}
      />
      <SaveStatus result={result} />
    </div>
  );
}
