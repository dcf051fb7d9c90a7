import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextKey } from '../locales/catalogue.ts';
import { useWords } from './app.ts';
import { FieldsReadOnly } from './fields.tsx';
import type { FormPlace, KeptFields } from './use-draft.ts';

const PLACE_TEXT = {
  elsewhere: 'draftElsewhere',
  'taken-over': 'draftTakenOver',
  ended: 'draftEnded',
} as const satisfies Record<Exclude<FormPlace, 'here'>, TextKey>;

/**
 * The fields of a draft: to be typed in where this window holds it, and else only to be read, with
 * the reason and a way to go on here.
 */
export function HeldFields({
  draft: { place, takeOver },
  isSaving,
  children,
}: {
  readonly draft: Pick<KeptFields<never>, 'place' | 'takeOver'>;
  /** What was typed while it is saved would belong to nothing. */
  readonly isSaving: boolean;
  readonly children: ComponentChildren;
}) {
  const { text } = useWords();
  const fields = useRef<HTMLDivElement>(null);
  const [isTaking, setIsTaking] = useState(false);
  const isReadOnly = place !== 'here';
  useEffect(() => {
    if (!isTaking || isReadOnly) return;
    setIsTaking(false);
    // The button is gone, and the focus with it.
    fields.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isTaking, isReadOnly]);
  return (
    <>
      {/* Always there: only what changes within it is announced. */}
      <output class={isReadOnly ? 'remark' : ''} data-testid="form-place">
        {isReadOnly && text(PLACE_TEXT[place])}
      </output>
      {(place === 'elsewhere' || place === 'taken-over') && (
        <div class="row">
          <button
            type="button"
            class="main"
            data-testid="continue-here"
            onClick={() => {
              setIsTaking(true);
              takeOver();
            }}
          >
            {text('draftContinueHere')}
          </button>
        </div>
      )}
      <FieldsReadOnly.Provider value={isReadOnly}>
        <div class="held-fields" ref={fields}>
          <fieldset class="form-body" disabled={isSaving}>
            {children}
          </fieldset>
        </div>
      </FieldsReadOnly.Provider>
    </>
  );
}
