import type { ComponentChildren } from 'preact';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { useWords } from './app.ts';
import { caseHash } from './case-hash.ts';
import { aroundPlace } from '../locales/around-place.ts';
import { sayCase, sayCaseNumber } from '../locales/say-case.ts';

/** A receipt number as it is read: in groups, or masked. */
export function Receipt({ number }: { readonly number: ReceiptNumber | undefined }) {
  return <span class={number && 'number'}>{sayCaseNumber(number, useWords())}</span>;
}

/** The name of a person, or the label of a case: as it is, or masked. */
export function Name({ children }: { readonly children: string }) {
  return <>{useWords().name(children)}</>;
}

/**
 * Leads to the file of a case; without other words of its own it says the number. Of a protected one
 * nothing tells which it is, not even the address of a link.
 */
export function CaseLink({
  caseId,
  number,
  isProtected = false,
  inNewTab = false,
  children,
}: {
  readonly caseId: CaseId;
  readonly number?: ReceiptNumber | undefined;
  /** Whether it is one that lists do not name. */
  readonly isProtected?: boolean | undefined;
  /** Whether what is begun here would be lost by leaving; the link then says that it opens another tab. */
  readonly inNewTab?: boolean;
  readonly children?: ComponentChildren;
}) {
  const words = useWords();
  const hash = caseHash(caseId);
  const [before, where] = inNewTab
    ? aroundPlace((what) =>
        words.text('joiningRemarked', { what, remark: words.text('caseNewTab') }),
      )
    : [];
  if (isProtected) {
    return (
      <button
        type="button"
        class="link"
        data-testid="open-protected"
        onClick={() => {
          if (inNewTab) open(hash, '_blank');
          else location.hash = hash;
        }}
      >
        {before}
        {words.text('caseProtected')}
        {where}
      </button>
    );
  }
  // A number stays on one line; with a label it may be longer than any.
  const isNumber = number !== undefined && children === undefined;
  return (
    <a class={isNumber ? 'number' : undefined} href={hash} target={inNewTab ? '_blank' : undefined}>
      {before}
      {children ?? sayCaseNumber(number, words)}
      {where}
    </a>
  );
}

/** Leads in a new tab to a case that is listed where something is begun, by all that tells which it is. */
export function CaseLinkInList({ row }: { readonly row: DocketRow }) {
  const words = useWords();
  return (
    <CaseLink caseId={row.caseId} number={row.receiptNumber} isProtected={row.isProtected} inNewTab>
      {sayCase(row, words)}
    </CaseLink>
  );
}
