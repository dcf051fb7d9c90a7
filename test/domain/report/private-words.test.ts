import { expect, test } from 'vitest';
import type { CaseId } from '../../../src/domain/ids.ts';
import { privateWords } from '../../../src/domain/report/private-words.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { call, entryId, fileOf } from '../../support/given.ts';

test('every version of an entry gives its names and numbers, struck ones and unknown ones too', () => {
  const file = fileOf(
    { type: 'case-described', patch: { label: 'Rosa', matterNumber: 'M-1' } },
    { type: 'case-described', patch: { people: [{ role: 'applicant', name: 'Ana' }] } },
    call({ representativeName: 'Ms. First', callBack: { number: '202-555-0100' } }),
    {
      type: 'entry-corrected',
      entryId: entryId(3),
      fact: call({ representativeName: 'Ms. Second', serviceRequest: { number: 'SR-1' } }),
    },
    call({ secondRepresentative: { name: 'Mr. Struck' } }),
    { type: 'entry-struck', entryId: entryId(5) },
    { type: 'case-handed-over', on: '2026-11-21' as never, to: 'Pat' },
    { type: 'case-of-tomorrow', lawyer: { name: 'Lee' }, ladder: { name: 'Mine' } },
    call({ sharedBy: ['EAC2190012345', 'WAC2190012346'] as CaseId[] }),
    { type: 'case-described', patch: { aNumber: 'A012345678' as never } },
    { type: 'case-described', patch: { aNumber: null, label: null } },
    call({ sent: { text: 'Dear', senderDetails: 'One Street\n202-555-0101' } }),
  );
  const found = privateWords([file], {
    ...DEFAULT_SETTINGS,
    caller: { capacity: 'paralegal', name: 'Jo' },
    senderDetails: 'Two Street',
  });
  expect(new Set(found.names)).toEqual(
    new Set(['Jo', 'Ana', 'Ms. First', 'Ms. Second', 'Mr. Struck', 'Pat', 'Lee']),
  );
  expect(found.labels).toEqual(['Rosa']);
  expect(found.aNumbers).toEqual(['A012345678']);
  expect(found.receiptNumbers).toEqual(
    expect.arrayContaining([file.caseId, 'EAC2190012345', 'WAC2190012346']),
  );
  expect(new Set(found.phrases)).toEqual(
    new Set(['Two Street', 'M-1', '202-555-0100', 'One Street', '202-555-0101']),
  );
});
