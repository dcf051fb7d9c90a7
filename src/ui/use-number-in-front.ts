import type { Sighting } from '../domain/sighting.ts';
import { readRows } from '../storage/read-case.ts';
import { useApp } from './app.ts';
import { useLive } from './use-live.ts';

/**
 * The receipt number that a call can only be about: that of the page in front, or of the one case
 * there is; empty where it is not plain. A protected case is not named.
 */
export function useNumberInFront(sighting: Sighting | undefined): string {
  const app = useApp();
  const [only] = sighting?.receiptCount === 1 ? sighting.receiptNumbers : [];
  const rows = useLive(() => readRows(app.storage, 2), []);
  const [first] = rows.state === 'read' && rows.value.length === 1 ? rows.value : [];
  const sole = first?.isProtected === true ? undefined : first;
  return only ?? sole?.receiptNumber ?? '';
}
