import type { CalendarDate } from './calendar-date.ts';
import type { Channel, ContactMade } from './contact.ts';
import type { ContactStep } from './step.ts';

/** How sure a statement is: an official text or two independent sources, one good source, or weak. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where a statement about a channel comes from. */
export type ChannelSource = {
  readonly title: string;
  /** The day or month it is of, `YYYY-MM-DD` or `YYYY-MM`; absent of an undated page. */
  readonly on?: string;
  /** Absent where no source was weighed for it. */
  readonly confidence?: Confidence;
};

/** Who reads what comes through a channel; `step` is whoever the step is addressed to. */
export type ChannelAddressee =
  | 'contact-center'
  | 'step'
  | 'ombudsman'
  | 'congressional-office'
  | 'not-known';

/** Whether a channel works at present, as far as that is known. */
export type ChannelStanding = 'in-use' | 'very-likely-closed' | 'last-resort' | 'not-known';

/** Who may use a channel, as far as that is known. */
export type ChannelUsers = 'parties-and-attorneys' | 'customers-and-groups' | 'not-known';

/** What is known of a way to reach USCIS. */
export type ChannelFacts = {
  readonly addressee: ChannelAddressee;
  readonly standing: ChannelStanding;
  readonly users: ChannelUsers;
  readonly source?: ChannelSource;
};

const NOT_KNOWN: ChannelFacts = {
  addressee: 'not-known',
  standing: 'not-known',
  users: 'not-known',
};

/** Only what facts.md §1 and §2 say; where they are silent it is not known. */
const CHANNEL_FACTS = {
  // The NCSC is now the Contact Center; tiers speak to the parties and to those with Form G-28.
  call: {
    addressee: 'contact-center',
    standing: 'in-use',
    users: 'parties-and-attorneys',
  },
  // Access changed in January 2019; a later brief of AILA asks to reinstate the boxes. Published for
  // customers, community organizations and liaison groups in 2009.
  'e-mail': {
    addressee: 'step',
    standing: 'very-likely-closed',
    users: 'customers-and-groups',
    source: { title: 'CLINIC', on: '2019-01-24', confidence: 'medium' },
  },
  'e-request': { addressee: 'not-known', standing: 'in-use', users: 'not-known' },
  'account-message': { addressee: 'not-known', standing: 'in-use', users: 'not-known' },
  chat: { addressee: 'not-known', standing: 'in-use', users: 'not-known' },
  // InfoPass became a request form at my.uscis.gov.
  'appointment-request': {
    addressee: 'not-known',
    standing: 'in-use',
    users: 'not-known',
    source: { title: 'USCIS', on: '2023-08', confidence: 'high' },
  },
  visit: NOT_KNOWN,
  letter: { ...NOT_KNOWN, addressee: 'step' },
  // Form DHS-7001; the office's state in 2026 is not known.
  ombudsman: {
    addressee: 'ombudsman',
    standing: 'not-known',
    users: 'not-known',
    source: { title: 'dhs.gov/case-assistance', confidence: 'high' },
  },
  // A usual last resort with no published wait.
  'congressional-office': {
    addressee: 'congressional-office',
    standing: 'last-resort',
    users: 'not-known',
  },
  other: NOT_KNOWN,
} as const satisfies Record<Channel, ChannelFacts>;

/** What is known of a channel. */
export function channelFacts(channel: Channel): ChannelFacts {
  return CHANNEL_FACTS[channel];
}

/** Whether a number given through this channel as the first contact opens the same 30 days as a call. */
export function mayOpenAsCall(channel: Channel): boolean {
  return channel === 'e-request' || channel === 'account-message' || channel === 'chat';
}

/** Whether what was sent through this channel can come back as not delivered. */
export function canComeBack(channel: Channel): boolean {
  return channel === 'e-mail' || channel === 'letter';
}

/**
 * The day on which the last message was sent that came back from the same address: through this
 * channel, to whoever this step is addressed to. `undefined` when none did.
 */
export function lastCameBackOn(
  contacts: readonly Pick<ContactMade, 'channel' | 'step' | 'outcome' | 'on'>[],
  channel: Channel,
  step: ContactStep,
): CalendarDate | undefined {
  // Beside the order there is no one address that two messages would share.
  if (!canComeBack(channel) || step === 'beside') return undefined;
  return contacts
    .filter((each) => each.outcome === 'came-back')
    .filter((each) => each.channel === channel && each.step === step)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
}
