import { useState } from 'preact/hooks';
import { BackupRefusedError } from '../../domain/backup/backup-refused.ts';
import type { OpenedBackup } from '../../platform/open-backup.ts';
import { lookAtBackup, openPlain, openSealed } from '../../platform/open-backup.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { noteIfWholeBackup } from '../../storage/backup-standing.ts';
import type { Restored } from '../../storage/restore-backup.ts';
import type { RestoreChoice } from '../../storage/restore-choice.ts';
import { restoreBackup } from '../../storage/restore-backup.ts';
import { useApp } from '../../ui/app.ts';
import { tellOfChange } from '../../ui/tell-of-change.ts';
import type { Saying } from '../../ui/use-saying.ts';
import type { PreviewShown } from './read-preview.ts';
import { readPreview } from './read-preview.ts';
import { sayFileProblem, sayStopped } from './say-problem.ts';
import type { Run } from './use-run.ts';
import { useRun } from './use-run.ts';

/** A file that was read to its end, and what taking it over would do. */
export type ReadFile = { readonly opened: OpenedBackup; readonly shown: PreviewShown };

/** How taking a file over ended: whole, or cut short, by the person or by a problem. */
export type RestoreEnd = { readonly restored: Restored } | { readonly cutShort: Saying };

/** Where the person is on the way from a file to what is taken over. */
export type RestoreStep =
  | { readonly at: 'choose' }
  | { readonly at: 'passphrase'; readonly file: File; readonly madeAt: string }
  | { readonly at: 'preview'; readonly read: ReadFile }
  | {
      readonly at: 'adding' | 'ended';
      readonly read: ReadFile;
      readonly choice: RestoreChoice;
      readonly end?: RestoreEnd;
    };

/** What is to be said of the last try to open a file. */
export type FileMessage = { readonly says: Saying; readonly isProblem: boolean };

/** Leads from a file over its passphrase and its preview to its being taken over. */
export function useRestore() {
  const { storage } = useApp();
  const running = useRun();
  const [step, setStep] = useState<RestoreStep>({ at: 'choose' });
  const [message, setMessage] = useState<FileMessage>();
  const begin = () => {
    setMessage(undefined);
    setStep({ at: 'choose' });
  };
  const preview = async (opened: OpenedBackup, run: Run) => {
    const shown = await readPreview(storage, opened, run);
    setStep({ at: 'preview', read: { opened, shown } });
  };
  const refuse = (error: unknown, { signal }: Run) => {
    if (signal.aborted) {
      setMessage({ says: (to) => to.text('backupRoomReadCancelled'), isProblem: false });
    } else {
      const isRefusal = error instanceof BackupRefusedError;
      if (!isRefusal) reportProblem('reading a backup', error);
      setMessage({ says: (to) => sayFileProblem(error, to), isProblem: true });
      // Another passphrase can be tried at once.
      if (isRefusal && error.refusal === 'wrong-passphrase') return;
    }
    setStep({ at: 'choose' });
  };
  const choose = (file: File) =>
    running.start(async (run) => {
      begin();
      try {
        const first = await lookAtBackup(file);
        if (first.isSealed) {
          setStep({ at: 'passphrase', file, madeAt: first.header.createdAt });
        } else await preview(openPlain(file), run);
      } catch (error) {
        refuse(error, run);
      }
    });
  const unlock = (file: File, passphrase: string) =>
    running.start(async (run) => {
      setMessage(undefined);
      try {
        const opened = await openSealed(file, passphrase);
        run.signal.throwIfAborted();
        await preview(opened, run);
      } catch (error) {
        refuse(error, run);
      }
    });
  const restore = (read: ReadFile, choice: RestoreChoice) =>
    running.start(async (run) => {
      setStep({ at: 'adding', read, choice });
      const end = await takeOver(read, choice, run);
      setStep({ at: 'ended', read, choice, end });
      tellOfChange();
    });
  const takeOver = async (
    { opened, shown: { preview: previewed, isBegun } }: ReadFile,
    choice: RestoreChoice,
    run: Run,
  ): Promise<RestoreEnd> => {
    try {
      let isTold = false;
      const onProgress: Run['onProgress'] = (progress) => {
        run.onProgress(progress);
        // Once, so that other windows show that it is under way.
        if (!isTold) announceChange();
        isTold = true;
      };
      const reading = { signal: run.signal, onProgress };
      const restored = await restoreBackup(storage, opened, previewed, choice, reading);
      // What was added before it was cut short is counted among both.
      if (!isBegun) await noteAsBackup(previewed, restored.added);
      return { restored };
    } catch (error) {
      if (run.signal.aborted) return { cutShort: (to) => to.text('backupRoomCutShort') };
      reportProblem('restoring', error);
      return { cutShort: (to) => sayStopped(error, to) };
    }
  };
  const noteAsBackup = async (
    { header, here }: PreviewShown['preview'],
    added: number,
  ): Promise<void> => {
    if (header.kind !== 'backup') return;
    try {
      await noteIfWholeBackup(storage, here + added, header.createdAt);
    } catch (error) {
      // A backup is only asked for earlier than need be.
      reportProblem('noting a backup', error);
    }
  };
  return { running, step, message, begin, choose, unlock, restore };
}
