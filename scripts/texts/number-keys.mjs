import { parseSync } from 'vite';

/** @typedef {ReadonlyMap<string, number>} Numbers the number of each key */
/** @typedef {{ start: number, end: number, key: string, isAttribute: boolean }} Named where a key stands */

/**
 * @typedef {object} Node what is read of a node of the syntax tree
 * @property {string} [type]
 * @property {number} start
 * @property {number} end
 * @property {unknown} [value]
 * @property {unknown} [key]
 */

/** The rooms that name texts; the others may not import a catalogue. */
const NAMES_TEXTS = /^src\/(?:background|desk|locales|panel|popup|ui)\//;
/** An area of a catalogue: its keys are what is numbered, its texts are none. */
const AREA = /^src\/locales\/(?:en|es|zh-cn)\//;

/**
 * Numbers the keys of a catalogue from 1, for 0 would be nothing. Each has a capital letter or a digit within it, so
 * that no other plain word can be one.
 * @param {readonly string[]} keys
 * @returns {Numbers}
 */
export function toNumbers(keys) {
  const plain = keys.filter((key) => !/^[a-z]+[A-Z0-9]/.test(key));
  if (plain.length > 0) throw new Error(`Name these texts by their place: ${plain.join(', ')}`);
  return new Map(keys.map((key, index) => [key, index + 1]));
}

/**
 * A module with the number of each text in the place of its key. It has as many lines as before.
 * @param {string} file its path in the repository
 * @param {string} code
 * @param {Numbers} numbers
 * @returns {string}
 */
export function replaceKeys(file, code, numbers) {
  const named = findNamed(file, code, numbers);
  if (named[0] !== undefined && !NAMES_TEXTS.test(file)) {
    throw new Error(`“${named[0].key}” is the name of a text, and something else in ${file}.`);
  }
  let replaced = '';
  let at = 0;
  for (const { start, end, key, isAttribute } of named) {
    const number = numbers.get(key) ?? 0;
    // A text as the value of an attribute stands in no braces; a number has to.
    replaced += code.slice(at, start) + (isAttribute ? `{${number}}` : number);
    at = end;
  }
  return replaced + code.slice(at);
}

/**
 * Where a module names texts, in order.
 * @param {string} file
 * @param {string} code
 * @param {Numbers} numbers
 * @returns {Named[]}
 */
function findNamed(file, code, numbers) {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  /** @type {Named[]} */
  const named = [];
  const isArea = AREA.test(file);
  visit(program, '');
  return named.toSorted((one, other) => one.start - other.start);

  /**
   * @param {unknown} visited
   * @param {string} parentType
   */
  function visit(visited, parentType) {
    if (typeof visited !== 'object' || visited === null) return;
    const node = /** @type {Node} */ (visited);
    const key = isArea ? toPropertyName(node) : node.type === 'Literal' ? node.value : undefined;
    if (typeof key === 'string' && numbers.has(key)) {
      const { start, end } = isArea ? /** @type {Node} */ (node.key) : node;
      named.push({ start, end, key, isAttribute: parentType === 'JSXAttribute' });
    }
    for (const child of Object.values(node)) visit(child, node.type ?? parentType);
  }
}

/** @param {Node} node */
function toPropertyName({ type, key }) {
  return type === 'Property' ? /** @type {{ name?: string }} */ (key).name : undefined;
}
