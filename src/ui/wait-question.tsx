import type { AgendaItem } from '../domain/agenda.ts';
import type { Step } from '../domain/step.ts';
import { PromisedNotice } from './agenda-arrival.tsx';
import { CallBackQuestion } from './agenda-call-back.tsx';
import { LookFirst, NewerStatus } from './agenda-look-first.tsx';
import type { LineProps } from './line-does.ts';

/** Steps that are a question, or begin with one. */
const ASKING: ReadonlySet<Step> = new Set(['look-at-status', 'call-back', 'did-it-arrive']);

/** Whether there is something to ask, or to look at, before a step is taken. */
export function asks({ newerStatus, step }: AgendaItem): boolean {
  return newerStatus !== undefined || ASKING.has(step);
}

/** What is asked when a wait is over; a status seen meanwhile comes first. */
export function WaitQuestion({ item, does }: LineProps) {
  const { newerStatus } = item;
  if (newerStatus !== undefined) {
    return <NewerStatus item={item} status={newerStatus} does={does} />;
  }
  switch (item.step) {
    case 'call-back':
      return <CallBackQuestion item={item} does={does} />;
    case 'did-it-arrive':
      return <PromisedNotice item={item} does={does} />;
    case 'look-at-status':
      return <LookFirst item={item} />;
    default:
      return null;
  }
}
