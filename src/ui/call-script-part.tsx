import { useState } from 'preact/hooks';
import type { Capacity } from '../domain/caller.ts';
import { CAPACITIES } from '../domain/caller.ts';
import type { InquiryKind } from '../domain/contact.ts';
import { INQUIRY_KINDS } from '../domain/contact.ts';
import { asOneOf } from '../domain/reading.ts';
import type { ScriptPart } from '../locales/call-script.ts';
import { callScript, SCRIPT_PARTS } from '../locales/call-script.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayCapacity } from '../locales/say-caller.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { Select } from './fields.tsx';

const PART_TEXT = {
  opening: 'scriptPartOpening',
  matter: 'scriptPartMatter',
  tier: 'scriptPartTier',
  request: 'scriptPartRequest',
  refused: 'scriptPartRefused',
  next: 'scriptPartNext',
} as const satisfies Record<ScriptPart, TextKey>;

type Props = {
  /** What the call is about, and who calls: what the lines begin with, and can be changed here. */
  readonly kind: InquiryKind;
  readonly capacity: Capacity;
  /** The caller's own name. */
  readonly name?: string | undefined;
  /** The number of the service request that the matter of this kind began with. */
  readonly requestNumber?: string | undefined;
};

/** What to say in a call, in English, each line with what it is for. */
export function CallScriptPart(props: Props) {
  // Another call begins with its own kind and caller, whatever was chosen for the one before.
  return <Script key={`${props.kind} ${props.capacity}`} {...props} />;
}

function Script({ kind: calledFor, capacity: calledAs, name, requestNumber }: Props) {
  const words = useWords();
  const { text } = words;
  const [kind, setKind] = useState(calledFor);
  const [capacity, setCapacity] = useState(calledAs);
  const lines = callScript({
    kind,
    capacity,
    name: capacity === calledAs && name !== undefined ? words.name(name) : undefined,
    requestNumber: kind === calledFor ? requestNumber : undefined,
  });
  return (
    <div class="call-script" data-testid="call-script">
      <p class="quiet">{text('scriptHint')}</p>
      <div class="fields">
        <Select
          label={text('callKind')}
          value={kind}
          onChange={(chosen) => setKind(asOneOf(chosen, INQUIRY_KINDS) ?? kind)}
          testId="script-kind"
          options={INQUIRY_KINDS.map((each) => [each, sayInquiry(each, words)])}
        />
        <Select
          label={text('scriptCapacity')}
          value={capacity}
          onChange={(chosen) => setCapacity(asOneOf(chosen, CAPACITIES) ?? capacity)}
          testId="script-capacity"
          options={CAPACITIES.map((each) => [each, sayCapacity(each, words)])}
        />
      </div>
      {SCRIPT_PARTS.map((part) => (
        <section key={part}>
          <h3>{text(PART_TEXT[part])}</h3>
          <ul>
            {lines
              .filter((line) => line.part === part)
              .map(({ say, gloss }) => (
                <li key={say} data-testid="script-line">
                  <p class="said" lang="en">
                    {say}
                  </p>
                  <p class="quiet">{text(gloss)}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
