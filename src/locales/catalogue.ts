import { formatReceiptNumber } from '../domain/receipt-number.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { en } from './en.ts';

/** Every visible text, by key: a sentence with `{places}`, or its plural forms by `{count}`. */
export type Catalogue = typeof en;
/** The forms of a text that counts, by the plural categories of its language (`Intl.PluralRules`). */
export type PluralForms = {
  readonly one?: string;
  readonly many?: string;
  readonly other: string;
};
/** An area of the catalogue in another language: the same keys, and plural forms where English has some. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : PluralForms;
};
/** The texts of a language. */
export type Texts = Translated<Catalogue>;
/** The name of a text. */
export type TextKey = keyof Catalogue;

type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;
type PlacesOf<Key extends TextKey> = Places<
  Catalogue[Key] extends string ? Catalogue[Key] : Catalogue[Key][keyof Catalogue[Key]]
>;
/** The name of a text that is said as it stands: there is no place in it. */
export type PlainTextKey = {
  [Key in TextKey]: [PlacesOf<Key>] extends [never] ? Key : never;
}[TextKey];
type Values<Key extends TextKey> = { readonly [Name in PlacesOf<Key>]: string | number };

/** Gives a text with its places filled. */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...values: [PlacesOf<Key>] extends [never] ? [] : [values: Values<Key>]
) => string;

/** What is put together to one text; what is `undefined` is left out. */
type Parts = readonly (string | undefined)[];

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
  /** Things of one kind where there is little room: *a, b, c*. */
  readonly row: (parts: readonly string[]) => string;
  /** Whole sentences, one after the other, each with its own stop. */
  readonly sentences: (parts: Parts) => string;
  /** Things to be told apart that have commas of their own, such as dates: *a; b*. */
  readonly clauses: (parts: Parts) => string;
  /** Something, and what is to be known of it: *Ana Ruiz, attorney*. */
  readonly aside: (parts: Parts) => string;
  /** What something is called, and what it is: *Form: I-485*. */
  readonly named: (name: string, value: string) => string;
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
 * The words of a language.
 *
 * @param language the tag by which dates and numbers are written, as `toLocale` gives it.
 * @param texts those of this language.
 */
export function createWords(language: string, texts: Texts = en): Words {
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
  const units = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  const hours = new Intl.NumberFormat(language, { useGrouping: false });
  const twoDigits = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const row = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });

  const text: Translate = (key, ...[values]) => {
    const found: string | PluralForms = texts[key];
    const places = (values ?? {}) as Readonly<Record<string, string | number>>;
    const pattern =
      typeof found === 'string'
        ? found
        : (formOf(found, plural.select(Number(places['count']))) ?? found.other);
    return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = places[name] ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });
  };

  const join = (key: 'joiningSentences' | 'joiningClauses' | 'joiningAside', parts: Parts) => {
    const [first = '', ...rest] = parts.filter((part) => part !== undefined);
    return rest.reduce((said, next) => text(key, { said, next }), first);
  };

  const words: Words = {
    language,
    text,
    date: (isoDate) => date.format(new Date(`${isoDate}T00:00:00Z`)),
    month: (isoMonth) => month.format(new Date(`${isoMonth}-01T00:00:00Z`)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    duration: (seconds) => {
      const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
      return units.format([
        ...(whole > 0 ? [minutes.format(whole)] : []),
        ...(rest > 0 || whole === 0 ? [restSeconds.format(rest)] : []),
      ]);
    },
    clock: (seconds) => {
      const whole = Math.floor(seconds / 3600);
      const rest = [Math.floor(seconds / 60) % 60, seconds % 60];
      const parts = rest.map((part) => twoDigits.format(part));
      return [...(whole > 0 ? [hours.format(whole)] : []), ...parts].join(':');
    },
    list: (parts) => list.format(parts),
    row: (parts) => row.format(parts),
    sentences: (parts) => join('joiningSentences', parts),
    clauses: (parts) => join('joiningClauses', parts),
    aside: (parts) => join('joiningAside', parts),
    named: (name, value) => text('joiningNamed', { name, value }),
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

function formOf(forms: PluralForms, category: Intl.LDMLPluralRule): string | undefined {
  return category === 'one' || category === 'many' ? forms[category] : undefined;
}
