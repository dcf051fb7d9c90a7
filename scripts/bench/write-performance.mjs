import { MEANT_BYTES } from '../package-checks/composition.mjs';
import { LIMITS, MOST_BYTES } from '../package-checks/sizes.mjs';

/**
 * @typedef {import('../../test/e2e/bench/figures.ts').Figure} Figure
 * @typedef {import('../../test/e2e/bench/figures.ts').Spread} Spread
 * @typedef {import('../faults/read-results.mjs').Result} Result
 * @typedef {import('./measured-with.mjs').Where} Where
 * @typedef {import('../package-checks/composition.mjs').Share} Share
 * @typedef {import('../package-checks/sizes.mjs').Size} Size
 * @typedef {import('../package-checks/sizes.mjs').Surface} Surface
 * @typedef {{ surfaces: Surface[], whole: Size, composition: Share[] }} Sizes
 */

/**
 * The page docs/performance.md: what was measured against which floor, and what missed its gate. Of a run in which
 * everything was measured.
 * @param {{ runs: (Where & { file: string })[], figures: Figure[], results: Result[], sizes: Sizes }} run `runs`: where each file was measured
 */
export function writePerformance({ runs, figures, results, sizes }) {
  const promised = figures.filter(({ atMost }) => atMost !== undefined);
  const told = figures.filter(({ atMost }) => atMost === undefined);
  return `# How fast it is, and how large

Written by \`npm run bench\` from the newest run of each of its files, all of the same package; not edited by hand. ${sayWhere(runs)}

No time means anything by itself: a machine is slow or fast, busy or idle. So each figure stands beside a *floor*, something simple that a browser does for such a thing, measured in the same run, in turn with ours: an extension that does nothing, a page of an extension that holds one word, a strict transaction and then a line added to a file, bare IndexedDB. Each is a median; half of what was measured lies between the two values in brackets.

## Promised

${toTable(promised)}

${toRemarks(promised)}

## Told

${toTable(told)}

${toRemarks(told)}

## Bytes

What each surface loads, minified, and deflated as a store packs it; what several load is counted for each. \`node scripts/sizes.mjs --sources\` tells also what each library, folder and catalogue has in it. \`npm test\` holds a limit for each surface and for the package that is a little above what it has now, so that none grows unseen.

${toSizes(sizes)}

${sayPageScripts(sizes)}

${toShares(sizes)}

## Besides

${results.map(sayNote).join('\n')}
`;
}

/** @param {readonly (Where & { file: string })[]} runs */
function sayWhere(runs) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const { file, browser, machine } of runs) {
    const place = `in ${browser} on ${machine}`;
    places.set(place, [...(places.get(place) ?? []), file]);
  }
  const [only = '', ...others] = places.keys();
  if (others.length === 0) return `Measured ${only}, with the built extension.`;
  const parts = [...places].map(([place, files]) => `${files.join(', ')} ${place}`);
  return `Measured with the built extension, **not all in one browser on one machine**: ${parts.join('; ')}.`;
}

/** @param {Figure[]} figures */
function toTable(figures) {
  const hasGate = figures.some(({ atMost }) => atMost !== undefined);
  const head = ['what', 'it took', 'floor', 'floor took', 'compared'];
  const rows = figures.map((figure) => [
    figure.what,
    saySpread(figure.oursTook, figure.unit),
    figure.floor,
    saySpread(figure.floorTook, figure.unit),
    sayValue(figure, figure.value),
    ...(hasGate ? [sayGate(figure)] : []),
  ]);
  const titles = hasGate ? [...head, 'at most'] : head;
  return [titles, titles.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** @param {Figure[]} figures */
function toRemarks(figures) {
  return figures
    .flatMap(({ what, remark }) => (remark === undefined ? [] : [`- ${what}: ${remark}`]))
    .join('\n');
}

/** @param {Sizes} sizes */
function sayPageScripts({ surfaces }) {
  /** @type {(of: keyof typeof MOST_BYTES) => string} */
  const sayBytes = (of) => {
    const bytes = surfaces.find(({ name }) => name === of)?.atOnce.raw;
    if (bytes === undefined) throw new Error(`The size of ${of} was not measured.`);
    return `${bytes.toLocaleString('en')} bytes, minified, and ${MOST_BYTES[of].toLocaleString('en')} at most`;
  };
  return `Every status page is given status-page: ${sayBytes('status-page')}. One that shows one case is given status-chip besides: ${sayBytes('status-chip')}. \`npm test\` holds both.`;
}

/** @param {Sizes} sizes */
function toSizes({ surfaces, whole }) {
  const rows = [
    ...surfaces.flatMap(({ name, atOnce, later }) => [
      { name, size: atOnce },
      ...(later.raw > 0 ? [{ name: `${name}, when asked for`, size: later }] : []),
    ]),
    { name: 'the package, as a zip', size: whole },
  ];
  return toSizeTable(rows);
}

/**
 * Whether the package is as small as it is meant to be, and what its bytes are.
 * @param {Sizes} sizes
 */
export function toShares({ whole, composition }) {
  const isMet = whole.deflated <= MEANT_BYTES;
  return `### The limit of ${MEANT_BYTES / 1000} kB for the package is ${isMet ? 'met' : '**not met**'}

As a zip it has ${inKb(whole.deflated)}. \`npm test\` does not hold this limit, but one of ${LIMITS.package} kB. These are its bytes; what is deflated together is shared out, so that the lines add up to it. \`node scripts/sizes.mjs --composition\` prints them.

${toSizeTable(composition)}`;
}

/** @param {readonly { name: string, size: Size }[]} rows */
function toSizeTable(rows) {
  return [
    '| what | minified | deflated |',
    '| --- | --- | --- |',
    ...rows.map(({ name, size }) => `| ${name} | ${inKb(size.raw)} | ${inKb(size.deflated)} |`),
  ].join('\n');
}

/** @param {number} bytes */
function inKb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** @param {Figure} figure */
function sayGate(figure) {
  const { atMost = Infinity, value } = figure;
  return `${sayValue(figure, atMost)}${value <= atMost ? '' : ', **missed**'}`;
}

/**
 * @param {Figure} figure
 * @param {number} value
 */
function sayValue({ compared, unit }, value) {
  return compared === 'ratio' ? `${round(value)} ×` : `${round(value)} ${unit} more`;
}

/**
 * @param {Spread} spread
 * @param {string} unit
 */
function saySpread({ median, from, to, count }, unit) {
  return `${round(median)} ${unit} [${round(from)}–${round(to)}], of ${count}`;
}

/** @param {number} value */
function round(value) {
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}

/** @param {Result} result */
function sayNote({ name, outcome, note }) {
  const gates = outcome === 'passed' ? 'passed' : '**a gate was missed**';
  return `- ${name.replace(/^\S+ /, '')}, ${gates}${note === '' ? '' : `: ${note}`}`;
}
