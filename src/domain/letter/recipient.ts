import type { CaseFile } from '../case-file.ts';
import type { ContactMade } from '../contact.ts';
import type { AddressBook } from '../address-book.ts';
import { centerOfAddress } from '../address-book.ts';
import type { ServiceCenter } from '../office.ts';
import { CENTER_NAME } from './letter-words.ts';
import type { LetterKind } from './letter-kind.ts';
import type { Marks } from './marks.ts';
import { centerWrittenTo } from './offered-letters.ts';
import { toOneLine } from './plain-text.ts';

const USCIS = 'U.S. Citizenship and Immigration Services';
const HEADQUARTERS = 'Headquarters Office of Service Center Operations';

/** The lines that name who a letter goes to; empty of one that is typed into a page of USCIS. */
export function recipientLines(
  kind: LetterKind,
  center: ServiceCenter | undefined,
  { mark }: Marks,
): readonly string[] {
  switch (kind) {
    case 'service-center':
      return [center === undefined ? mark('office') : CENTER_NAME[center], USCIS];
    case 'headquarters':
      return [HEADQUARTERS, USCIS];
    case 'ombudsman':
      return ['Office of the Citizenship and Immigration Services Ombudsman'];
    case 'e-request':
    case 'account-message':
    case 'congressional-office':
      return [];
  }
}

/** How the letter begins; absent of one that is typed into a page. */
export const SALUTATION: { readonly [Kind in LetterKind]?: string } = {
  'service-center': 'Dear Officer:',
  headquarters: 'Dear Officer:',
  ombudsman: 'Dear Ombudsman:',
  'congressional-office': 'Dear Senator or Representative:',
};

/** What tells who was written to: the offices of the case, and the addresses that are known. */
export type WrittenTo = Pick<CaseFile, 'office' | 'officesRead'> & {
  readonly addresses: AddressBook;
};

/** Whether a contact had an addressee: what goes through a channel of its own names nobody. */
export function isAddressed({ channel }: Pick<ContactMade, 'channel'>): boolean {
  return channel === 'e-mail' || channel === 'letter';
}

/**
 * The service center that a contact went to, in a sentence, after "the". Its name only where the record
 * shows it: by the address of that day, or because no other office was ever read.
 */
export function nameCenterOf(
  contact: Pick<ContactMade, 'channel' | 'sent'>,
  file: WrittenTo,
): string {
  const center = centerOf(contact, file);
  return center === undefined ? 'service center' : CENTER_NAME[center];
}

function centerOf(
  { channel, sent }: Pick<ContactMade, 'channel' | 'sent'>,
  file: WrittenTo,
): ServiceCenter | undefined {
  const address = channel === 'e-mail' ? toOneLine(sent?.to ?? '') : '';
  if (address !== '') return centerOfAddress(address, file.addresses);
  const center = centerWrittenTo(file);
  return file.officesRead.every(({ code }) => code === center) ? center : undefined;
}

/** Who a contact in writing went to, in a table; nobody is named for the others. */
export function writeAddressee(
  contact: Pick<ContactMade, 'channel' | 'sent' | 'step'>,
  file: WrittenTo,
): string {
  if (!isAddressed(contact)) return '';
  if (contact.step === 'write-headquarters') return 'USCIS headquarters';
  if (contact.step !== 'write-service-center') return '';
  const center = nameCenterOf(contact, file);
  return center[0]?.toUpperCase() + center.slice(1);
}
