import { useEffect, useState } from 'preact/hooks';

/**
 * What a control shows while what was chosen is not on record yet: what was chosen. A box that
 * waits for the record jumps back under the hand that set it.
 * @param onRecord what the record holds; once it changes, or saving fails, that is shown again.
 * @returns what to show, and what to call with the choice and the saving of it.
 */
export function useShownAtOnce<Value>(
  onRecord: Value,
): [Value, (chosen: Value, saving: Promise<{ readonly saved: boolean }>) => void] {
  const [chosen, setChosen] = useState<{ readonly value: Value }>();
  useEffect(() => setChosen(undefined), [onRecord]);
  const choose = (value: Value, saving: Promise<{ readonly saved: boolean }>) => {
    setChosen({ value });
    void saving.then(({ saved }) => {
      if (!saved) setChosen(undefined);
    });
  };
  return [chosen === undefined ? onRecord : chosen.value, choose];
}
