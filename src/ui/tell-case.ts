import type { CaseDescribed } from '../domain/case-described.ts';
import type { CaseLinked, CaseUnlinked } from '../domain/case-link.ts';
import type { CaseHandedOver, CaseTakenBack } from '../domain/hand-over.ts';
import type { DeviceNamed } from '../domain/device-name.ts';
import type { LadderChosen, LadderDefined } from '../domain/custom-ladder.ts';
import { findLadder } from '../domain/find-ladder.ts';
import type { InquiryDescribed } from '../domain/inquiry-described.ts';
import type { LadderRef } from '../domain/ladder-pin.ts';
import type { DateNoted, ReminderDone, WindowSnoozed } from '../domain/reminder-fact.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayBookkeeping, sayParticulars } from './tell-particulars.ts';
import { sayNotedKind } from '../locales/say-noted-date.ts';
import { sayInquiry, sayLadder, sayLink, sayOffice, sayWait } from '../locales/words-of-domain.ts';
import type { TellContext, Telling } from './telling.ts';
import { known } from './telling.ts';

/** Everything that a description of a case changed, one after the other. */
export function sayDescribed({ patch }: CaseDescribed, words: Words): string {
  const parts = [
    ...saySelf(patch, words),
    ...sayOffices(patch, words),
    ...sayDates(patch, words),
    ...sayParticulars(patch, words),
    ...sayBookkeeping(patch, words),
  ];
  return parts.length === 0 ? words.text('tellDescribed') : parts.join(' · ');
}

function saySelf(
  { label, form, isProtected, isMuted }: CaseDescribed['patch'],
  { text, name }: Words,
) {
  return said([
    label === undefined ||
      (label === null
        ? text('tellDescribedNoLabel')
        : text('tellDescribedLabel', { label: name(label) })),
    form === undefined ||
      (form === null ? text('tellDescribedNoForm') : text('tellDescribedForm', { form })),
    isProtected === undefined || text(isProtected ? 'tellProtected' : 'tellNotProtected'),
    isMuted === undefined || text(isMuted ? 'tellMuted' : 'tellNotMuted'),
  ]);
}

function sayOffices(
  { office, presentOffice, addressee }: CaseDescribed['patch'],
  words: Words,
): readonly string[] {
  const { text } = words;
  return said([
    office === undefined ||
      (office === null
        ? text('tellDescribedNoOffice')
        : text('tellDescribedOffice', { office: sayOffice(office.code, words) })),
    presentOffice === undefined ||
      (presentOffice === null
        ? text('tellNoPresentOffice')
        : text('tellPresentOffice', { office: sayOffice(presentOffice.code, words) })),
    addressee === undefined ||
      (addressee === null
        ? text('tellNoAddressee')
        : text(addressee === 'issuing' ? 'tellAddresseeIssuing' : 'tellAddresseePresent')),
  ]);
}

function sayDates(
  { receivedOn, postedInquiryDate, movedOn }: CaseDescribed['patch'],
  { text, date }: Words,
): readonly string[] {
  return said([
    receivedOn === undefined ||
      (receivedOn === null
        ? text('tellNoReceived')
        : text('tellReceived', { date: date(receivedOn) })),
    postedInquiryDate === undefined ||
      (postedInquiryDate === null
        ? text('tellNoPosted')
        : text('tellPosted', {
            date: date(postedInquiryDate.date),
            looked: date(postedInquiryDate.lookedOn),
          })),
    movedOn === undefined ||
      (movedOn === null ? text('tellNoMoved') : text('tellMoved', { date: date(movedOn) })),
  ]);
}

/** A case that was given to someone else to look after, or taken back. */
export function tellHandOver(fact: CaseHandedOver | CaseTakenBack, { text }: Words): Telling {
  if (fact.type === 'case-taken-back') return { title: text('tellTakenBack'), facts: [] };
  return { title: text('tellHandedOver'), facts: known([[text('tellHandedOverTo'), fact.to]]) };
}

/** A case that was put in a group, or taken out of one. */
export function sayLinked(fact: CaseLinked | CaseUnlinked, words: Words): string {
  return fact.type === 'case-unlinked'
    ? words.text('tellUnlinked')
    : words.text('tellLinked', { kind: sayLink(fact.kind, words) });
}

/** What was said of a matter as a whole. */
export function tellInquiryDescribed(
  { inquiryId, patch: { kind, neededBy } }: InquiryDescribed,
  { words, kindOf }: TellContext,
): Telling {
  const { text, date } = words;
  const about = kind ?? kindOf(inquiryId);
  return {
    title: text('tellInquiryDescribed'),
    facts: known([
      [text('tellAbout'), about && sayInquiry(about, words)],
      [text('tellNeededBy'), neededBy === null ? text('tellNoMore') : neededBy && date(neededBy)],
    ]),
  };
}

/** A date from a notice. */
export function tellDateNoted({ kind, on, noticeOn, notes }: DateNoted, words: Words): Telling {
  const { text, date } = words;
  return {
    title: text('tellDateNoted', { what: sayNotedKind(kind, words), date: date(on) }),
    facts: known([
      [text('tellNoticeOn'), noticeOn && date(noticeOn)],
      [text('tellNotes'), notes],
    ]),
  };
}

/** A reminder that was put off. */
export function tellSnoozed(snoozed: WindowSnoozed, { text, date }: Words): Telling {
  const title =
    'until' in snoozed
      ? text('tellSnoozed', { date: date(snoozed.until) })
      : text('tellSnoozedStart');
  return { title, facts: [] };
}

/** Something to be reminded of, or asked about, that was dealt with. */
export function tellDone({ subject, notes }: ReminderDone, { text }: Words): Telling {
  const isDeclined = /\/(?:settle\/[^/]+|close|office|date-on-notice)$/.test(subject);
  return {
    title: text(isDeclined ? 'tellDeclined' : 'tellDone'),
    facts: known([[text('tellNotes'), notes]]),
  };
}

/** An order of steps that was chosen for a case. */
export function tellLadderChosen({ ladder, moves }: LadderChosen, context: TellContext): Telling {
  const { text } = context.words;
  return {
    title: text(ladder === null ? 'tellLadderByOffice' : 'tellLadderChosen'),
    facts: known([
      [text('tellLadder'), ladder === null ? undefined : sayLadderRef(ladder, context)],
      [
        text('tellMoves'),
        moves.length === 0 ? undefined : text('tellMovedCount', { count: moves.length }),
      ],
    ]),
  };
}

/** An order of steps by name: of the person's own with its version, as none is ever edited. */
export function sayLadderRef(ref: LadderRef, { words, ownLadders }: TellContext): string {
  const { version } = ref;
  const own = ownLadders.find((each) => each.id === ref.id && each.version === version);
  if (own !== undefined) return words.text('ladderOwnVersion', { name: own.name, version });
  const published = findLadder(ref, []);
  return published === undefined ? words.text('tellLadderNotHere') : sayLadder(published, words);
}

/** An order of steps of one's own. */
export function tellLadderDefined({ ladder }: LadderDefined, words: Words): Telling {
  return {
    title: words.text('tellLadderDefined', { name: ladder.name }),
    facts: [
      [words.text('tellLadder'), words.row(ladder.waits.map((wait) => sayWait(wait, words)))],
    ],
  };
}

/** What a browser profile was called, and who records there. */
export function tellDeviceNamed({ name, initials }: DeviceNamed, words: Words): Telling {
  return {
    title: words.text('tellDeviceNamed'),
    facts: known([
      [words.text('deviceOwnName'), name && words.name(name)],
      [words.text('deviceInitials'), initials],
    ]),
  };
}

/** The parts that are there; a part that is not is `true`. */
function said(parts: readonly (string | true)[]): readonly string[] {
  return parts.filter((part) => part !== true);
}
