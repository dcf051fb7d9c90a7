import { useState } from 'preact/hooks';
import type { KeptFields } from '../../ui/use-draft.ts';

/** So many characters of a pasted text are kept as a draft; each key typed keeps all of them anew. */
export const MOST_KEPT = 100_000;

/** A pasted text, and whether it is kept when the window is left. */
export type KeptText = {
  readonly value: string;
  readonly isKept: boolean;
  readonly change: (value: string) => void;
  readonly forget: () => void;
};

/** A pasted text as the draft that its form is, unless it is too long to be kept: then it stands here only. */
export function useKeptText(
  draft: Pick<KeptFields<{ readonly text: string }>, 'fields'> & {
    readonly change: (changed: { readonly text: string }) => void;
  },
): KeptText {
  const [long, setLong] = useState<string>();
  return {
    value: long ?? draft.fields?.text ?? '',
    isKept: long === undefined,
    change: (value) => {
      const isLong = value.length > MOST_KEPT;
      setLong(isLong ? value : undefined);
      draft.change({ text: isLong ? '' : value });
    },
    forget: () => setLong(undefined),
  };
}
