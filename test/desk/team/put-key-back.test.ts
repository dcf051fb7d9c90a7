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
  ['the passphrase of another key', () => older, TEAM_PASSPHRASE, 'wrong-passphrase'],
  ['a key that is as new', () => later, LATER, 'teamPutBackNotOlder'],
  ['a newer key', () => ({ ...older, generation: 3 }), LATER, 'teamPutBackNotOlder'],
  ['another team', () => ({ ...older, team: uuid(9) }), LATER, 'teamFailOtherTeam'],
  ['a document that holds no keys', () => ({ ...older, sealed: '' }), LATER, 'damaged'],
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
