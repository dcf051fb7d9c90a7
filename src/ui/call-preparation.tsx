import type { ComponentChildren } from 'preact';
import type { Capacity } from '../domain/caller.ts';
import { toCallerCard } from '../domain/caller-card.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { InquiryKind } from '../domain/contact.ts';
import type { CaseId } from '../domain/ids.ts';
import { toChecklist } from '../domain/preparation.ts';
import { useWords } from './app.ts';
import { CallScriptPart } from './call-script-part.tsx';
import { CallerCardPart } from './caller-card.tsx';
import { isHidden } from './is-hidden.ts';
import { PreparationPart } from './preparation-part.tsx';
import { useToday } from './use-today.ts';

/** What stands around a call, folded up or open. */
export type PreparationName = 'checklist' | 'card' | 'script';

/**
 * All that is of use before and in a call: the checklist, the card with what a caller is asked, and the
 * lines to say. Of a case that is not kept, and of a protected one outside its own file, there are only
 * the lines, which say nothing of it.
 */
export function CallPreparation({
  file,
  kind,
  capacity,
  callerName,
  fileOf,
  goTo,
  startsOpen = [],
}: {
  /** `undefined` where the call is about no case that is kept. */
  readonly file: CaseFile | undefined;
  /** What the call is about. */
  readonly kind: InquiryKind;
  /** In what capacity the person calls. */
  readonly capacity: Capacity;
  /** The name she gives. */
  readonly callerName?: string | undefined;
  /** The case in whose file this stands, if it does. */
  readonly fileOf: CaseId | undefined;
  /** Leads to a room of the desk; absent on the desk itself, where links do. */
  readonly goTo?: ((hash: string) => void) | undefined;
  /** What is open from the start. */
  readonly startsOpen?: readonly PreparationName[];
}) {
  const { text } = useWords();
  const day = useToday();
  const shown = file?.isKept === true && !isHidden(file, fileOf) ? file : undefined;
  const points = shown && toChecklist(shown, day);
  const request = shown && toCallerCard(shown, kind).requests.find((each) => each.kind === kind);
  return (
    <section
      class="call-preparation"
      aria-label={text('prepareLabel')}
      data-testid="call-preparation"
    >
      {shown !== undefined && points !== undefined && (
        <>
          <Part
            name="checklist"
            title={text('prepareTitle', {
              done: points.filter(({ isDone }) => isDone).length,
              count: points.length,
            })}
            startsOpen={startsOpen}
          >
            <PreparationPart file={shown} points={points} goTo={goTo} />
          </Part>
          <Part name="card" title={text('cardTitle')} startsOpen={startsOpen}>
            <CallerCardPart file={shown} kind={kind} goTo={goTo} />
          </Part>
        </>
      )}
      <Part name="script" title={text('scriptTitle')} startsOpen={startsOpen}>
        <CallScriptPart
          kind={kind}
          capacity={capacity}
          name={callerName}
          requestNumber={request?.number}
        />
      </Part>
    </section>
  );
}

function Part({
  name,
  title,
  startsOpen,
  children,
}: {
  readonly name: PreparationName;
  readonly title: string;
  readonly startsOpen: readonly PreparationName[];
  readonly children: ComponentChildren;
}) {
  return (
    <details open={startsOpen.includes(name)} data-testid={`prepare-part-${name}`}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
