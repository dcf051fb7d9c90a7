import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';

/** Asks once more, below what was pressed; that has the focus again where the answer is no. */
export function Sure({
  yes,
  no,
  onYes,
  onNo,
  back,
  testId,
  yesTestId,
  children,
}: {
  readonly yes: PlainTextKey;
  readonly no: PlainTextKey;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What gets the focus back, where it can't have it while this is asked. */
  readonly back?: RefObject<HTMLElement | null>;
  readonly testId?: string;
  readonly yesTestId: string;
  readonly children: ComponentChildren;
}) {
  const { text } = useWords();
  const pressed = useRef(document.activeElement);
  const turnBack = () => {
    onNo();
    const to = back?.current ?? pressed.current;
    if (to instanceof HTMLElement) to.focus();
  };
  return (
    <div class="remark" role="alert" data-testid={testId}>
      <p>{children}</p>
      <div class="row">
        <button type="button" data-testid={yesTestId} onClick={onYes}>
          {text(yes)}
        </button>
        <button type="button" onClick={turnBack}>
          {text(no)}
        </button>
      </div>
    </div>
  );
}
