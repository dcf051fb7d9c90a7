import { parseANumber } from '../../src/domain/a-number.ts';
import { EMPTY_ADDRESS_BOOK } from '../../src/domain/address-book.ts';
import type { CaseFile } from '../../src/domain/case-file.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { LetterInput } from '../../src/domain/letter/compose-letter.ts';
import type { Letter } from '../../src/domain/letter/letter.ts';
import type { LetterKind } from '../../src/domain/letter/letter-kind.ts';
import { wrapText } from '../../src/domain/letter/wrap-text.ts';
import type { ServiceCenter } from '../../src/domain/office.ts';
import { call, contactId, day, letter } from './given.ts';

/** All that a case can have ready, filed at a service center. */
export function described(center: ServiceCenter = 'vermont'): Fact {
  const aNumber = parseANumber('A012345678');
  return {
    type: 'case-described',
    patch: {
      form: 'I-765',
      office: { code: center, confirmedOn: day('2026-09-01') },
      ...(aNumber && { aNumber }),
      filedOn: day('2026-06-01'),
      people: [{ role: 'applicant', name: 'Ana Example' }],
    },
  };
}

const caller = { capacity: 'applicant', name: 'Ana Example' } as const;

/** The applicant's call on 21 Nov 2026 that yielded a service request. */
export function answeredCall(change: Partial<ContactMade> = {}): ContactMade {
  return call({
    caller,
    tier: 1,
    representativeName: 'Maria Lopez',
    representativeId: '12345',
    serviceRequest: { number: 'SR-made-up-1' },
    ...change,
  });
}

/** The applicant's e-mail to the center on 22 Dec 2026. */
export function letterSent(change: Partial<ContactMade> = {}): ContactMade {
  return letter('2026-12-22', {
    contactId: contactId(2),
    channel: 'e-mail',
    caller,
    sent: { to: 'vsc.ncscfollowup@dhs.gov', text: 'A letter.' },
    ...change,
  });
}

/** What a letter is composed from, for the first matter of a case; written by the applicant. */
export function letterInput(
  kind: LetterKind,
  file: CaseFile,
  change: Partial<LetterInput> = {},
): LetterInput {
  return {
    kind,
    file,
    inquiry: file.inquiries[0],
    sender: { capacity: 'applicant', name: 'Ana Example' },
    senderDetails: '1 Example Street, Springfield, VT 00000\n202-555-0100',
    request: 'Please tell me why my work permit is delayed and when I can expect a decision',
    addresses: EMPTY_ADDRESS_BOOK,
    today: day('2027-01-20'),
    ...change,
  };
}

/** A letter as it leaves, and what it lacks. */
export function printed({ subject, body, missing }: Letter): string {
  const lacking = missing.map(({ field, mark }) => `${field}: ${mark}`);
  const end = lacking.length === 0 ? '' : `\n\n===== Missing =====\n${lacking.join('\n')}`;
  return `Subject: ${subject}\n\n${wrapText(body)}${end}\n`;
}
