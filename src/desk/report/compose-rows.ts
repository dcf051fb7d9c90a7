import type { Fact, RawFact, StatusSeen } from '../../domain/fact.ts';
import { parseFact } from '../../domain/fact.ts';
import type { Told } from '../../domain/history.ts';
import { wordsOf } from '../../domain/history.ts';
import { movedFromOf } from '../../domain/move-entry.ts';
import type { EarlierVersion, PaperFact, PaperRow } from '../../domain/report/report-paper.ts';
import { present } from '../../domain/reading.ts';
import { unreadParts } from '../../domain/unread-parts.ts';
import { sayWithReason } from '../../locales/say-reason.ts';
import { hasOtherDevice, tellRecorded } from '../../locales/say-device.ts';
import type { Words } from '../../locales/catalogue.ts';
import { known, toPaperFacts } from '../../ui/telling.ts';
import { sayTime } from '../say-time.ts';
import { tell } from '../tell.ts';
import { toTimeline } from '../timeline.ts';
import type { PaperContext, ReportedCase } from './paper-context.ts';
import { tellContext } from './paper-context.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import { tellOnPaper } from '../team/tell-in-team.ts';

/** What the product calls one thing recorded, and what is known of it. */
type Said = Pick<PaperRow, 'when' | 'kind' | 'facts'>;

/**
 * What was recorded of a case, struck or not, by the day it happened.
 *
 * @param types of which types; all when left out.
 */
export function composeRows(
  reported: ReportedCase,
  types: readonly RawFact['type'][] | undefined,
  context: PaperContext,
): readonly PaperRow[] {
  const { history } = reported.file;
  const own = toTimeline(history, context.zone).filter(
    ({ told }) => types === undefined || types.includes(told.rawFact.type),
  );
  return own
    .toReversed()
    .map(({ told, on }, index) => composeRow(told, on, index + 1, reported, context));
}

function composeRow(
  told: Told,
  on: string,
  number: number,
  reported: ReportedCase,
  context: PaperContext,
): PaperRow {
  const { text } = context.words;
  const { struck } = told;
  const say = (fact: Fact | undefined, type: string) => sayFact(fact, type, on, reported, context);
  const shown = HAS_TEAM
    ? (sayOfTeam(told.rawFact, on, context) ?? say(told.fact, told.rawFact.type))
    : say(told.fact, told.rawFact.type);
  const isMore = Object.keys(unreadParts(told.rawFact)).length > 0;
  return {
    number,
    ...shown,
    facts: [...shown.facts, ...sayDevices(told, reported, context)],
    remarks: [
      // Without the number: a report of one case names no other.
      ...(movedFromOf(told) ? [text('reportMovedHere')] : []),
      ...(told.hasRivals ? [text('caseRivals')] : []),
      ...(isMore ? [text('tellMoreKept')] : []),
    ],
    ...(struck && { struck: sayStruck(struck, context.words) }),
    earlier: composeEarlier(told, shown, say, reported, context.words),
  };
}

function sayStruck({ recordedAt, isMoved, reason }: NonNullable<Told['struck']>, words: Words) {
  const at = words.dateTime(recordedAt);
  const said = words.text(isMoved ? 'reportMovedAway' : 'caseStruckAt', { at });
  return sayWithReason(said, reason, words);
}

/** Who recorded it; a masked report says that of nobody. */
function sayDevices(
  told: Told,
  { file }: ReportedCase,
  { devices, words, isMasked }: PaperContext,
): readonly PaperFact[] {
  if (isMasked || !hasOtherDevice(file.history.told, devices)) return [];
  return toPaperFacts(tellRecorded(told, devices, words));
}

/** Each version that no longer holds, beside what holds now. */
function composeEarlier(
  { earlier, shownEntryId }: Told,
  shown: Said,
  say: (fact: Fact | undefined, type: string) => Said,
  { stamps }: ReportedCase,
  { text, dateTime }: Words,
): readonly EarlierVersion[] {
  const all = (said: Said): readonly PaperFact[] => [
    { name: text('reportWhen'), value: said.when },
    { name: text('reportWhat'), value: said.kind },
    ...said.facts,
  ];
  const now = all(shown);
  return earlier.map((entry, index) => {
    const raw = wordsOf(entry);
    const before = all(say(parseFact(raw), raw.type));
    const at = stamps.get(earlier[index + 1]?.id ?? shownEntryId);
    const recorded = dateTime(entry.recordedAt);
    return {
      corrected:
        at === undefined
          ? text('reportCorrectedUnknown', { recorded })
          : text('reportCorrected', { at: dateTime(at), recorded }),
      facts: before.filter((fact) => !now.some((other) => isSame(fact, other))),
      missing: [
        ...new Set(
          now.map(({ name }) => name).filter((name) => !before.some((fact) => fact.name === name)),
        ),
      ],
    };
  });
}

function isSame(one: PaperFact, other: PaperFact): boolean {
  return one.name === other.name && one.value === other.value;
}

function sayFact(
  fact: Fact | undefined,
  type: string,
  on: string,
  { file }: ReportedCase,
  context: PaperContext,
): Said {
  const { words, parts } = context;
  const when = sayWhen(fact, on, context);
  if (fact?.type === 'status-seen') {
    return { when, kind: words.text('reportStatusSeen'), facts: tellSeen(fact, words) };
  }
  const { title, facts } = tell(fact, type, tellContext(file, context));
  const leftOut = parts.has('notes') ? undefined : words.text('tellNotes');
  return present({
    when,
    kind: title,
    facts: toPaperFacts(facts.filter(([name]) => name !== leftOut)),
  });
}

/** What an entry of the teams edition says; of nobody by name in a masked report. */
function sayOfTeam(raw: RawFact, on: string, context: PaperContext): Said | undefined {
  const { devices, isMasked, words } = context;
  const telling = isMasked ? undefined : tellOnPaper(raw, devices.members, words);
  return telling && { when: sayWhen(undefined, on, context), kind: telling.title, facts: [] };
}

/** The day, and of a contact the time in the zone that it was noted in, which is always named. */
function sayWhen(fact: Fact | undefined, on: string, { words }: PaperContext): string {
  const { date, text } = words;
  if (fact?.type === 'answer-received' || fact?.type === 'status-seen') return date(fact.on);
  if (fact?.type !== 'contact-made') return date(on);
  const { zone } = fact;
  const here = sayTime(fact.startedAt, zone, zone, words);
  const time =
    here === undefined
      ? text('reportTime', { time: fact.startedAt, zone })
      : text('reportTime', { time: here, zone });
  return text('reportDayTime', { day: date(fact.on), time });
}

function tellSeen({ sighting }: StatusSeen, { text, date }: Words): readonly PaperFact[] {
  const { title, form, statusOn, askIfNotArrivedBy, actBy, officeNamed, language } = sighting;
  const facts = known([
    title === undefined
      ? [text('reportStatusTitle'), text('tellStatusUntitled')]
      : [text('reportStatusTitle'), title, language],
    [text('reportStatusDate'), statusOn && date(statusOn)],
    [text('caseForm'), form],
    [text('caseAskIfNotArrived'), askIfNotArrivedBy && date(askIfNotArrivedBy)],
    [text('caseActBy'), actBy && date(actBy)],
    [text('tellOfficeNamed'), officeNamed],
    [text('tellText'), sighting.text, language],
  ]);
  return toPaperFacts(facts);
}
