import { formatReceiptNumber } from '../domain/receipt-number.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { en } from './en.ts';

/** Every visible text, by key: a sentence with `{places}`, or its plural forms by `{count}`. */
export type Catalogue = typeof en;
/** The name of a text. */
export type TextKey = keyof Catalogue;

type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;
type PlacesOf<Key extends TextKey> = Places<
  Catalogue[Key] extends string ? Catalogue[Key] : Catalogue[Key][keyof Catalogue[Key]]
>;
type Values<Key extends TextKey> = { readonly [Name in PlacesOf<Key>]: string | number };

/** Gives a text with its places filled. */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...values: [PlacesOf<Key>] extends [never] ? [] : [values: Values<Key>]
) => string;

/** Texts and formats of one language. */
export type Words = {
  readonly language: string;
  readonly text: Translate;
  /** A calendar date as people write it here: *21 Nov 2026* or *Nov 21, 2026*. */
  readonly date: (isoDate: string) => string;
  /** A month of a year, given as `YYYY-MM`: *Dec 2024*. */
  readonly month: (isoMonth: string) => string;
  /** A date and time of day, in the machine's zone. */
  readonly dateTime: (instant: string) => string;
  /** A length of time in whole seconds: *12 min 34 sec*. */
  readonly duration: (seconds: number) => string;
  /** A length of time that is being counted: *02:05*, and with hours *1:02:05*. */
  readonly clock: (seconds: number) => string;
  /** Several things in one sentence: *a, b and c*. */
  readonly list: (parts: readonly string[]) => string;
  /** Whether the screen is masked, and these words say nothing private. */
  readonly isMasked: boolean;
  /** A receipt number, in groups; where the screen is masked, its letters and last four digits. */
  readonly receipt: (number: ReceiptNumber) => string;
  /** The name of a person, or the label of a case; where the screen is masked, its initials. */
  readonly name: (name: string) => string;
  /** An A-number, or anything else that is no one else's business; where the screen is masked, dots. */
  readonly secret: (text: string) => string;
  /** The same words, masking nothing: for what the person takes from the screen, by a copy or a file. */
  readonly full: Words;
};

/**
 * The words for a person who asked for a language. There is only English yet; which English decides
 * how dates and numbers are written.
 */
export function createWords(asked: string): Words {
  const language = /^en\b/i.test(asked) ? asked : 'en-US';
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const unit = { style: 'unit', unitDisplay: 'short' } as const;
  const minutes = new Intl.NumberFormat(language, { ...unit, unit: 'minute' });
  const restSeconds = new Intl.NumberFormat(language, { ...unit, unit: 'second' });
  const hours = new Intl.NumberFormat(language, { useGrouping: false });
  const twoDigits = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });

  const text: Translate = (key, ...[values]) => {
    const found: string | { readonly one: string; readonly other: string } = en[key];
    const places = (values ?? {}) as Readonly<Record<string, string | number>>;
    const pattern =
      typeof found === 'string'
        ? found
        : found[plural.select(Number(places['count'])) === 'one' ? 'one' : 'other'];
    return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = places[name] ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });
  };

  const words: Words = {
    language,
    text,
    date: (isoDate) => date.format(new Date(`${isoDate}T00:00:00Z`)),
    month: (isoMonth) => month.format(new Date(`${isoMonth}-01T00:00:00Z`)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    duration: (seconds) => {
      const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
      return [
        ...(whole > 0 ? [minutes.format(whole)] : []),
        ...(rest > 0 || whole === 0 ? [restSeconds.format(rest)] : []),
      ].join(' ');
    },
    clock: (seconds) => {
      const whole = Math.floor(seconds / 3600);
      const rest = [Math.floor(seconds / 60) % 60, seconds % 60];
      const parts = rest.map((part) => twoDigits.format(part));
      return [...(whole > 0 ? [hours.format(whole)] : []), ...parts].join(':');
    },
    list: (parts) => list.format(parts),
    isMasked: false,
    receipt: formatReceiptNumber,
    name: (name) => name,
    secret: (secret) => secret,
    get full() {
      return words;
    },
  };
  return words;
}
