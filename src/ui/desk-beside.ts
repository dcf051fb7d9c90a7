import { createContext } from 'preact';

/** Opens a room of the desk from a surface beside it; `undefined` on the desk itself, where links do. */
export const DeskBeside = createContext<((hash: string) => void) | undefined>(undefined);
