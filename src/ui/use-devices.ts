import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { KnownDevices } from '../domain/device-naming.ts';

/** Which browser profile this is and what all are called, for everything that stands in a case file. */
export const DevicesHere = createContext<KnownDevices>({ own: undefined, names: [] });

/** Which browser profile this is and what all are called, where this component stands. */
export function useDevices(): KnownDevices {
  return useContext(DevicesHere);
}
