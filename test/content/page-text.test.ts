// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/content/page-text.ts';
import { findReceiptNumbers, mayHoldReceiptNumber } from '../../src/domain/receipt-search.ts';

const BLOCKS = ['div', 'p', 'td', 'br'];
const INLINE = ['span', 'b', 'a'];
const LEFT_OUT = ['script', 'select', 'textarea'];
const PIECES = [
  'EAC',
  'QQQ',
  'EAC21900',
  '12345',
  '21 900 ',
  '-',
  ' ',
  '\n',
  '2190012345',
  'Receipt Number ',
  'Número de Recibo: ',
  'Call 1-800-375-5283.',
];

type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

/** Pieces of numbers, and what could stand between, in elements in elements. */
function trees(names: readonly string[]) {
  const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom(...PIECES),
      tie('element'),
    ),
    element: fc.record({
      name: fc.constantFrom(...names),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  }));
  return fc.array(tree, { maxLength: 8 });
}

function build(parent: Element, children: readonly Tree[]): Element {
  for (const child of children) {
    if (typeof child === 'string') parent.append(child, document.createComment('EAC2190099999'));
    else parent.append(build(document.createElement(child.name), child.children));
  }
  return parent;
}

/** The same, said in the shortest way. */
function expectedText(children: readonly Tree[]): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (LEFT_OUT.includes(child.name)) return '';
      const edge = BLOCKS.includes(child.name) ? '\n' : '';
      return edge + expectedText(child.children) + (child.children.length > 0 ? edge : '');
    })
    .join('');
}

describe('the text of a page', () => {
  it('breaks where a block begins or ends, and leaves out scripts and fields', () => {
    fc.assert(
      fc.property(trees([...BLOCKS, ...INLINE, ...LEFT_OUT]), (tree) => {
        expect(pageText(build(document.createElement('div'), tree))).toBe(expectedText(tree));
      }),
    );
  });
  it('is no longer than it was to be, but for its last piece', () => {
    const root = build(document.createElement('div'), [
      { name: 'p', children: ['12345'] },
      { name: 'p', children: ['12345'] },
      { name: 'p', children: ['12345'] },
    ]);
    expect(pageText(root, 9)).toBe('\n12345\n\n12345\n');
  });
});

describe('that a page holds no number is said at once', () => {
  it('never where it does', () => {
    fc.assert(
      fc.property(trees([...BLOCKS, ...INLINE]), (tree) => {
        const root = build(document.createElement('div'), tree);
        const isThere = findReceiptNumbers(pageText(root)).count > 0;
        expect(mayHoldReceiptNumber(root.textContent) || !isThere).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it.each([
    ['Call 1-800-375-5283 on 03/02/2026 from 8 to 20.', false],
    ['NEW number for you: 6175550100', false],
    ['The case EAC2190012345', true],
    ['Receipt Number: QQQ-21-900-12345', true],
  ])('%j: %s', (text, may) => {
    expect(mayHoldReceiptNumber(text)).toBe(may);
  });
});
