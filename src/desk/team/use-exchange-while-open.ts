import { useEffect } from 'preact/hooks';
import { askToReconcile } from '../../platform/messages.ts';
import { reportProblem } from '../../platform/surroundings.ts';

/** As often as the worker asks the server for news at most, where nothing is to be handed over. */
const LOOK_EVERY_MS = 5 * 60_000;

/**
 * Wakes the worker while this page is open, and when it is shown again: whenever it wakes it exchanges with the team's
 * server, if that was not just done. By itself it wakes every half hour, which is long for who waits for a colleague.
 */
export function useExchangeWhileOpen(isInTeam: boolean): void {
  useEffect(() => {
    if (!isInTeam) return undefined;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      askToReconcile().catch((error: unknown) => reportProblem('team', error));
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isInTeam]);
}
