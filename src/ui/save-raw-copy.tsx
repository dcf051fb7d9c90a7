import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { openAllFiles } from '../platform/all-files.ts';
import { saveFile } from '../platform/save-file.ts';
import { appVersion } from '../platform/surfaces.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { readRawCopy } from '../storage/raw-copy.ts';
import { today, useApp } from './app.ts';

/**
 * Saves everything stored, as it is, in a file: the way out where nothing of it can be shown.
 *
 * @param children what else can be done, beside the button.
 */
export function SaveRawCopy({ children }: { readonly children: ComponentChildren }) {
  const app = useApp();
  const { text } = app.words;
  const [state, setState] = useState<'reading' | 'handed-over' | 'failed'>();
  const save = async () => {
    setState('reading');
    try {
      const lines = await readRawCopy({
        openFiles: openAllFiles,
        now: app.clock.now,
        appVersion: appVersion(),
      });
      const content = new Blob(
        lines.map((line) => `${line}\n`),
        { type: 'application/jsonl' },
      );
      saveFile(`followthrough-stored-${today(app)}.jsonl`, content);
      setState('handed-over');
    } catch (error) {
      reportProblem('saving a raw copy', error);
      setState('failed');
    }
  };
  return (
    <>
      <div class="row">
        {children}
        <button
          type="button"
          data-testid="save-raw-copy"
          disabled={state === 'reading'}
          onClick={() => void save()}
        >
          {text('rawCopySave')}
        </button>
      </div>
      <p class="quiet">{text('rawCopyHint')}</p>
      {state === 'handed-over' && <output class="saved">{text('rawCopyHandedOver')}</output>}
      {state === 'failed' && (
        <p role="alert" class="problem">
          {text('rawCopyFailed')}
        </p>
      )}
    </>
  );
}
