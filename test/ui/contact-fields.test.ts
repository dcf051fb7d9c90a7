import { describe, expect, test } from 'vitest';
import { correctedContact } from '../../src/desk/corrected-contact.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import { parseContactMade } from '../../src/domain/contact.ts';
import type { ContactFields } from '../../src/ui/contact-fields.ts';
import {
  emptyContact,
  fieldsOfContact,
  readContact,
  stepOfNext,
} from '../../src/ui/contact-fields.ts';
import { contactId, day, inquiryId, letter } from '../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-21T20:00:00Z');
const ZONE = 'America/New_York';
const IDENTITY = { contactId: contactId(1), inquiryId: inquiryId(1) };

function read(change: Partial<ContactFields>) {
  const fields = { ...emptyContact(undefined, NOW, ZONE), ...change };
  return readContact(fields, IDENTITY, NOW, ZONE);
}

describe('a letter or message that is noted', () => {
  test('asks what it is and how it was sent; neither is assumed', () => {
    expect(read({})).toEqual({ problems: ['step', 'channel'] });
    expect(read({ step: 'call-again', channel: 'call' })).toEqual({
      problems: ['step', 'channel'],
    });
  });

  test('needs nothing else but the time, which is now', () => {
    expect(read({ step: 'write-service-center', channel: 'e-request' })).toEqual({
      contact: letter('2026-11-21', { startedAt: '2026-11-21T20:00:00Z' }),
    });
  });

  test('says every problem at once', () => {
    const change = { startedAt: '', promised: 'answer', neededBy: '2026-11-20' };
    expect(read(change)).toEqual({ problems: ['step', 'channel', 'time', 'promise'] });
    expect(read({ ...change, startedAt: '2026-11-21T09:00' })).toEqual({
      problems: ['step', 'channel', 'promise', 'needed-before'],
    });
  });

  test('is not cut where its number is too long, but has to be mended', () => {
    const change = { step: 'write-service-center', channel: 'e-request' };
    expect(read({ ...change, number: 'x'.repeat(201) })).toEqual({ problems: ['number'] });
    expect(read({ ...change, number: ` ${'x'.repeat(200)} ` })).toMatchObject({
      contact: { serviceRequest: { number: 'x'.repeat(200) } },
    });
  });

  test('opened from the next step begins with that step, where it is one that is written', () => {
    expect(stepOfNext('write-headquarters')).toBe('write-headquarters');
    expect(stepOfNext('call-again')).toBe('call');
    expect(stepOfNext('ladder-ends')).toBeUndefined();
    expect(stepOfNext('look-at-status')).toBeUndefined();
  });
});

describe('a recorded letter', () => {
  const full = letter('2026-11-20', {
    channel: 'letter',
    serviceRequest: { number: 'SR-made-up-1' },
    startsWait: 'again',
    neededBy: day('2026-12-24'),
    promises: [
      { of: 'answer', wait: { unit: 'business-days', amount: 15 } },
      { of: 'call-back', wait: { unit: 'hours', amount: 72 } },
    ],
    notes: 'By certified mail',
  });

  test('reads back as the same from its fields', () => {
    const again = readContact(fieldsOfContact(full), IDENTITY, NOW, full.zone);
    expect(again).toEqual({ contact: full });
    expect(parseContactMade(full)).toEqual(full);
  });

  test.each<readonly [string, Partial<ContactMade>]>([
    ['everything noted', full],
    ['a step and outcome that only calls have', { step: 'call-again', outcome: 'not-reached' }],
    ['a refusal', { serviceRequest: { refusedBecause: 'None yet', refusal: 'unexplained' } }],
    ['its ladder', { ladder: { id: 'service-center', version: 1, by: 'office' } }],
    ['who was met', { channel: 'visit', outcome: 'reached', representativeName: 'Ms. Made-Up' }],
  ])('is the same when its correction changes nothing: %s', (_, change) => {
    const original = letter('2026-11-20', change);
    const fields = fieldsOfContact(original);
    expect(correctedContact(original, fields, NOW, 'Europe/Berlin')).toEqual({ contact: original });
  });

  test('loses by a correction what was taken out, and keeps its instant where the time stays', () => {
    const original = { ...full, startedAt: '2026-11-20T15:00:31Z' };
    const fields = { ...fieldsOfContact(original), number: '', promised: '', promised2: '' };
    const { contact } = correctedContact(original, { ...fields, neededBy: '' }, NOW, ZONE) as {
      contact: ContactMade;
    };
    expect(contact).toEqual(
      letter('2026-11-20', {
        channel: 'letter',
        notes: 'By certified mail',
        startedAt: '2026-11-20T15:00:31Z',
      }),
    );
  });
});
