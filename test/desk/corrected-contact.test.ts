import { describe, expect, test } from 'vitest';
import { correctedContact } from '../../src/desk/corrected-contact.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { ContactFields } from '../../src/ui/contact-fields.ts';
import { fieldsOfContact } from '../../src/ui/contact-fields.ts';
import { letter } from '../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');

function corrected(original: ContactMade, change: Partial<ContactFields> = {}) {
  const fields = { ...fieldsOfContact(original), ...change };
  return correctedContact(original, fields, NOW, 'Europe/Berlin');
}

describe('a corrected letter', () => {
  const words = { subject: 'Inquiry', text: 'Please decide.' };
  const original = letter('2026-11-20', {
    channel: 'e-mail',
    sent: { to: 'vsc.ncscfollowup@dhs.gov', ...words },
  });

  test('is the same letter when nothing was changed', () => {
    expect(corrected(original)).toEqual({ contact: original });
  });

  test('keeps its words and the address it went to, whatever became of it', () => {
    expect(corrected(original, { outcome: 'came-back', notes: 'Mailer daemon' })).toEqual({
      contact: { ...original, outcome: 'came-back', notes: 'Mailer daemon' },
    });
  });

  test('went to no address once it turns out that it was sent another way', () => {
    expect(corrected(original, { channel: 'e-request' })).toEqual({
      contact: { ...original, channel: 'e-request', sent: words },
    });
  });
});
