import type { CaseFile } from '../domain/case-file.ts';
import type { ContactId } from '../domain/ids.ts';
import type { Contact } from '../domain/inquiry.ts';
import { lastFour } from '../domain/receipt-number.ts';
import type { Window } from '../domain/window.ts';
import { noWaitAfter, windowsOpenedBy } from '../domain/why-no-wait.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayNoWait } from '../locales/say-no-wait.ts';
import { sayStep } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';

/**
 * What one call came to in each of its cases: until when is waited, or why not. A protected case is
 * not among them: outside its own file nothing is said of it.
 */
export function SavedCases({
  files,
  contactId,
}: {
  readonly files: readonly CaseFile[];
  readonly contactId: ContactId;
}) {
  const words = useWords();
  const { text } = words;
  const cases = files.flatMap((file) => {
    const contact = contactIn(file, contactId);
    return contact === undefined || file.isProtected ? [] : [{ file, contact }];
  });
  if (cases.length === 0) return null;
  return (
    <>
      <h2>{text('savedCases')}</h2>
      <ul class="saved-cases">
        {cases.map(({ file, contact }) => (
          <li key={file.caseId} data-testid="saved-case">
            <strong>{sayWhose(file, words)}</strong>
            {sayOutcomes(file, contact, words).map((outcome) => (
              <p key={outcome}>{outcome}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function contactIn({ inquiries }: CaseFile, contactId: ContactId): Contact | undefined {
  return inquiries
    .flatMap(({ contacts }) => contacts)
    .findLast((contact) => contact.contactId === contactId);
}

/** The person's own word for a case, else the end of its number. */
function sayWhose({ label, receiptNumber }: CaseFile, { text }: Words): string {
  if (label !== undefined) return label;
  return receiptNumber === undefined
    ? text('caseWithoutNumber')
    : text('savedCaseEnding', { digits: lastFour(receiptNumber) });
}

function sayOutcomes(file: CaseFile, contact: Contact, words: Words): readonly string[] {
  const noWait = noWaitAfter(contact, file);
  if (noWait !== undefined) return [sayNoWait(noWait, words)];
  return windowsOpenedBy(contact, file).map((window) => sayWindow(window, file, words));
}

function sayWindow({ lastDayOn, dueOn, next }: Window, { office }: CaseFile, words: Words): string {
  const dates = { lastDay: words.date(lastDayOn), due: words.date(dueOn) };
  return words.text('savedCaseWaits', { ...dates, step: sayStep(next, office, words) });
}
