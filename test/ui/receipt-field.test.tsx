// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { DocketRow } from '../../src/domain/docket.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { ReceiptField } from '../../src/ui/receipt-field.tsx';
import { receipt } from '../support/given.ts';

vi.mock('../../src/ui/app.ts', () => ({ useWords: () => createWords('en-US') }));

afterEach(cleanup);

function rowOf(number: string, change: Partial<DocketRow> = {}): DocketRow {
  return {
    caseId: number as CaseId,
    receiptNumber: receipt(number),
    openInquiries: 0,
    occasionKeys: [],
    listKeys: [],
    basis: '',
    ...change,
  };
}

it('suggests the kept cases that have a number, and never a protected one', () => {
  const { receiptNumber: _, ...unnumbered } = rowOf('LIN9990000003');
  const rows = [
    rowOf('EAC9990000001', { label: 'Rosa', form: 'I-765' }),
    rowOf('WAC9990000002', { isProtected: true, label: 'Nobody’s business' }),
    unnumbered,
  ];
  const { container } = render(
    <ReceiptField rows={rows} value="" problem={undefined} testId="call-case" onChange={() => 0} />,
  );
  const suggested = [...container.querySelectorAll('option')];
  expect(suggested.map(({ value, textContent }) => [value, textContent])).toEqual([
    ['EAC 99 900 00001', 'Rosa · I-765'],
  ]);
});
