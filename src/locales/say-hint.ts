import type {
  AddressHint,
  Hint,
  HintSource,
  OmbudsmanHint,
  ProcessingTimeHint,
} from '../domain/hints.ts';
import type { Words } from './catalogue.ts';

/** A hint in words: what it is about, then a sentence each, the source and its age last. */
export type SaidHint = { readonly title: string; readonly sentences: readonly string[] };

/** A hint with its rule, the dates compared, what they give, and its source. */
export function sayHint(hint: Hint, words: Words): SaidHint {
  const source = saySource(hint.source, words);
  switch (hint.kind) {
    case 'ombudsman':
      return {
        title: words.text('hintOmbudsman'),
        sentences: [
          sayOmbudsman(hint, words),
          words.text('hintOmbudsmanRule'),
          words.text('hintOmbudsmanDecides'),
          source,
        ],
      };
    case 'outside-processing-time':
      return {
        title: words.text('hintProcessing'),
        sentences: [...sayProcessingTime(hint, words), words.text('hintProcessingRule'), source],
      };
    case 'change-of-address':
      return {
        title: words.text('hintAddress'),
        sentences: [
          sayAddress(hint, words),
          words.text('hintAddressRule'),
          words.text('hintAddressOnly'),
          source,
        ],
      };
  }
}

function sayOmbudsman({ state, ...dates }: OmbudsmanHint, { text, date }: Words): string {
  const on = date(dates.contactOn);
  const from = date(dates.from);
  const until = date(dates.until);
  switch (state) {
    case 'not-yet':
      return text('hintOmbudsmanNotYet', { on, from, until });
    case 'holds':
      return text('hintOmbudsmanHolds', { on, from, until });
    case 'passed':
      return text('hintOmbudsmanPassed', { on, until });
  }
}

function sayProcessingTime(
  { state, ...dates }: ProcessingTimeHint,
  { text, date }: Words,
): readonly string[] {
  const received = date(dates.receivedOn);
  const posted = date(dates.postedOn);
  const looked = date(dates.lookedOn);
  return [
    state === 'holds'
      ? text('hintProcessingHolds', { received, posted, looked })
      : text('hintProcessingNotYet', { received, posted, looked }),
    text('hintProcessingMoves'),
  ];
}

function sayAddress({ state, ...dates }: AddressHint, { text, date }: Words): string {
  const moved = date(dates.movedOn);
  const lastDay = date(dates.lastDayOn);
  switch (state) {
    case 'not-yet':
      return text('hintAddressNotYet', { moved, lastDay });
    case 'holds':
      return text('hintAddressHolds', { moved, lastDay });
    case 'passed':
      return text('hintAddressPassed', { moved, lastDay });
  }
}

function saySource({ publisher, title, address, ...dates }: HintSource, words: Words): string {
  const { text, date, sentences } = words;
  return sentences([
    text('hintSource', { publisher, title, address }),
    dates.publishedOn === undefined
      ? text('hintSourceUndated')
      : text('hintSourcePublished', { published: date(dates.publishedOn) }),
    dates.lastSeenOn && text('hintSourceSeen', { seen: date(dates.lastSeenOn) }),
  ]);
}
