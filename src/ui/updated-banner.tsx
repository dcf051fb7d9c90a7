import { DatabaseUnavailableError } from '../storage/connection.ts';
import { useApp } from './app.ts';
import { useLive } from './use-live.ts';

/** Says that a newer version took over while this window was open, whatever is shown in it. */
export function UpdatedBanner() {
  const { storage, words } = useApp();
  const opened = useLive(async () => {
    await storage.connection();
  }, []);
  if (opened.state !== 'failed' || !wasUpdated(opened.error)) return null;
  return (
    <div role="alert" class="notice" data-testid="updated">
      <p>{words.text('updatedWhileOpen')}</p>
      <button type="button" data-testid="open-again" onClick={() => location.reload()}>
        {words.text('updatedOpenAgain')}
      </button>
    </div>
  );
}

/** Whether something can't be read only because this window runs the version before. */
export function wasUpdated(error: unknown): boolean {
  return error instanceof DatabaseUnavailableError && error.reason === 'updated';
}
