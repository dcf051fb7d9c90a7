import { expect, test } from 'vitest';
import {
  findAddress,
  findAlienNumber,
  findMachinePath,
  findReceipt,
  findRegistry,
} from './support/personal-data.ts';

// The bad samples are put together here, or this file would be found itself.

test.each([
  ['a receipt number', findReceipt('EAC2190012345\n'), ['EAC', '2112398765'].join('')],
  ['a grouped one', findReceipt('# none\n'), ['EAC', '21', '123', '98765'].join('-')],
  ['an A-number', findAlienNumber, ['A', '204', '871', '339'].join('')],
  ['one with blanks', findAlienNumber, `A# ${['204', '871', '339'].join(' ')}`],
  ['an e-mail address', findAddress, ['jane.roe', 'gmail.com'].join('@')],
  ['one at the agency', findAddress, ['jane.roe', 'uscis.dhs.gov'].join('@')],
  ['a folder of a machine', findMachinePath, ['', 'home', 'jane', 'x'].join('/')],
  ['a folder on Windows', findMachinePath, ['C:', 'Users', 'jane'].join('\\')],
  ['a registry', findRegistry, ['https:/', 'registry.npmjs.org', 'idb'].join('/')],
  ['a registry of a company', findRegistry, ['https:/', 'npm.nexus.company.example'].join('/')],
])('finds %s', (_what, find, sample) => {
  expect(find(`before ${sample} after`)).toBeDefined();
});

test.each([
  ['a made-up receipt number', findReceipt('EAC2190012345\n'), 'EAC-21-900-12345'],
  ['a made-up A-number', findAlienNumber, 'A012-345-678'],
  ['an address kept for examples', findAddress, 'office@example.gov'],
  ['a published mailbox', findAddress, 'vsc.ncscfollowup@dhs.gov'],
  ['a path of the repository', findMachinePath, 'src/home/page.ts'],
])('lets %s be', (_what, find, sample) => {
  expect(find(`before ${sample} after`)).toBeUndefined();
});
