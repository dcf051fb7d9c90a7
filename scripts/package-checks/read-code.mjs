import { parseSync } from 'vite';

/**
 * @typedef {object} ReadCode
 * @property {string[]} staticImports
 * @property {string[]} dynamicImports what `import()` is called with, `''` for what isn’t a plain text
 * @property {string[]} importsAtOnce those of them that are made whenever the file is run, not in a function that
 *   it only defines
 * @property {Set<string>} objects names something is read from: `document` of `document.body`
 * @property {Set<string>} names every name that is used, also as in `window['name']`
 * @property {string[]} evaluates how text is run as code: `eval`, `Function`, a timer that is given text
 */

/**
 * @typedef {object} Node what is read of a node of the syntax tree
 * @property {string} [type]
 * @property {string} [name]
 * @property {unknown} [value]
 * @property {Node} [source]
 * @property {{ value: { cooked: string } }[]} [quasis]
 * @property {Node} [object]
 * @property {Node} [property]
 * @property {boolean} [computed]
 * @property {Node} [callee]
 * @property {Node[]} [arguments]
 */

const TIMERS = new Set(['setTimeout', 'setInterval']);

/**
 * Parsed, not searched: our own sentences may well say "the document." or "import".
 * @param {string} file its name, which says what kind of code it is
 * @param {string} code
 * @returns {ReadCode}
 */
export function readCode(file, code) {
  /** @type {ReadCode} */
  const found = {
    staticImports: [],
    dynamicImports: [],
    importsAtOnce: [],
    objects: new Set(),
    names: new Set(),
    evaluates: [],
  };
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  visit(program, found);
  found.importsAtOnce = importedAtOnce(program);
  return found;
}

/**
 * What is imported by a statement or an `await` outside of every function, also in a function that is given
 * to what is called there: the builder wraps an import in one.
 * @param {unknown} visited
 * @param {boolean} [isRun]
 * @returns {string[]}
 */
function importedAtOnce(visited, isRun = false) {
  if (typeof visited !== 'object' || visited === null) return [];
  const node = /** @type {Node} */ (visited);
  const type = node.type ?? '';
  if (!isRun && /Function|^MethodDefinition$/.test(type)) return [];
  const own = isRun && type === 'ImportExpression' ? [toText(node.source) ?? ''] : [];
  const isInside = isRun || /^(?:AwaitExpression|ExpressionStatement)$/.test(type);
  return [...own, ...Object.values(node).flatMap((child) => importedAtOnce(child, isInside))];
}

/**
 * @param {unknown} visited
 * @param {ReadCode} found
 */
function visit(visited, found) {
  if (typeof visited !== 'object' || visited === null) return;
  const node = /** @type {Node} */ (visited);
  const type = node.type ?? '';
  if (type === 'Identifier' && node.name !== undefined) found.names.add(node.name);
  else if (type === 'ImportExpression') found.dynamicImports.push(toText(node.source) ?? '');
  else if (
    /^(?:Import|Export(?:All|Named))Declaration$/.test(type) &&
    typeof node.source?.value === 'string'
  ) {
    found.staticImports.push(node.source.value);
  } else if (type === 'MemberExpression') readMember(node, found);
  else if (type === 'CallExpression' || type === 'NewExpression') readCall(node, found);
  for (const child of Object.values(node)) visit(child, found);
}

/**
 * @param {Node} node
 * @param {ReadCode} found
 */
function readMember({ object, property, computed }, found) {
  if (object?.type === 'Identifier' && object.name !== undefined) found.objects.add(object.name);
  const text = computed === true ? toText(property) : undefined;
  if (text !== undefined) found.names.add(text);
}

/**
 * @param {Node} node
 * @param {ReadCode} found
 */
function readCall({ callee, arguments: given = [] }, found) {
  const called = toCalled(callee);
  if (called === 'eval' || called === 'Function') found.evaluates.push(called);
  else if (TIMERS.has(called ?? '') && toText(given[0]) !== undefined) {
    found.evaluates.push(`${called} of a text`);
  }
}

/**
 * The name of what is called, by itself or as a part of something: `Function` of `window.Function()`.
 * @param {Node | undefined} callee
 */
function toCalled(callee) {
  if (callee?.type === 'Identifier') return callee.name;
  if (callee?.type !== 'MemberExpression') return undefined;
  return callee.computed === true ? toText(callee.property) : callee.property?.name;
}

/** @param {Node | undefined} node */
function toText(node) {
  // The name of a thing may be put together; of one without places all is known.
  if (node?.type === 'TemplateLiteral') {
    return node.quasis?.length === 1 ? node.quasis[0]?.value.cooked : '';
  }
  return typeof node?.value === 'string' ? node.value : undefined;
}
