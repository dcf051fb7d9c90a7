import { describe, expect, test } from 'vitest';
import { correctedContact } from '../../src/desk/corrected-contact.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { ContactFields } from '../../src/ui/contact-fields.ts';
import { fieldsOfContact } from '../../src/ui/contact-fields.ts';
import { letter } from '../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');

function corrected(original: ContactMade, change: Partial<ContactFields> = {}, to?: string) {
  const fields = { ...fieldsOfContact(original), ...change };
  return correctedContact(original, fields, NOW, 'Europe/Berlin', to);
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

  test('composed here went where it was sent, whatever step it is and whatever is verified since', () => {
    const step = 'write-headquarters';
    expect(corrected(original, { step }, 'SCOPSSCATA@dhs.gov')).toEqual({
      contact: { ...original, step },
    });
  });
});

describe('a corrected e-mail that was noted by hand', () => {
  const VERMONT = 'vsc.ncscfollowup@dhs.gov';
  const HEADQUARTERS = 'SCOPSSCATA@dhs.gov';
  const original = letter('2026-11-20', { channel: 'e-mail', sent: { to: VERMONT } });
  const { sent: _, ...bare } = original;

  test('went to the address of its step, and stays on record with it', () => {
    expect(corrected(original, { outcome: 'came-back' }, 'new@example.gov')).toEqual({
      contact: { ...original, outcome: 'came-back' },
    });
    expect(corrected(bare, { outcome: 'came-back' }, VERMONT)).toEqual({
      contact: { ...original, outcome: 'came-back' },
    });
    expect(corrected(original, { step: 'write-headquarters' }, HEADQUARTERS)).toEqual({
      contact: { ...original, step: 'write-headquarters', sent: { to: HEADQUARTERS } },
    });
  });

  test('went to no address once it was another step or was sent another way', () => {
    expect(corrected(original, { step: 'beside' })).toEqual({
      contact: { ...bare, step: 'beside' },
    });
    expect(corrected(original, { channel: 'letter' })).toEqual({
      contact: { ...bare, channel: 'letter' },
    });
  });
});
