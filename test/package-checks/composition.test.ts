import { expect, test } from 'vitest';
import { toShares } from '../../scripts/bench/write-performance.mjs';
import { toComposition } from '../../scripts/package-checks/composition.mjs';
import { deflatedSize, sizeAround } from '../../scripts/package-checks/sizes.mjs';

const desk = "export const letters = 'To the Director'; export const rows = [1, 2, 3];";
const files = [
  {
    file: 'assets/desk-1a.js',
    content: Buffer.from(desk),
    parts: new Map([
      ['src/domain/letter/compose-letter.ts', desk.slice(0, 42)],
      ['src/domain/agenda.ts', desk.slice(42, 60)],
      ['node_modules/idb/build/index.js', desk.slice(60)],
    ]),
  },
  { file: 'icons/icon-16.png', content: Buffer.from([0x89, 0xff]), parts: new Map() },
  { file: 'licenses.txt', content: Buffer.from('MIT'), parts: new Map() },
];

test('each byte of the package has its area, and the shares add up to its zip', () => {
  const shares = toComposition(files);
  expect(new Set(shares.map(({ name }) => name))).toEqual(
    new Set([
      'letters',
      'domain, the rest',
      'library: idb',
      'icons',
      'licenses',
      'names and places in the zip',
    ]),
  );
  const [raw, deflated] = [
    shares.reduce((sum, { size }) => sum + size.raw, 0),
    shares.reduce((sum, { size }) => sum + size.deflated, 0),
  ];
  expect(raw).toBe(files.reduce((sum, { content }) => sum + content.length, 0));
  const zipped = files.reduce((sum, { content }) => sum + deflatedSize(content), 0);
  expect(Math.round(deflated)).toBe(zipped + sizeAround(files.map(({ file }) => file)));
  const sizes = shares.map(({ size }) => size.deflated);
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
});

test.each([
  [150_000, 'is met', '150.0 kB'],
  [150_001, 'is **not met**', '150.0 kB'],
  [413_600, 'is **not met**', '413.6 kB'],
])(
  'the page says whether a package of %i bytes is as small as it is meant to be',
  (size, says, kB) => {
    const whole = { raw: size, deflated: size };
    const text = toShares({ surfaces: [], whole, composition: toComposition(files) });
    expect(text).toContain(`The limit of 150 kB for the package ${says}\n`);
    expect(text).toContain(`As a zip it has ${kB}.`);
    expect(text).toContain('| letters | 0.0 kB |');
  },
);
