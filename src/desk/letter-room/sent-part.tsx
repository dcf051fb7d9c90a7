import type { CaseFile } from '../../domain/case-file.ts';
import type { InquiryKind } from '../../domain/contact.ts';
import { LONGEST_FIELD } from '../../domain/contact.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { LetterWay } from '../../domain/letter/offered-letters.ts';
import type { ContactStep } from '../../domain/step.ts';
import { toWaitRemark } from '../../domain/wait-remark.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayChannel } from '../../locales/say-channel.ts';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { emptyContact, toNotedContact } from '../../ui/contact-fields.ts';
import { Choice, TextInput } from '../../ui/fields.tsx';
import type { LetterFields, LetterProblem } from './letter-fields.ts';
import { sayTooLong } from './say-too-long.ts';

/** How and when a letter was sent, and the number that came of it. */
export function SentPart({
  fields,
  problems,
  ways,
  offersAgain,
  opensAsCall,
  hasChanged,
  change,
}: {
  readonly fields: LetterFields;
  readonly problems: readonly LetterProblem[];
  readonly ways: readonly LetterWay[];
  /** Whether it is offered to count its step's wait anew from here. */
  readonly offersAgain: boolean;
  /** Whether it is the first contact of its matter, which counts as one with a number only. */
  readonly opensAsCall: boolean;
  /** Whether the letter was taken along with other words than it has by now. */
  readonly hasChanged: boolean;
  readonly change: (changed: Partial<LetterFields>) => void;
}) {
  const words = useWords();
  const { text } = words;
  const hasNoChannel = problems.includes('channel');
  return (
    <div class="fields">
      {hasChanged && (
        <p class="remark wide" data-testid="letter-changed-since">
          {text('letterChangedSince')}
        </p>
      )}
      <fieldset class="wide">
        <legend>{text('letterSentBy')}</legend>
        <div class="row">
          {ways.map(({ channel }) => (
            <Choice
              key={channel}
              name="letter-channel"
              label={sayChannel(channel, words)}
              isChosen={fields.channel === channel}
              onChoose={() => change({ channel })}
              testId={`letter-channel-${channel}`}
            />
          ))}
        </div>
        {hasNoChannel && (
          <p class="problem" role="alert">
            {text('contactProblemChannel')}
          </p>
        )}
      </fieldset>
      <TextInput
        label={text('letterSentAt')}
        type="datetime-local"
        value={fields.sentAt}
        onChange={(sentAt) => change({ sentAt, hasOwnTime: 'yes' })}
        testId="letter-sent-at"
        required
        problem={sayTimeProblem(problems, words)}
      />
      <TextInput
        label={text('contactNumber')}
        hint={opensAsCall ? text('contactOpensAsCall') : undefined}
        value={fields.number}
        onChange={(number) => change({ number })}
        testId="letter-number"
        problem={sayTooLong(fields.number.trim().length, LONGEST_FIELD, words)}
      />
      {offersAgain && (
        <CheckBox
          label={text('contactStartAgain')}
          hint={text('callStartAgainHint')}
          isChecked={fields.startsWait === 'again'}
          onChange={(isChecked) => change({ startsWait: isChecked ? 'again' : '' })}
          testId="letter-start-again"
        />
      )}
    </div>
  );
}

/** Whether a letter brings a number to a step whose wait is running; see `toWaitRemark`. */
export function bringsNumber(
  fields: LetterFields,
  step: ContactStep,
  file: CaseFile,
  { inquiry, kind }: { readonly inquiry: Inquiry | undefined; readonly kind: InquiryKind },
  now: Temporal.Instant,
): boolean {
  const { channel, number } = fields;
  const asContact = { ...emptyContact(step, now, 'UTC'), channel, number };
  const noted = toNotedContact(asContact, kind);
  return (noted && toWaitRemark(file, inquiry, noted))?.says === 'again';
}

function sayTimeProblem(problems: readonly LetterProblem[], { text }: Words): string | undefined {
  if (problems.includes('time')) return text('contactProblemTime');
  return problems.includes('future') ? text('contactProblemFuture') : undefined;
}
