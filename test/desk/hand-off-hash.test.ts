import { expect, test } from 'vitest';
import { handOffHash } from '../../src/desk/handing-off/hand-off-hash.ts';
import { parseRoute } from '../../src/desk/route.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { TEXAS_CASE, uuid, VERMONT_CASE } from '../support/given.ts';

const PENDING = `pending:${uuid(7)}` as CaseId;

test('the address of a hand-off names its cases, and leads back to them', () => {
  const caseIds = [VERMONT_CASE, PENDING, TEXAS_CASE];
  expect(parseRoute(handOffHash(caseIds))).toEqual({ room: 'hand-off', caseIds });
  expect(parseRoute(encodeURI(handOffHash(caseIds)))).toEqual({ room: 'hand-off', caseIds });
  expect(parseRoute(handOffHash([]))).toEqual({ room: 'hand-off', caseIds: [] });
});

test('the address of a hand-off names each case once, and what is no case is passed over', () => {
  const hash = `#/hand-off?cases=${VERMONT_CASE},x,,${VERMONT_CASE},%3Cb%3E&more=1`;
  expect(parseRoute(hash)).toEqual({ room: 'hand-off', caseIds: [VERMONT_CASE] });
  expect(parseRoute('#/hand-off?cases=%E0%A4%A')).toEqual({ room: 'hand-off', caseIds: [] });
});
