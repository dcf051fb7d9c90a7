import type { Channel } from '../domain/contact.ts';
import type { ContactStep } from '../domain/step.ts';
import type { TextKey, Words } from './catalogue.ts';

const DONE_TEXT = {
  call: 'didCall',
  'e-mail': 'didEMail',
  'e-request': 'didERequest',
  'account-message': 'didAccountMessage',
  chat: 'didChat',
  'appointment-request': 'didAppointmentRequest',
  visit: 'didVisit',
  letter: 'didLetter',
  ombudsman: 'didOmbudsman',
  'congressional-office': 'didCongressionalOffice',
  other: 'didOther',
} as const satisfies Record<Channel, TextKey>;

/** To whom an e-mail or a letter went; what goes through a channel of its own names none. */
const ADDRESSED_TEXT: Partial<Record<ContactStep, Partial<Record<Channel, AddressedKey>>>> = {
  'write-service-center': { 'e-mail': 'didEMailServiceCenter', letter: 'didLetterServiceCenter' },
  'write-headquarters': { 'e-mail': 'didEMailHeadquarters', letter: 'didLetterHeadquarters' },
};
type AddressedKey =
  | 'didEMailServiceCenter'
  | 'didLetterServiceCenter'
  | 'didEMailHeadquarters'
  | 'didLetterHeadquarters';

/** How a contact was made, as what the person did. */
export function sayDone(
  { channel, step }: { readonly channel: Channel; readonly step: ContactStep },
  { text }: Words,
): string {
  if (channel === 'call' && step === 'call-again') return text('didCallAgain');
  return text(ADDRESSED_TEXT[step]?.[channel] ?? DONE_TEXT[channel]);
}
