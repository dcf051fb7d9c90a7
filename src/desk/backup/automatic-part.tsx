import { useState } from 'preact/hooks';
import { readAutomaticBackup } from '../../storage/automatic-backup.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useLookedFor } from '../use-looked-for.ts';
import { AutomaticForm } from './automatic-form.tsx';
import { AutomaticOn } from './automatic-on.tsx';

/** Whether backups are written by themselves, when that last worked, and what failed. */
export function AutomaticBackupPart({
  isLookedFor,
}: {
  /** Whether the address leads here. */
  readonly isLookedFor: boolean;
}) {
  const { storage, words } = useApp();
  const { text } = words;
  const [wasSwitchedOff, setWasSwitchedOff] = useState(false);
  // An object either way: `undefined` alone would not tell that it was read.
  const live = useLive(async () => ({ backup: await readAutomaticBackup(storage) }), []);
  const backup = live.state === 'read' ? live.value.backup : undefined;
  const section = useLookedFor<HTMLElement>(isLookedFor && live.state === 'read');
  return (
    <section class="part" ref={section} tabIndex={-1} data-testid="automatic-backup">
      <h2>{text('autoTitle')}</h2>
      <p>{text('autoText')}</p>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {backup !== undefined && (
        <AutomaticOn
          backup={backup}
          onMended={() => section.current?.focus()}
          onSwitchedOff={() => {
            setWasSwitchedOff(true);
            section.current?.focus();
          }}
        />
      )}
      {live.state === 'read' && backup === undefined && (
        <>
          <output>{wasSwitchedOff && text('autoOff')}</output>
          <AutomaticForm />
        </>
      )}
    </section>
  );
}
