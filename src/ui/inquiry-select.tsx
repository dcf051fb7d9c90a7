import type { CaseFile } from '../domain/case-file.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { Select } from './fields.tsx';
import { chosenInquiry, NEW_MATTER } from './chosen-inquiry.ts';

/** Which of the open matters of a case a contact is about, or a new one; nothing where none is open. */
export function InquirySelect({
  file,
  value,
  testId,
  onChange,
}: {
  readonly file: Pick<CaseFile, 'inquiries'> | undefined;
  readonly value: string;
  readonly testId: string;
  readonly onChange: (inquiry: string) => void;
}) {
  const words = useWords();
  const { text } = words;
  const open = file?.inquiries.filter(({ isOpen }) => isOpen) ?? [];
  if (open.length === 0) return null;
  return (
    <Select
      label={text('callAbout')}
      value={chosenInquiry(value, file)?.id ?? NEW_MATTER}
      onChange={onChange}
      testId={testId}
      options={[
        ...open.map(({ id, kind, openedOn }) => {
          const said = { kind: sayInquiry(kind, words), date: words.date(openedOn) };
          return [id, text('callOpenInquiry', said)] as const;
        }),
        [NEW_MATTER, text('callNewInquiry')],
      ]}
      isWide
    />
  );
}
