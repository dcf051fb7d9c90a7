import { expect, test } from 'vitest';
import { sayWhoIsSilent } from '../../../src/background/team/say-who-is-silent.ts';
import { createWords } from '../../../src/locales/catalogue.ts';
import type { Notification } from '../../../src/platform/desktop.ts';
import { BEN, CAI, joined, known, LAPTOP, THIRD } from '../../support/known-members.ts';

test('a colleague who had joined as somebody new is named as she is called now', () => {
  const members = {
    ...known(
      LAPTOP,
      joined(1, THIRD, CAI, 'Ben'),
      joined(2, THIRD, BEN, 'ben'),
      joined(3, THIRD, BEN, 'Benita'),
    ),
    silent: [{ memberId: BEN, heardAt: '2026-11-21T15:03:00Z' }],
  };
  const said: Notification = { id: 'one', title: 'Due', message: 'Call.' };
  const words = createWords('en-US');
  const telling = { file: { assignee: CAI }, words, members };
  expect(sayWhoIsSilent(said, { ...telling, detail: 'full' }).message).toContain(
    'Assigned to Benita, who',
  );
  expect(sayWhoIsSilent(said, { ...telling, detail: 'discreet' }).message).not.toContain('Ben');
});
