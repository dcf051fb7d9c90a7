import { useRef } from 'preact/hooks';
import type { Fact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { present } from '../domain/reading.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { useApp } from './app.ts';
import type { LineAction } from './line-keys.ts';
import { useLineKey } from './line-keys.ts';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';
import type { Saying } from './use-saying.ts';
import { useSubmit } from './use-submit.ts';

/** What one click recorded, so that it can be said and taken back where the person looks next. */
export type RecordedFact = {
  readonly result: SaveResult;
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  /** What it means for what comes next, as a sentence. */
  readonly says?: Saying;
  /** What it was about, for those who do not see where it stood. */
  readonly about?: Saying;
  /** It took back something else, and is not taken back itself. */
  readonly isUndoing?: true;
};

/** A button that records one fact of a case; a failure is said beside it, and can be tried again. */
export function RecordButton({
  caseId,
  toFact,
  says,
  about,
  onRecorded,
  type = 'button',
  class: className,
  testId,
  lineKey,
  children,
}: {
  readonly caseId: CaseId;
  /** The fact as of the moment of the click, or `undefined` when something has to be mended first. */
  readonly toFact: (entryId: EntryId) => Fact | undefined | Promise<Fact | undefined>;
  readonly says?: Saying | undefined;
  /** What it is about, in its name behind its own words, for those who do not see where it stands. */
  readonly about?: Saying | undefined;
  readonly onRecorded: (recorded: RecordedFact) => void;
  readonly type?: 'button' | 'submit';
  readonly class?: string;
  readonly testId: string;
  /** What it does about the line it stands in, where a key does that. */
  readonly lineKey?: LineAction | undefined;
  readonly children: string;
}) {
  const app = useApp();
  const told = useLineKey(lineKey);
  // A second try goes under the id of the first, so that it can't be recorded twice.
  const tried = useRef<EntryId>(undefined);
  const record = async (): Promise<SaveResult | undefined> => {
    const id = (tried.current ??= newEntryId());
    try {
      const fact = await toFact(id);
      return fact && (await save(app, [{ id, caseId, fact }]));
    } catch (error) {
      return { saved: false, error };
    }
  };
  const { isSaving, failure, submit } = useSubmit(record, (result) => {
    const entryId = tried.current;
    tried.current = undefined;
    if (entryId !== undefined) {
      onRecorded({ result, caseId, entryId, ...present({ says, about }) });
    }
  });
  return (
    <>
      <button
        type={type}
        class={className}
        data-testid={testId}
        {...told}
        aria-label={about === undefined ? undefined : app.words.named(children, about(app.words))}
        disabled={isSaving}
        onClick={submit}
      >
        {children}
      </button>
      <SaveStatus result={failure} />
    </>
  );
}
