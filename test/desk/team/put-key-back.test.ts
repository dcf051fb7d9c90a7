import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { putKeyBack } from '../../../src/desk/team/join-team.ts';
import type { WrappedTeam } from '../../../src/domain/team/team-sealing.ts';
import { addTeamKey, createKeyring, wrapKeyring } from '../../../src/platform/team/keyring.ts';
import { toStoredKeyring } from '../../../src/platform/team/team-sealing.ts';
import { createTeamServer } from '../../../src/platform/team/team-server.ts';
import type { StoredTeam } from '../../../src/storage/schema.ts';
import { joinTeam } from '../../../src/storage/team/team-record.ts';
import type { App } from '../../../src/ui/app.ts';
import { createAppInMemory } from '../../support/app-in-memory.ts';
import { uuid } from '../../support/given.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import { TEAM_PASSPHRASE } from '../../support/team-keys.ts';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));
vi.mock('../../../src/platform/team/team-messages.ts', () => ({
  askToExchange: () => Promise.resolve(),
}));
vi.mock('../../../src/platform/team/team-server.ts', () => ({
  createTeamServer: vi.fn<typeof createTeamServer>(),
}));

const LATER = 'the passphrase of the later key';
const access = { database: 'https://couch.example.org/team', user: 'ada', password: 'made up' };
let older: WrappedTeam;
let later: WrappedTeam;
let keyring: StoredTeam['keyring'];
let app: App;
let server: MemoryTeamServer;

beforeAll(async () => {
  const first = createKeyring();
  const second = addTeamKey(first);
  older = await wrapKeyring(first, TEAM_PASSPHRASE);
  later = await wrapKeyring(second, LATER);
  keyring = await toStoredKeyring(second);
});

beforeEach(async () => {
  app = createAppInMemory();
  await joinTeam(app.storage, { access, keyring, wrapped: later });
});

function serve(document: object): void {
  server = createMemoryTeamServer(document);
  vi.mocked(createTeamServer).mockReturnValue(server);
}

test('the later key takes the place of the older one', async () => {
  serve(older);
  await putKeyBack(app, LATER);
  expect(await server.readTeam()).toMatchObject(later);
});

test.each([
  ['is older and can’t be opened', () => ({ ...older, sealed: '', rounds: 1 })],
  ['does not say how many keys there are', () => ({ ...later, generation: 'x' })],
  ['does not say whose it is', () => ({ ...later, team: 'x' })],
  ['is empty', () => ({})],
] as const)('it takes the place of a document that %s', async (_, there) => {
  serve(there());
  await putKeyBack(app, LATER);
  expect(await server.readTeam()).toMatchObject(later);
});

test('it is put back where the document is gone', async () => {
  serve(later);
  await server.remove(['team']);
  expect(await server.readTeam()).toBeUndefined();
  await putKeyBack(app, LATER);
  expect(await server.readTeam()).toMatchObject(later);
});

test.each([
  ['in the place of an older one', () => older],
  ['where there was none', undefined],
] as const)('what somebody else wrote meanwhile %s stays', async (_, there) => {
  serve(there?.() ?? later);
  if (there === undefined) await server.remove(['team']);
  const theirs = { ...later, newest: 'f'.repeat(16) };
  server.faring.meet = (call) => {
    if (call === 'writeTeam') server.put(theirs);
  };
  await expect(putKeyBack(app, LATER)).rejects.toMatchObject({ text: 'teamNewKeyConflict' });
  expect(await server.readTeam()).toMatchObject(theirs);
});

test.each([
  ['the passphrase of another key', () => older, TEAM_PASSPHRASE, 'wrong-passphrase'],
  ['a key that is as new', () => later, LATER, 'teamPutBackNotOlder'],
  ['a newer key', () => ({ ...older, generation: 3 }), LATER, 'teamPutBackNotOlder'],
  ['another team', () => ({ ...older, team: uuid(9) }), LATER, 'teamFailOtherTeam'],
  [
    'another key made from the older one',
    () => ({ ...later, newest: 'f'.repeat(16) }),
    LATER,
    'teamPutBackNotOlder',
  ],
  [
    'another team, spoilt as it is',
    () => ({ _id: 'team', team: uuid(9) }),
    LATER,
    'teamFailOtherTeam',
  ],
] as const)('nothing is put in the place of: %s', async (_, there, passphrase, why) => {
  serve(there());
  await expect(putKeyBack(app, passphrase)).rejects.toMatchObject(
    why.startsWith('team') ? { text: why } : { refusal: why },
  );
  expect(server.asked.writeTeam).toBe(0);
});

test('a browser that joined before the document was kept says so', async () => {
  await joinTeam(app.storage, { access, keyring });
  serve(older);
  await expect(putKeyBack(app, LATER)).rejects.toMatchObject({ text: 'teamPutBackNone' });
});
