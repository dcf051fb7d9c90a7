import { describe, expect, it } from 'vitest';
import {
  lookAtInvitation,
  openInvitation,
  sealInvitation,
} from '../../../src/platform/team/invitation.ts';
import { FEW_ACCEPTED, FEW_ROUNDS } from '../../support/team-keys.ts';

const INVITATION = {
  database: 'https://couch.example.org/followthrough',
  user: 'rosa',
  password: 'made-up password',
  teamPassphrase: 'made-up passphrase',
};
const WORDS = 'told on the telephone';

async function sealedText(invitation = INVITATION) {
  return sealInvitation(invitation, WORDS, FEW_ROUNDS);
}

async function open(text: string, passphrase = WORDS) {
  return openInvitation(new Blob([text]), passphrase, FEW_ACCEPTED);
}

/** The text with some of its fields changed. */
function changed(text: string, change: object): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), ...change });
}

describe('an invitation', () => {
  it('is opened by its passphrase', async () => {
    expect(await open(await sealedText())).toEqual(INVITATION);
  });

  it('shows only what it is', async () => {
    const text = await sealedText();
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'kind',
      'version',
      'salt',
      'rounds',
      'sealed',
    ]);
    for (const words of [...Object.values(INVITATION), 'couch']) expect(text).not.toContain(words);
  });

  it('is as long whatever the server is called', async () => {
    const other = await sealedText({ ...INVITATION, database: 'https://a.example/b', user: 'r' });
    expect(other.length).toBe((await sealedText()).length);
  });

  it('is sealed by 600,000 rounds, and opened with no fewer', async () => {
    const text = await sealInvitation(INVITATION, WORDS);
    expect(JSON.parse(text)).toMatchObject({ rounds: 600_000 });
    const opening = openInvitation(new Blob([changed(text, { rounds: 1000 })]), WORDS);
    await expect(opening).rejects.toMatchObject({ refusal: 'rounds' });
  });

  it('stays closed to another passphrase, and when a field was changed', async () => {
    const text = await sealedText();
    const wrong = { refusal: 'wrong-passphrase' };
    await expect(open(text, 'another')).rejects.toMatchObject(wrong);
    await expect(open(changed(text, { rounds: 12 }))).rejects.toMatchObject(wrong);
    await expect(open(changed(text, { salt: '0'.repeat(32) }))).rejects.toMatchObject(wrong);
  });

  it.each([
    ['nothing', ''],
    ['a text', 'Dear Rosa,'],
    ['a number', '7'],
    ['a list', '[]'],
    ['another file', '{"format":"followthrough-backup","version":1}'],
    ['a file of megabytes', `{"kind":"followthrough-team-invitation"${' '.repeat(20_000)}}`],
    ['one of no version', '{"kind":"followthrough-team-invitation"}'],
    ['one of half a version', '{"kind":"followthrough-team-invitation","version":0.5}'],
  ])('is not %s', async (_what, text) => {
    const looking = lookAtInvitation(new Blob([text]));
    await expect(looking).rejects.toMatchObject({ refusal: 'not-an-invitation' });
    await expect(open(text)).rejects.toMatchObject({ refusal: 'not-an-invitation' });
  });

  it('says so when a newer version made it', async () => {
    const newer = changed(await sealedText(), { version: 2 });
    await expect(open(newer)).rejects.toMatchObject({ refusal: 'newer-version' });
  });

  it('says so when it is damaged', async () => {
    const text = await sealedText();
    for (const change of [{ salt: 'x' }, { sealed: undefined }, { rounds: null }]) {
      await expect(open(changed(text, change))).rejects.toMatchObject({ refusal: 'damaged' });
    }
  });

  it.each([
    ['no server', { database: '' }],
    ['a server without protection', { database: 'http://couch.example.org/followthrough' }],
    ['no user', { user: '' }],
    ['no password', { password: '' }],
    ['a passphrase without an end', { teamPassphrase: 'x'.repeat(1001) }],
  ])('is not followed when there is %s in it', async (_what, change) => {
    const text = await sealedText({ ...INVITATION, ...change });
    await expect(open(text)).rejects.toMatchObject({ refusal: 'damaged' });
  });
});
