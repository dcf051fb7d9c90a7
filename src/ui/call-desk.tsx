import { useState } from 'preact/hooks';
import { openKind } from '../domain/caller-card.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { CallAbout } from './call-form.tsx';
import { CallForm } from './call-form.tsx';
import type { PreparationName } from './call-preparation.tsx';
import { CallPreparation } from './call-preparation.tsx';
import { useCaseOfNumber } from './use-case-of-number.ts';

/**
 * Where a call is made and noted: its form, and all that is of use before and in it, for the case, the
 * kind of matter and the caller that stand in the form.
 */
export function CallDesk({
  unnumbered,
  goTo,
  startsOpen,
  ...form
}: Omit<Parameters<typeof CallForm>[0], 'onAbout'> & {
  /** The case that is called about as long as no number stands in the form, where there is one. */
  readonly unnumbered?: CaseFile;
  /** Leads to a room of the desk; absent on the desk itself. */
  readonly goTo?: ((hash: string) => void) | undefined;
  /** What of the preparation is open from the start. */
  readonly startsOpen?: readonly PreparationName[];
}) {
  // Not known before what was typed earlier is read.
  const [about, setAbout] = useState<CallAbout>();
  const receipt = about?.receipt ?? form.receipt;
  const [, numbered] = useCaseOfNumber(receipt, form.fileOf);
  const file = receipt === '' ? unnumbered : numbered;
  return (
    <div class="call-desk">
      <CallPreparation
        file={file}
        kind={about?.kind ?? openKind(file)}
        capacity={about?.caller?.capacity ?? 'applicant'}
        callerName={about?.caller?.name}
        fileOf={form.fileOf}
        goTo={goTo}
        {...(startsOpen && { startsOpen })}
      />
      <CallForm {...form} onAbout={setAbout} />
    </div>
  );
}
