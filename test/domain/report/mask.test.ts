import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ANumber } from '../../../src/domain/a-number.ts';
import { foldText } from '../../../src/domain/fold-text.ts';
import { createMask, MASK } from '../../../src/domain/report/create-mask.ts';
import type { PrivateWords } from '../../../src/domain/report/private-words.ts';
import { anyReceipt } from '../../support/arbitraries.ts';
import { receipt } from '../../support/given.ts';

const NOTHING: PrivateWords = {
  receiptNumbers: [],
  aNumbers: [],
  names: [],
  labels: [],
  phrases: [],
};
const KNOWN: PrivateWords = {
  receiptNumbers: [receipt('EAC2190012345')],
  aNumbers: ['A012345678' as ANumber],
  names: [
    'Ana María García-López',
    'Ms. Made-Up',
    'Li Wu',
    '王明',
    'Jo',
    'Anh Ng',
    'Li Wei',
    'xu bo',
    'علي من',
  ],
  labels: ['Rosa and the work permit, I-130'],
  phrases: ['1 Example Street, Springfield', '202-555-0100'],
};
const mask = createMask(KNOWN);

/** Whether a text without its blanks holds five digits of a number in a row. */
function holdsRun(text: string, number: string): boolean {
  const digits = number.replace(/\D/g, '');
  const bare = text.replaceAll(/\s/g, '');
  return Array.from({ length: digits.length - 4 }, (_, at) => digits.slice(at, at + 5)).some(
    (run) => bare.includes(run),
  );
}

describe('a masked text', () => {
  test.each([
    ['EAC2190012345', 'EAC•••••'],
    ['eac-21-900-12345.', 'eac-•••••.'],
    ['EAC 21 900 12345 was read', 'EAC ••••• was read'],
    ['EAC 21.900.12345', 'EAC •••••'],
    ['The last ones: 12345', 'The last ones: •••••'],
    ['9 0 0 1 2, she said', '•••••, she said'],
    ['9\u200B0\u00AD0–1/2', '•••••'],
    ['２１９００１', '•••••'],
    ['٢١٩٠٠', '•••••'],
    ['another, WAC2190054321', 'another, WAC•••••'],
    ['A012-345-678', 'A•••••'],
    ['A# 098 765 432', 'A# •••••'],
    ['his number 12345678', 'his number •••••'],
    ['ana maría GARCÍA LOPEZ called', '••••• called'],
    ['García, Ana', '•••••, •••••'],
    ['write to agarcia@example.com', 'write to •••••@example.com'],
    ['Garcías’ house', '•••••’ house'],
    ['Canada and bananas', 'Canada and bananas'],
    ['Li said no, Li Wu said yes, Wu, Li', '••••• said no, ••••• said yes, •••••'],
    ['Mr. Ng said Lí is at home', 'Mr. ••••• said ••••• is at home'],
    ['LI and Ng’s line, an angle', '••••• and •••••’s line, an angle'],
    ['Anh is not there, nor is wei', '••••• is not there, nor is •••••'],
    ['bo wrote to Bo', '••••• wrote to •••••'],
    ['علي قال', '••••• قال'],
    ['من هو', '••••• هو'],
    ['王明先生', '•••••先生'],
    ['Jo and joy', '••••• and joy'],
    ['Rosa’s permit for the work', '•••••’s ••••• for the •••••'],
    ['1 Example  Street\nSpringfield, (202) 555 0100', '•••••, (•••••'],
    ['Nov 21, 2026 at 10:45', 'Nov 21, 2026 at 10:45'],
    ['Form I-130', 'Form I-130'],
    ['SR-1234', 'SR-1234'],
  ])('%s is %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test('says nothing that was not hidden before, when nothing is known', () => {
    const text = 'Called on 3 May 2026, tier 2; they gave SR-20261234 and said “30 days”.';
    expect(createMask(NOTHING)(text)).toBe(text);
  });

  test('holds no five digits in a row of a number, however it is spaced and whatever stands around', () => {
    const anySeparator = fc.constantFrom('', ' ', '-', '  ', '\n', '\u00A0', '.', ' - ', '\u200B');
    fc.assert(
      fc.property(
        anyReceipt,
        fc.array(anySeparator, { minLength: 13, maxLength: 13 }),
        fc.string(),
        fc.string(),
        fc.nat(5),
        (number, separators, before, after, from) => {
          const spaced = Array.from(number.slice(from), (each, at) => `${separators[at]}${each}`);
          const text = `${before}${spaced.join('')}${after}`;
          const masked = createMask({ ...NOTHING, receiptNumbers: [number] })(text);
          expect(holdsRun(masked, number)).toBe(false);
        },
      ),
    );
  });

  test('holds no part of a name that has three letters, in any case, whatever stands around', () => {
    const anyPart = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{3,12}$/);
    const anyMark = fc.constantFrom(' ', ', ', '.', '-', '\n', '’s ', '@', '_', '1');
    fc.assert(
      fc.property(
        fc.array(anyPart, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), anyMark, fc.boolean()), { maxLength: 8 }),
        (parts, said) => {
          fc.pre(!parts.some((part) => NO_NAMES.includes(part.toLowerCase())));
          const text = said
            .map(([at, mark, isLoud]) => {
              const part = parts[at % parts.length] ?? '';
              return `${isLoud ? part.toUpperCase() : part.toLowerCase()}${mark}`;
            })
            .join('');
          const masked = createMask({ ...NOTHING, names: [parts.join(' ')] })(text);
          const words = foldText(masked).split(/[^\p{L}]+/u);
          for (const part of parts) expect(words).not.toContain(foldText(part));
        },
      ),
    );
  });

  test('holds no part of a name that has two letters, as a word with a capital, whatever stands around', () => {
    const anyShortPart = fc.stringMatching(/^[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]$/);
    const anyMark = fc.constantFrom(' ', ', ', '.', '-', '\n', '’s ', '@', '_', '1');
    fc.assert(
      fc.property(
        fc.array(anyShortPart, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), anyMark, fc.boolean()), { maxLength: 8 }),
        (parts, said) => {
          fc.pre(!parts.some((part) => NO_NAMES.includes(foldText(part))));
          const text = said
            .map(([at, mark, isLoud]) => {
              const part = parts[at % parts.length] ?? '';
              return `${isLoud ? part.toUpperCase() : part}${mark}`;
            })
            .join('');
          const masked = createMask({ ...NOTHING, names: [`Rosa ${parts.join(' ')}`] })(text);
          const words = foldText(masked).split(/[^\p{L}]+/u);
          for (const part of parts) expect(words).not.toContain(foldText(part));
        },
      ),
    );
  });

  test('keeps the small words of a sentence that are parts of a name without their capital', () => {
    const text = 'We do not know of an officer.';
    expect(createMask({ ...NOTHING, names: ['An Do'], labels: ['Of us'] })(text)).toBe(text);
  });

  test('can be masked again without harm', () => {
    const text = 'Ana García, EAC 21 900 12345, A012-345-678';
    expect(mask(mask(text))).toBe(mask(text));
    expect(mask(text)).toContain(MASK);
  });
});

const NO_NAMES = [
  'mr',
  'ms',
  'dr',
  'mrs',
  'miss',
  'officer',
  'agent',
  'representative',
  'supervisor',
  'attorney',
];
