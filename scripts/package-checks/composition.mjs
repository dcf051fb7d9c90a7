import { deflatedSize, sizeAround } from './sizes.mjs';

/** @typedef {import('./sizes.mjs').Size} Size */
/** @typedef {{ file: string, content: Buffer, parts: ReadonlyMap<string, string> }} Built `parts`: code by source */
/** @typedef {{ name: string, size: Size }} Share */

/** The most bytes that the package is meant to have as a zip. */
export const MEANT_BYTES = 150_000;

/**
 * The areas by the path of the source, or of the file where it has none; the first that fits.
 * @type {readonly [name: string, path: RegExp][]}
 */
const AREAS = [
  ['texts in English', /^src\/locales\/en\b/],
  ['texts in Spanish', /^src\/locales\/es\b/],
  ['texts in Chinese', /^src\/locales\/zh-cn\b/],
  ['what puts texts together', /^src\/locales\//],
  ['what runs in pages of USCIS', /^src\/content\//],
  ['pages, manifest, worker’s loader', /\.(?:html|json)$|^service-worker-loader/],
  ['styles', /\.css$/],
  ['icons', /^icons\//],
  ['licenses', /^licenses/],
  ['letters', /^src\/(?:domain\/letter|desk\/letter-room)\//],
  [
    'offices, addresses, hours, holidays',
    /^src\/domain\/.*(?:office|address-book|mailbox|hours|holiday|prefixes)/,
  ],
  ['taking tables over', /^src\/(?:domain\/import|desk\/adding)\//],
  [
    'tables, copies, reports, calendar files',
    /^src\/(?:domain\/(?:export|report)|desk\/(?:exporting|report))\//,
  ],
  ['backups and handing off', /^src\/(?:domain\/backup|desk\/(?:backup|handing-off))\//],
  ['domain, the rest', /^src\/domain\//],
  ['storage', /^src\/storage\//],
  ['platform', /^src\/platform\//],
  ['background', /^src\/background\//],
  ['desk, the rest', /^src\/desk\//],
  ['popup and panel', /^src\/(?:popup|panel)\//],
  ['what desk, popup and panel share', /^src\/ui\//],
];

/**
 * What the package consists of, the largest first. What is deflated together is shared out by what each area
 * would weigh alone, so that the shares add up to the package as a zip.
 * @param {readonly Built[]} files
 * @returns {Share[]}
 */
export function toComposition(files) {
  /** @type {Map<string, Size>} */
  const shares = new Map();
  for (const built of files) {
    const areas = [...toAreas(built)].map(([name, code]) => ({
      name,
      raw: code.length,
      alone: deflatedSize(code),
    }));
    const sum = areas.reduce((total, { alone }) => total + alone, 0);
    const whole = deflatedSize(built.content);
    for (const { name, raw, alone } of areas) add(shares, name, raw, (whole * alone) / sum);
  }
  add(shares, 'names and places in the zip', 0, sizeAround(files.map(({ file }) => file)));
  return [...shares]
    .map(([name, size]) => ({ name, size }))
    .toSorted((one, other) => other.size.deflated - one.size.deflated);
}

/**
 * What a file has of each area.
 * @param {Built} built
 * @returns {Map<string, Buffer>}
 */
function toAreas({ file, content, parts }) {
  if (parts.size === 0) return new Map([[toArea(file), content]]);
  /** @type {Map<string, string>} */
  const areas = new Map();
  for (const [source, code] of parts) {
    const name = toArea(source);
    areas.set(name, (areas.get(name) ?? '') + code);
  }
  return new Map([...areas].map(([name, code]) => [name, Buffer.from(code)]));
}

/**
 * @param {Map<string, Size>} shares
 * @param {string} name
 * @param {number} raw
 * @param {number} deflated
 */
function add(shares, name, raw, deflated) {
  const before = shares.get(name) ?? { raw: 0, deflated: 0 };
  shares.set(name, { raw: before.raw + raw, deflated: before.deflated + deflated });
}

/** @param {string} source */
function toArea(source) {
  const [, library] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (library !== undefined) return `library: ${library}`;
  const [name] = AREAS.find(([, path]) => path.test(source)) ?? ['what holds the modules together'];
  return name;
}
