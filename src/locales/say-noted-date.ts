import type { NotedKind } from '../domain/reminder-fact.ts';
import type { TextKey, Words } from './catalogue.ts';

const KIND_TEXT = {
  'response-due': 'notedResponseDue',
  interview: 'notedInterview',
  biometrics: 'notedBiometrics',
  appeal: 'notedAppeal',
  expiry: 'notedExpiry',
  travel: 'notedTravel',
  'call-back': 'notedCallBack',
  other: 'notedOther',
} as const satisfies Record<NotedKind, TextKey>;

/** What happens on a date from a notice. */
export function sayNotedKind(kind: NotedKind, words: Words): string {
  return words.text(KIND_TEXT[kind]);
}
