import type { ServiceCenter } from '../office.ts';
import type { ContactStep } from '../step.ts';
import { CENTER_NAME } from './letter-words.ts';
import type { LetterKind } from './letter-kind.ts';
import type { Marks } from './marks.ts';

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

/** The service center in a sentence, after "the". */
export function nameCenter(center: ServiceCenter | undefined): string {
  return center === undefined ? 'service center' : CENTER_NAME[center];
}

/** Who a written step goes to, in a table; nobody is named for the others. */
export function writeAddressee(step: ContactStep, center: string): string {
  if (step === 'write-service-center') return center[0]?.toUpperCase() + center.slice(1);
  return step === 'write-headquarters' ? 'USCIS headquarters' : '';
}
