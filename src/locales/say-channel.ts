import type {
  ChannelAddressee,
  ChannelSource,
  ChannelStanding,
  ChannelUsers,
  Confidence,
} from '../domain/channels.ts';
import { channelFacts } from '../domain/channels.ts';
import type { Channel } from '../domain/contact.ts';
import type { TextKey, Words } from './catalogue.ts';

const CHANNEL_TEXT = {
  call: 'channelCall',
  'e-mail': 'channelEMail',
  'e-request': 'channelERequest',
  'account-message': 'channelAccountMessage',
  chat: 'channelChat',
  'appointment-request': 'channelAppointmentRequest',
  visit: 'channelVisit',
  letter: 'channelLetter',
  ombudsman: 'channelOmbudsman',
  'congressional-office': 'channelCongressionalOffice',
  other: 'channelOther',
} as const satisfies Record<Channel, TextKey>;

const STANDING_TEXT = {
  'in-use': 'channelInUse',
  'very-likely-closed': 'channelVeryLikelyClosed',
  'last-resort': 'channelLastResort',
  'not-known': 'channelNotKnown',
} as const satisfies Record<ChannelStanding, TextKey>;

const ADDRESSEE_TEXT = {
  'contact-center': 'channelReadByContactCenter',
  step: 'channelReadByStep',
  ombudsman: 'channelReadByOmbudsman',
  'congressional-office': 'channelReadByCongress',
  'not-known': 'channelNotKnown',
} as const satisfies Record<ChannelAddressee, TextKey>;

const USERS_TEXT = {
  'parties-and-attorneys': 'channelForParties',
  'customers-and-groups': 'channelForCustomers',
  'not-known': 'channelNotKnown',
} as const satisfies Record<ChannelUsers, TextKey>;

const CONFIDENCE_TEXT = {
  high: 'channelConfidenceHigh',
  medium: 'channelConfidenceMedium',
  low: 'channelConfidenceLow',
} as const satisfies Record<Confidence, TextKey>;

const REMARK_TEXT = {
  'e-mail': 'channelRemarkEMail',
  'e-request': 'channelRemarkERequest',
  chat: 'channelRemarkChat',
  'appointment-request': 'channelRemarkAppointmentRequest',
  ombudsman: 'channelRemarkOmbudsman',
} as const satisfies Partial<Record<Channel, TextKey>>;

/** A channel by name. */
export function sayChannel(channel: Channel, { text }: Words): string {
  return text(CHANNEL_TEXT[channel]);
}

/** How a channel stands today, who reads it and who may use it, and how that is known: one line. */
export function sayChannelFacts(channel: Channel, words: Words): string {
  const { text } = words;
  const { standing, addressee, users, source } = channelFacts(channel);
  const today = text('channelToday', {
    standing: text(STANDING_TEXT[standing]),
    addressee: text(ADDRESSEE_TEXT[addressee]),
    users: text(USERS_TEXT[users]),
  });
  const remarks: Partial<Record<Channel, TextKey>> = REMARK_TEXT;
  const remark = remarks[channel] as (typeof REMARK_TEXT)[keyof typeof REMARK_TEXT] | undefined;
  return words.sentences([today, remark && text(remark), source && saySource(source, words)]);
}

function saySource({ title, on, confidence }: ChannelSource, words: Words): string {
  const { text } = words;
  const date = on === undefined ? '' : sayDayOrMonth(on, words);
  if (confidence === undefined) {
    return on === undefined
      ? text('channelSource', { title })
      : text('channelSourceOn', { title, date });
  }
  const said = { title, confidence: text(CONFIDENCE_TEXT[confidence]) };
  return on === undefined
    ? text('channelSourceSure', said)
    : text('channelSourceSureOn', { ...said, date });
}

/** *Jan 24, 2019*, or *August 2023* of a source that names no day. */
function sayDayOrMonth(on: string, { date, language }: Words): string {
  if (on.length === 'YYYY-MM-DD'.length) return date(on);
  const month = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return month.format(new Date(`${on}-01T00:00:00Z`));
}
