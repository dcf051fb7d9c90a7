import { useEffect, useRef, useState } from 'preact/hooks';
import type { HandOffChoice } from '../../domain/backup/hand-off.ts';
import { saveFile } from '../../platform/save-file.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import type { BackupProgress } from '../../storage/write-backup.ts';
import { today, useApp } from '../../ui/app.ts';
import { makeHandOff } from './make-hand-off.ts';

/** How the making of a hand-off goes. */
export type HandOffState =
  | { readonly stage: 'idle' | 'cancelled' }
  | { readonly stage: 'running'; readonly progress?: BackupProgress }
  | { readonly stage: 'failed'; readonly error: unknown }
  | { readonly stage: 'done'; readonly count: number; readonly isSealed: boolean };

/** Makes a hand-off and saves it, until it is cancelled or the room is left. */
export function useHandOff() {
  const app = useApp();
  const [state, setState] = useState<HandOffState>({ stage: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const make = async (choice: HandOffChoice, passphrase: string | undefined) => {
    if (running.current !== undefined) return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ stage: 'running' });
    try {
      const onProgress = (progress: BackupProgress) => setState({ stage: 'running', progress });
      const file = await makeHandOff(app, choice, { passphrase, onProgress, signal });
      signal.throwIfAborted();
      saveFile(`followthrough-hand-off-${today(app)}.followthrough`, file);
      const isSealed = passphrase !== undefined;
      setState({ stage: 'done', count: choice.cases.size, isSealed });
    } catch (error) {
      if (!signal.aborted) reportProblem('handing off', error);
      setState(signal.aborted ? { stage: 'cancelled' } : { stage: 'failed', error });
    }
    running.current = undefined;
  };
  return { state, make, cancel: () => running.current?.abort() };
}
