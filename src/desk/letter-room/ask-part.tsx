import { CAPACITIES } from '../../domain/caller.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import { INQUIRY_KINDS, LONGEST_FIELD } from '../../domain/contact.ts';
import { LONGEST_LETTER, LONGEST_SENDER_DETAILS } from '../../domain/sent-text.ts';
import type { Settings } from '../../domain/settings.ts';
import { sayCapacity } from '../../locales/say-caller.ts';
import { sayInquiry } from '../../locales/words-of-domain.ts';
import { useWords } from '../../ui/app.ts';
import { Select, TextInput } from '../../ui/fields.tsx';
import { InquirySelect } from '../../ui/inquiry-select.tsx';
import type { LetterFields } from './letter-fields.ts';
import { LinesInput } from './lines-input.tsx';
import { sayTooLong } from './say-too-long.ts';
import { rememberedDetails } from './sender-details.ts';

type Props = {
  readonly fields: LetterFields;
  readonly change: (changed: Partial<LetterFields>) => void;
};

/** What a letter asks for, in the person's own words, and in which matter. */
export function AskPart({
  fields,
  change,
  file,
  asksKind,
}: Props & {
  readonly file: CaseFile;
  /** Whether it opens a new matter, so that its kind is asked. */
  readonly asksKind: boolean;
}) {
  const words = useWords();
  const { text } = words;
  return (
    <section class="part">
      <h2>{text('letterAsk')}</h2>
      <div class="fields">
        <LinesInput
          label={text('letterRequest')}
          hint={text('letterRequestHint')}
          value={fields.request}
          longest={LONGEST_LETTER}
          onChange={(request) => change({ request })}
          testId="letter-request"
        />
        <InquirySelect
          file={file}
          value={fields.inquiry}
          testId="letter-inquiry"
          onChange={(inquiry) => change({ inquiry })}
        />
        {asksKind && (
          <Select
            label={text('callKind')}
            value={fields.kind}
            onChange={(kind) => change({ kind })}
            testId="letter-kind"
            isWide
            options={INQUIRY_KINDS.map((kind) => [kind, sayInquiry(kind, words)])}
          />
        )}
      </div>
    </section>
  );
}

/** Who writes and in what capacity, as it is remembered for the next letter. */
export function WriterPart({
  fields,
  change,
  file,
  settings,
}: Props & { readonly file: CaseFile; readonly settings: Settings }) {
  const words = useWords();
  const { text } = words;
  // Those of somebody else are not hers; what she typed herself stays.
  const detailsAs = (capacity: string) =>
    fields.details === rememberedDetails(fields.capacity, settings, file)
      ? rememberedDetails(capacity, settings, file)
      : fields.details;
  return (
    <section class="part">
      <h2>{text('letterWriter')}</h2>
      <div class="fields">
        <Select
          label={text('letterCapacity')}
          value={fields.capacity}
          onChange={(capacity) => change({ capacity, details: detailsAs(capacity) })}
          testId="letter-capacity"
          options={[
            ['', text('letterCapacityNone')],
            ...CAPACITIES.map((each) => [each, sayCapacity(each, words)] as const),
          ]}
        />
        <TextInput
          label={text('letterName')}
          value={fields.name}
          onChange={(name) => change({ name })}
          testId="letter-name"
          problem={sayTooLong(fields.name.trim().length, LONGEST_FIELD, words)}
        />
        <LinesInput
          label={text('letterDetails')}
          hint={text('letterDetailsHint')}
          value={fields.details}
          longest={LONGEST_SENDER_DETAILS}
          onChange={(details) => change({ details })}
          testId="letter-details"
        />
      </div>
    </section>
  );
}
