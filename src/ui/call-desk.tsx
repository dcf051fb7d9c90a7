import { callerIn } from '../domain/caller.ts';
import { openKind } from '../domain/caller-card.ts';
import { readSettings } from '../storage/settings-store.ts';
import { useApp } from './app.ts';
import { CallForm } from './call-form.tsx';
import type { PreparationName } from './call-preparation.tsx';
import { CallPreparation } from './call-preparation.tsx';
import { useCaseOfNumber } from './use-case-of-number.ts';
import { useLive } from './use-live.ts';

/** Where a call is made and noted: its form, and all that is of use before and in it. */
export function CallDesk({
  goTo,
  startsOpen,
  ...form
}: Parameters<typeof CallForm>[0] & {
  /** Leads to a room of the desk; absent on the desk itself. */
  readonly goTo?: ((hash: string) => void) | undefined;
  /** What of the preparation is open from the start. */
  readonly startsOpen?: readonly PreparationName[];
}) {
  const { storage } = useApp();
  const [, file] = useCaseOfNumber(form.receipt, form.fileOf);
  const settings = useLive(() => readSettings(storage), []);
  const remembered = settings.state === 'read' ? settings.value.caller : null;
  const caller = callerIn(remembered, file?.particulars.people);
  return (
    <div class="call-desk">
      <CallPreparation
        file={file}
        kind={openKind(file)}
        capacity={caller?.capacity ?? 'applicant'}
        callerName={caller?.name}
        fileOf={form.fileOf}
        goTo={goTo}
        {...(startsOpen && { startsOpen })}
      />
      <CallForm {...form} />
    </div>
  );
}
