import type { ComponentChildren } from 'preact';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { useWords } from './app.ts';
import { caseHash } from './case-hash.ts';
import { sayCaseNumber } from './say-case.ts';

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
  children,
}: {
  readonly caseId: CaseId;
  readonly number?: ReceiptNumber | undefined;
  /** Whether it is one that lists do not name. */
  readonly isProtected?: boolean | undefined;
  readonly children?: ComponentChildren;
}) {
  const words = useWords();
  const hash = caseHash(caseId);
  if (isProtected) {
    return (
      <button
        type="button"
        class="link"
        data-testid="open-protected"
        onClick={() => {
          location.hash = hash;
        }}
      >
        {words.text('caseProtected')}
      </button>
    );
  }
  return (
    <a class={number && 'number'} href={hash}>
      {children ?? sayCaseNumber(number, words)}
    </a>
  );
}
