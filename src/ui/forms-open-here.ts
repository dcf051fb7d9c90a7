import { draftSubject } from '../domain/draft.ts';

const open = new Set<string>();

/** The keys of the forms that this window shows now: it need not offer them again. */
export const formsOpenHere: ReadonlySet<string> = open;

/** Notes that this window shows a form. */
export function noteOpenForm(key: string): void {
  open.add(key);
}

/** Notes that this window shows a form no longer. */
export function noteLeftForm(key: string): void {
  open.delete(key);
}

/** Whether this window shows the form of a call. */
export function isCallOpenHere(): boolean {
  return [...open].some((key) => draftSubject(key)?.form === 'call');
}
