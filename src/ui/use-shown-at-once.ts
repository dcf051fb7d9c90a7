import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * What a control shows while what was chosen is not on record yet: what was chosen. A box that
 * waits for the record jumps back under the hand that set it.
 * @param onRecord what the record holds, shown once it is what was chosen last, or saving that failed.
 * @returns what to show, and what to call with the choice and the saving of it.
 */
export function useShownAtOnce<Value extends string | boolean>(
  onRecord: Value,
): [Value, (chosen: Value, saving: Promise<{ readonly saved: boolean }>) => void] {
  const [chosen, setChosen] = useState<Value>();
  /** How many choices are not saved yet: an earlier one on record says nothing of a later one. */
  const saving = useRef(0);
  const latest = useRef(onRecord);
  latest.current = onRecord;
  useEffect(() => {
    if (saving.current === 0) setChosen(undefined);
  }, [onRecord]);
  const choose = (value: Value, isSaving: Promise<{ readonly saved: boolean }>) => {
    setChosen(value);
    saving.current += 1;
    void isSaving.then(({ saved }) => {
      saving.current -= 1;
      if (!saved || (saving.current === 0 && latest.current === value)) setChosen(undefined);
    });
  };
  return [chosen ?? onRecord, choose];
}
