import type { ComponentChildren } from 'preact';
import type { CaseFile } from '../domain/case-file.ts';
import { lastCameBackOn, mayOpenAsCall } from '../domain/channels.ts';
import { isPublishedServiceCenter } from '../domain/confirmed-office.ts';
import { INQUIRY_KINDS, LONGEST_FIELD } from '../domain/contact.ts';
import { asOneOf } from '../domain/reading.ts';
import type { ContactStep } from '../domain/step.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { sayChannel, sayChannelFacts } from '../locales/say-channel.ts';
import { sayCameBack } from '../locales/say-letter.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { mailboxOfContact, useAddresses } from './use-addresses.ts';
import { useWords } from './app.ts';
import type { ContactFields, ContactProblem } from './contact-fields.ts';
import { WRITTEN_CHANNELS, WRITTEN_OUTCOMES, WRITTEN_STEPS } from './contact-fields.ts';
import { CheckBox } from './check-box.tsx';
import { Choice, Select, TextInput } from './fields.tsx';
import { MailboxNotice } from './mailbox-notice.tsx';
import { NotesInput } from './notes-input.tsx';
import { PromiseFieldset } from './promise-fieldset.tsx';

const STEP_TEXT = {
  call: 'contactStepFirst',
  'call-again': 'contactStepFirst',
  'write-service-center': 'contactStepServiceCenter',
  'write-headquarters': 'contactStepHeadquarters',
  beside: 'contactStepBeside',
} as const satisfies Record<ContactStep, TextKey>;

const OUTCOME_TEXT = {
  submitted: 'contactSubmitted',
  reached: 'contactReached',
  'came-back': 'contactCameBack',
} as const satisfies Record<(typeof WRITTEN_OUTCOMES)[number], TextKey>;

type Props = {
  readonly fields: ContactFields;
  readonly problems: readonly ContactProblem[];
  readonly change: (changed: Partial<ContactFields>) => void;
  /** Whether it opens a new matter, so that its kind is asked. */
  readonly asksKind: boolean;
  /** What was sent before in this case, and where that lies. */
  readonly file: Pick<CaseFile, 'inquiries' | 'office'>;
  /** Whether it is offered to count its step's wait anew from here. */
  readonly offersAgain: boolean;
  /** Which matter it is about, where that is asked. */
  readonly children?: ComponentChildren;
};

/** Everything that is asked about a letter, a message or a visit. */
export function ContactFieldset({ children, ...props }: Props) {
  const words = useWords();
  const { text } = words;
  const { fields, problems, change, asksKind, offersAgain } = props;
  return (
    <div class="fields">
      <StepAndChannel {...props} />
      {children}
      {asksKind && (
        <Select
          label={text('callKind')}
          value={fields.kind}
          onChange={(kind) => change({ kind })}
          testId="contact-kind"
          isWide
          options={INQUIRY_KINDS.map((kind) => [kind, sayInquiry(kind, words)])}
        />
      )}
      <TextInput
        label={text('contactStartedAt')}
        type="datetime-local"
        value={fields.startedAt}
        onChange={(startedAt) => change({ startedAt })}
        testId="contact-started-at"
        required
        isWide
        problem={timeProblem(problems, words)}
      />
      <fieldset class="wide">
        <legend>{text('contactOutcome')}</legend>
        <div class="row">
          {WRITTEN_OUTCOMES.map((outcome) => (
            <Choice
              key={outcome}
              name="outcome"
              label={text(OUTCOME_TEXT[outcome])}
              isChosen={fields.outcome === outcome}
              onChoose={() => change({ outcome })}
              testId={`contact-${outcome}`}
            />
          ))}
        </div>
        {fields.outcome === 'came-back' && <p class="hint">{text('contactCameBackHint')}</p>}
      </fieldset>
      <TextInput
        label={text('contactNumber')}
        value={fields.number}
        onChange={(number) => change({ number })}
        testId="contact-number"
        longest={LONGEST_FIELD}
        isWide
      />
      {offersAgain && (
        <CheckBox
          label={text('contactStartAgain')}
          hint={text('callStartAgainHint')}
          isChecked={fields.startsWait === 'again'}
          onChange={(isChecked) => change({ startsWait: isChecked ? 'again' : '' })}
          testId="contact-start-again"
        />
      )}
      <PromiseFieldset fields={fields} problems={problems} change={change} />
      {asksKind && (
        <TextInput
          label={text('callNeededBy')}
          hint={text('callNeededByHint')}
          type="date"
          value={fields.neededBy}
          onChange={(neededBy) => change({ neededBy })}
          testId="contact-needed-by"
          problem={problems.includes('needed-before') ? text('callProblemNeededBefore') : undefined}
          isWide
        />
      )}
      <NotesInput
        label={text('callNotes')}
        value={fields.notes}
        onChange={(notes) => change({ notes })}
        testId="contact-notes"
      />
    </div>
  );
}

function StepAndChannel({ fields, problems, change, file }: Props) {
  const words = useWords();
  const { text } = words;
  const addresses = useAddresses();
  const step = asOneOf(fields.step, WRITTEN_STEPS);
  const channel = asOneOf(fields.channel, WRITTEN_CHANNELS);
  const mailbox = mailboxOfContact(fields, file.office, addresses);
  const contacts = file.inquiries.flatMap((inquiry) => inquiry.contacts);
  const cameBackOn = channel && step && lastCameBackOn(contacts, channel, step);
  return (
    <>
      <Select
        label={text('contactStep')}
        hint={stepHint(step, file, words)}
        value={fields.step}
        onChange={(chosen) => change({ step: chosen })}
        testId="contact-step"
        problem={problems.includes('step') ? text('contactProblemStep') : undefined}
        isWide
        options={[
          ['', text('optionChoose')],
          ...WRITTEN_STEPS.map((each) => [each, text(STEP_TEXT[each])] as const),
        ]}
      />
      <Select
        label={text('contactChannel')}
        hint={channel && sayChannelFacts(channel, words)}
        value={fields.channel}
        onChange={(chosen) => change({ channel: chosen })}
        testId="contact-channel"
        problem={problems.includes('channel') ? text('contactProblemChannel') : undefined}
        isWide
        options={[
          ['', text('optionChoose')],
          ...WRITTEN_CHANNELS.map((each) => [each, sayChannel(each, words)] as const),
        ]}
      />
      {mailbox !== undefined && (
        <div class="wide remark" data-testid="contact-mailbox">
          <p class="mailbox-address">{mailbox.address}</p>
          <MailboxNotice mailbox={mailbox} />
        </div>
      )}
      {cameBackOn !== undefined && mailbox?.cameBack === undefined && (
        <p class="wide problem" role="alert" data-testid="contact-warning">
          {sayCameBack({ sentOn: cameBackOn }, words)}
        </p>
      )}
      {step === 'call' && channel !== undefined && mayOpenAsCall(channel) && (
        <p class="wide" data-testid="contact-opens-as-call">
          {text('contactOpensAsCall')}
        </p>
      )}
    </>
  );
}

function stepHint(
  step: ContactStep | undefined,
  { office }: Pick<CaseFile, 'office'>,
  { text }: Words,
): string | undefined {
  if (step === 'beside') return text('contactStepBesideHint');
  if (step !== 'write-service-center' && step !== 'write-headquarters') return undefined;
  if (office?.kind !== 'confirmed') return text('contactStepOfficeUnknown');
  return isPublishedServiceCenter(office.code) ? undefined : text('contactStepNotPublished');
}

function timeProblem(problems: readonly ContactProblem[], { text }: Words): string | undefined {
  if (problems.includes('time')) return text('contactProblemTime');
  return problems.includes('future') ? text('contactProblemFuture') : undefined;
}
