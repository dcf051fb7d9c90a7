import type { PageReading } from '../../src/content/read-page.ts';
import { parseSightingMessage } from '../../src/platform/page-messages.ts';

/** A reading as the worker has it once it was told: with the dates and the office that its texts name. */
export function readAsTold({ sighting, isSettled }: PageReading): PageReading {
  const told = parseSightingMessage({ type: 'sighting', sighting: structuredClone(sighting) });
  return { isSettled, ...(told !== undefined && { sighting: told }) };
}
