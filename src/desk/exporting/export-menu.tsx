import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import { toLanguage } from '../../domain/language.ts';
import { asOneOf } from '../../domain/reading.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { saveFile } from '../../platform/save-file.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { readSettings } from '../../storage/settings-store.ts';
import { today, useApp } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/fields.tsx';
import { sayReason } from '../../ui/save.ts';
import { useLive } from '../../ui/use-live.ts';
import type { Saying } from '../../ui/use-saying.ts';
import type { Detail, ExportKind } from './make-export.ts';
import { EXPORT_KINDS, EXTENSIONS, makeExport } from './make-export.ts';

const KIND_TEXT = {
  copy: ['exportCopy', 'exportCopyHint'],
  cases: ['exportCases', 'exportCasesHint'],
  contacts: ['exportContacts', 'exportContactsHint'],
  calendar: ['exportCalendar', 'exportCalendarHint'],
  text: ['exportText', 'exportTextHint'],
} as const satisfies Record<ExportKind, readonly [TextKey, TextKey]>;

const DETAILS = ['discreet', 'full'] as const;

/** How an export goes on, or went. */
type Progress = {
  readonly says?: Saying;
  readonly isRunning?: true;
  readonly isProblem?: true;
};

/** Takes cases out as files, these or all that are kept; protected ones only where that is asked for. */
export function ExportMenu({
  caseIds,
}: {
  /** The cases to take out; all that are kept when left out. */
  readonly caseIds?: readonly CaseId[] | undefined;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const settings = useLive(() => readSettings(app.storage), []);
  const [chosen, setChosen] = useState<Detail>();
  const [withProtected, setWithProtected] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const set = settings.state === 'read' ? settings.value.notificationDetail : 'discreet';
  const detail = chosen ?? set;
  const make = async (kind: ExportKind) => {
    if (running.current !== undefined) return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setProgress({ isRunning: true });
    try {
      const taken = { caseIds, withProtected };
      const { file, count, isEmpty } = await makeExport(app, kind, detail, taken, (walked) => {
        signal.throwIfAborted();
        setProgress({ says: (to) => to.text('exportProgress', walked), isRunning: true });
      });
      if (count > 0 && !isEmpty) {
        saveFile(`followthrough-${kind}-${today(app)}.${EXTENSIONS[kind]}`, file);
        setProgress({ says: (to) => to.text('exportDone', { count }) });
      } else if (count > 0 && kind === 'contacts') {
        // Without a contact there is still the row that names the columns.
        saveFile(`followthrough-${kind}-${today(app)}.${EXTENSIONS[kind]}`, file);
        setProgress({ says: (to) => to.text('exportDone', { count }) });
      } else setProgress({ says: (to) => to.text(count === 0 ? 'exportNone' : 'exportNoDates') });
    } catch (error) {
      if (signal.aborted) setProgress({ says: (to) => to.text('exportCancelled') });
      else {
        reportProblem('exporting', error);
        setProgress({
          says: (to) => to.text('exportFailed', { reason: sayReason(error, to) }),
          isProblem: true,
        });
      }
    }
    running.current = undefined;
  };
  return (
    <div class="export-menu" data-testid="export-menu">
      <CheckBox
        label={text('exportProtectedInclude')}
        hint={text(withProtected ? 'exportProtectedHint' : 'exportProtectedWhole')}
        isChecked={withProtected}
        onChange={setWithProtected}
        testId="export-protected"
      />
      <Select
        label={text('exportDetail')}
        options={[
          ['discreet', text('exportDiscreet')],
          ['full', text('exportFull')],
        ]}
        value={detail}
        onChange={(value) => setChosen(asOneOf(value, DETAILS))}
        testId="export-detail"
      />
      <ul class="export-kinds">
        {EXPORT_KINDS.map((kind) => {
          const [label, hint] = KIND_TEXT[kind];
          return (
            <li key={kind}>
              <button
                type="button"
                data-testid={`export-${kind}`}
                disabled={progress?.isRunning === true}
                aria-describedby={`export-${kind}-hint`}
                onClick={() => void make(kind)}
              >
                {text(label)}
              </button>
              <span class="quiet" id={`export-${kind}-hint`}>
                {text(hint)}
              </span>
            </li>
          );
        })}
      </ul>
      {toLanguage('browser', [words.language]) !== 'en' && (
        <p class="hint">{text('exportTablesEnglish')}</p>
      )}
      {/* It stands there before anything is said in it, or it would not be announced. */}
      <output class={progress?.isProblem ? 'problem' : 'quiet'} data-testid="export-progress">
        {progress?.says?.(words)}
      </output>
      {progress?.isRunning && (
        <div class="row">
          <button
            type="button"
            data-testid="export-cancel"
            onClick={() => running.current?.abort()}
          >
            {text('buttonCancel')}
          </button>
        </div>
      )}
      <p class="hint">{text('exportNotEncrypted')}</p>
    </div>
  );
}
