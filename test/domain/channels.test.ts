import { describe, expect, test } from 'vitest';
import { channelFacts, lastCameBackOn, mayOpenAsCall } from '../../src/domain/channels.ts';
import { CHANNELS } from '../../src/domain/contact.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayChannelFacts } from '../../src/locales/say-channel.ts';
import { day, letter } from '../support/given.ts';

const words = createWords('en-US');

describe('what is known of the ways to reach USCIS', () => {
  test('is said of each with its standing, who reads it and who may use it', () => {
    for (const channel of CHANNELS) {
      expect(sayChannelFacts(channel, words)).toMatch(/^Today: .+\. Read by: .+\. For: .+\./);
    }
  });

  test('of the mailboxes is that they are very likely no longer read, and since when', () => {
    expect(channelFacts('e-mail').standing).toBe('very-likely-closed');
    expect(sayChannelFacts('e-mail', words)).toContain(
      'Source: CLINIC, Jan 24, 2019; one good source.',
    );
  });

  test('of the appointment request names the month its source names', () => {
    expect(sayChannelFacts('appointment-request', words)).toContain('USCIS, August 2023');
  });

  test('is nothing of a letter or a visit, and says so', () => {
    expect(sayChannelFacts('visit', words)).toBe(
      'Today: not known. Read by: not known. For: not known.',
    );
  });

  test('is that three of them can open the wait of a call', () => {
    expect(CHANNELS.filter(mayOpenAsCall)).toEqual(['e-request', 'account-message', 'chat']);
  });
});

describe('a message that came back', () => {
  const cameBack = [
    letter('2026-10-01', { channel: 'e-mail', outcome: 'came-back' }),
    letter('2026-10-20', { channel: 'e-mail', outcome: 'came-back' }),
    letter('2026-10-25', { channel: 'e-mail' }),
  ];

  test('warns of the same address: its channel and its step, the last one counting', () => {
    expect(lastCameBackOn(cameBack, 'e-mail', 'write-service-center')).toBe(day('2026-10-20'));
  });

  test('says nothing of another step, another channel, or what stands beside the order', () => {
    expect(lastCameBackOn(cameBack, 'e-mail', 'write-headquarters')).toBeUndefined();
    expect(lastCameBackOn(cameBack, 'letter', 'write-service-center')).toBeUndefined();
    const beside = cameBack.map((each) => ({ ...each, step: 'beside' as const }));
    expect(lastCameBackOn(beside, 'e-mail', 'beside')).toBeUndefined();
  });
});
