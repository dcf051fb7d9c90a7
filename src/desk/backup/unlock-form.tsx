import { useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import { PassphraseInput, ShowPassphrase } from './passphrase-input.tsx';

/** Asks for the passphrase of a sealed file, as often as it takes. */
export function UnlockForm({
  madeAt,
  problem,
  isBusy,
  onOpen,
  onLeave,
}: {
  /** When the file was made. */
  readonly madeAt: string;
  /** Why the last passphrase did not open it. */
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onLeave: () => void;
}) {
  const { text, dateTime } = useApp().words;
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [emptyTries, setEmptyTries] = useState(0);
  const form = useFocusOnProblem(isBusy, emptyTries);
  const open = () => {
    if (passphrase === '') setEmptyTries(emptyTries + 1);
    else onOpen(passphrase);
  };
  return (
    <form
      ref={form}
      class="form-body"
      data-testid="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <p>{text('backupRoomUnlock', { at: dateTime(madeAt) })}</p>
      <div class="fields">
        <PassphraseInput
          label={text('backupRoomPassphrase')}
          problem={emptyTries > 0 ? text('backupRoomUnlockNeeds') : problem}
          value={passphrase}
          isShown={isShown}
          onChange={(value) => {
            setPassphrase(value);
            setEmptyTries(0);
          }}
          testId="unlock-passphrase"
        />
      </div>
      <ShowPassphrase isShown={isShown} onChange={setIsShown} />
      <div class="row">
        <button type="submit" class="main" disabled={isBusy} data-testid="unlock">
          {text('backupRoomOpen')}
        </button>
        <button type="button" disabled={isBusy} data-testid="restore-other" onClick={onLeave}>
          {text('backupRoomOtherFile')}
        </button>
      </div>
    </form>
  );
}
