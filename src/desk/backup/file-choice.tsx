import { useId } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';
import { describedBy, Field } from '../../ui/fields.tsx';

/** Chooses a file by the browser's own dialog; one that is dropped anywhere is taken, too. */
export function FileChoice({
  problem,
  isDisabled,
  onChoose,
}: {
  /** Why the last one was refused. */
  readonly problem: string | undefined;
  readonly isDisabled: boolean;
  readonly onChoose: (file: File) => void;
}) {
  const { text } = useWords();
  const id = useId();
  const hint = text('backupRoomDrop');
  return (
    <Field label={text('backupRoomFile')} hint={hint} problem={problem} controlId={id}>
      <input
        id={id}
        type="file"
        disabled={isDisabled}
        data-testid="restore-file"
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onChoose(file);
        }}
      />
    </Field>
  );
}
