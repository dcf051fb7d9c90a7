import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf, parseDatabaseAddress } from '../../../src/domain/team/database-address.ts';

describe('the address of a database', () => {
  it.each([
    ['https://couch.example.org/followthrough'],
    ['https://couch.example.org:6984/followthrough'],
    ['https://192.0.2.7/team'],
    ['https://example.org/behind/a/proxy/team'],
    ['http://localhost:5984/team'],
    ['http://127.0.0.1:5984/team'],
    ['https://couch/team_1-%24()%2B'],
  ])('is taken as it is: %s', (address) => {
    expect(parseDatabaseAddress(address)).toEqual({ database: address });
  });

  it.each([
    ['  https://couch.example.org/team/  ', 'https://couch.example.org/team'],
    ['HTTPS://Couch.Example.ORG/team', 'https://couch.example.org/team'],
    ['https://couch.example.org:443/team', 'https://couch.example.org/team'],
    ['http://localhost:80/team', 'http://localhost/team'],
    ['https://couch.example.org:0443/team', 'https://couch.example.org/team'],
    ['https://couch.example.org/a+b', 'https://couch.example.org/a%2Bb'],
    ['https://couch.example.org/a%2Fb', 'https://couch.example.org/a%2Fb'],
    ['https://couch.example.org/%74eam', 'https://couch.example.org/team'],
  ])('is spelled in one way only: %s', (address, database) => {
    expect(parseDatabaseAddress(address)).toEqual({ database });
    expect(parseDatabaseAddress(database)).toEqual({ database });
  });

  it.each([
    ['empty', undefined],
    ['empty', 7],
    ['empty', '  '],
    ['too-long', `https://couch.example.org/${'a'.repeat(1000)}`],
    ['host', 'couch.example.org/team'],
    ['host', 'https:couch.example.org/team'],
    ['host', 'https:///team'],
    ['host', 'https://couch..example/team'],
    ['host', 'https://couch.example.org.evil%2F/team'],
    ['host', 'https://b\u00fccher.example/team'],
    ['host', 'https://[::1]/team'],
    ['host', 'https://0x7f.1/team'],
    ['host', 'https://256.1.1.1/team'],
    ['host', 'https://2130706433/team'],
    ['host', 'https://*/team'],
    ['host', 'https://*.example.org/team'],
    ['host', 'https://a\\b/team'],
    ['host', `https://${'a'.repeat(64)}/team`],
    ['port', 'https://couch.example.org:0/team'],
    ['port', 'https://couch.example.org:65536/team'],
    ['port', 'https://couch.example.org:x/team'],
    ['port', 'https://couch.example.org:/team'],
    ['not-https', 'http://couch.example.org/team'],
    ['not-https', 'http://127.0.0.2/team'],
    ['not-https', 'http://localhost.example.org/team'],
    ['not-https', 'ftp://couch.example.org/team'],
    ['not-https', 'javascript://couch.example.org/team'],
    ['holds-password', 'https://rosa:secret@couch.example.org/team'],
    ['holds-password', 'https://couch.example.org@evil.example/team'],
    ['no-database', 'https://couch.example.org'],
    ['no-database', 'https://couch.example.org/'],
    ['goes-on', 'https://couch.example.org/_utils/#database/team/_all_docs'],
    ['goes-on', 'https://couch.example.org/team?include_docs=true'],
    ['goes-on', 'https://couch.example.org/team/_all_docs/x'],
    ['goes-on', 'https://couch.example.org/a/../team'],
    ['goes-on', 'https://couch.example.org/a//team'],
    ['goes-on', 'https://couch.example.org/a%2e/team'],
    ['goes-on', 'https://couch.example.org/1/2/3/4/5/6/team'],
    ['database-name', 'https://couch.example.org/_users'],
    ['database-name', 'https://couch.example.org/team/_all_docs'],
    ['database-name', 'https://couch.example.org/Team'],
    ['database-name', 'https://couch.example.org/1team'],
    ['database-name', 'https://couch.example.org/..'],
    ['database-name', 'https://couch.example.org/a%'],
    ['database-name', 'https://couch.example.org/a%00b'],
    ['database-name', `https://couch.example.org/${'a'.repeat(239)}`],
  ])('is refused, because of its %s: %s', (problem, address) => {
    expect(parseDatabaseAddress(address)).toEqual({ problem });
  });

  it('is understood by a browser as it is here, whatever was entered', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'a',
      'localhost',
      '.',
      '/',
      '@',
      ':',
      '80',
      '%2F',
      '\\',
      '#',
      '?',
      '_',
      '..',
      '\t',
      '1',
      'x.example',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        for (const each of [text, `https://x.example/${text}`, `https://${text}/team`]) {
          const { database } = parseDatabaseAddress(each);
          if (database === undefined) continue;
          const url = new URL(database);
          expect(url.href).toBe(database);
          expect(url.origin).toBe(originOf(database));
          expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
          expect(parseDatabaseAddress(database)).toEqual({ database });
        }
      }),
      { numRuns: 2000 },
    );
  });
});
