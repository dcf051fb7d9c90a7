import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupProgress } from '../../storage/write-backup.ts';

/** What a long piece of work is given: how to tell how far it is, and when to end. */
export type Run = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BackupProgress) => void;
};

/** The work of one part of the room, as it goes on. */
export type Running = {
  readonly isRunning: boolean;
  /** How far it is, once it told. */
  readonly progress: BackupProgress | undefined;
  /** Starts a piece of work, unless one is under way. It never rejects. */
  readonly start: (work: (run: Run) => Promise<void>) => void;
  readonly cancel: () => void;
};

/** Runs one piece of work at a time; leaving the room ends it, too. */
export function useRun(): Running {
  const [isRunning, setIsRunning] = useState(false);
  const [progress, setProgress] = useState<BackupProgress>();
  const controller = useRef<AbortController | undefined>(undefined);
  const cancel = () => controller.current?.abort();
  useEffect(() => cancel, []);
  const start = (work: (run: Run) => Promise<void>) => {
    if (controller.current !== undefined) return;
    const own = new AbortController();
    controller.current = own;
    setIsRunning(true);
    setProgress(undefined);
    void work({ signal: own.signal, onProgress: setProgress }).finally(() => {
      controller.current = undefined;
      setIsRunning(false);
    });
  };
  return { isRunning, progress, start, cancel };
}
