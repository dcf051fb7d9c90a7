import type { Caller } from './caller.ts';
import { parseCaller } from './caller.ts';
import type { CaseColumn } from './case-column.ts';
import { DEFAULT_CASE_COLUMNS, parseCaseColumns } from './case-column.ts';
import { asOneOf, asText, asWhole } from './reading.ts';
import type { Foreign } from './reading.ts';
import type { LanguageChoice } from './language.ts';
import { LANGUAGE_CHOICES } from './language.ts';
import { LONGEST_SENDER_DETAILS } from './sent-text.ts';

/** What the person can set; each has a default and is carried by the journal. */
export type Settings = {
  /** The local hour, 0 to 23, at which reminders ring. */
  readonly reminderHour: number;
  /** Whether a notification may name the full receipt number and the agency. */
  readonly notificationDetail: 'discreet' | 'full';
  /** Whether a phone step that falls on a closed day waits for the next open one. */
  readonly rollPolicy: 'forward' | 'none';
  /** Whether what is due on a Saturday or Sunday rings on Monday. */
  readonly quietWeekends: boolean;
  /**
   * Whether, when no service request was taken and no reason given, the service center may be written
   * to at once: a labelled variant (NAFSA Region XI), off by default.
   */
  readonly afterUnexplainedRefusal: 'wait' | 'go-on';
  /** Who called or wrote last, to begin the next form with; `null` until somebody did. */
  readonly caller: Caller | null;
  /**
   * How USCIS can reach whoever writes for others, for the end of a letter: lines as they are to stand
   * there. Those of a party stay with the letters of its case.
   */
  readonly senderDetails: string;
  /** The language of the interface, or that of the browser. */
  readonly language: LanguageChoice;
  /** Light or dark, or as the system has it. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether the screen shows receipt numbers and names masked, as where others look on. */
  readonly isMasked: boolean;
  /** Whether single keys do something on the desk, where no field has the focus. */
  readonly hasShortcuts: boolean;
  /** Whether a chip on the status page says how its case stands. */
  readonly hasChip: boolean;
  /** What the table of cases shows. */
  readonly caseColumns: readonly CaseColumn[];
};

/** One setting got another value. */
export type SettingChanged = {
  [Name in keyof Settings]: {
    readonly type: 'setting-changed';
    readonly name: Name;
    readonly value: Settings[Name];
  };
}[keyof Settings];

/** What holds until the person changes it. */
export const DEFAULT_SETTINGS: Settings = {
  reminderHour: 9,
  notificationDetail: 'discreet',
  rollPolicy: 'forward',
  quietWeekends: false,
  afterUnexplainedRefusal: 'wait',
  caller: null,
  senderDetails: '',
  language: 'browser',
  theme: 'system',
  isMasked: false,
  hasShortcuts: true,
  hasChip: true,
  caseColumns: DEFAULT_CASE_COLUMNS,
};

/** A change of a setting from outside, or `undefined` for a name or value that is not known. */
export function parseSettingChanged(raw: Foreign): SettingChanged | undefined {
  const type = 'setting-changed';
  switch (raw['name']) {
    case 'reminderHour': {
      const value = asWhole(raw['value'], 0, 23);
      return value === undefined ? undefined : { type, name: 'reminderHour', value };
    }
    case 'notificationDetail': {
      const value = asOneOf(raw['value'], ['discreet', 'full'] as const);
      return value && { type, name: 'notificationDetail', value };
    }
    case 'rollPolicy': {
      const value = asOneOf(raw['value'], ['forward', 'none'] as const);
      return value && { type, name: 'rollPolicy', value };
    }
    case 'quietWeekends': {
      const value = asOneOf(raw['value'], [true, false] as const);
      return value === undefined ? undefined : { type, name: 'quietWeekends', value };
    }
    case 'afterUnexplainedRefusal': {
      const value = asOneOf(raw['value'], ['wait', 'go-on'] as const);
      return value && { type, name: 'afterUnexplainedRefusal', value };
    }
    case 'caller': {
      const value = raw['value'] === null ? null : parseCaller(raw['value']);
      return value === undefined ? undefined : { type, name: 'caller', value };
    }
    case 'senderDetails': {
      const value = raw['value'] === '' ? '' : asText(raw['value'], LONGEST_SENDER_DETAILS);
      return value === undefined ? undefined : { type, name: 'senderDetails', value };
    }
    case 'language': {
      const value = asOneOf(raw['value'], LANGUAGE_CHOICES);
      return value && { type, name: 'language', value };
    }
    case 'theme': {
      const value = asOneOf(raw['value'], ['system', 'light', 'dark'] as const);
      return value && { type, name: 'theme', value };
    }
    case 'isMasked':
    case 'hasShortcuts':
    case 'hasChip': {
      const value = asOneOf(raw['value'], [true, false] as const);
      return value === undefined ? undefined : { type, name: raw['name'], value };
    }
    case 'caseColumns': {
      const value = parseCaseColumns(raw['value']);
      return value && { type, name: 'caseColumns', value };
    }
    default:
      return undefined;
  }
}

/** The settings after one change. */
export function changeSetting(settings: Settings, change: SettingChanged): Settings {
  return { ...settings, [change.name]: change.value };
}
