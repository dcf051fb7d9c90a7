const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT DATALIST'.split(' '));
const INLINE = new Set(
  'A ABBR B CITE CODE DEL EM FONT I INS LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U WBR'.split(
    ' ',
  ),
);

/** Whether what stands in an element is part of the text: not so in scripts, styles and fields. */
export function isRead(element: Element): boolean {
  return !SKIPPED.has(element.nodeName);
}

/**
 * The text of an element as it reads: hidden parts included (the old status page hides its answer), scripts, styles
 * and fields left out, a line break where a block begins or ends, so that two cells of a table don't run together.
 * Stops soon after `longest` characters, or as many nodes.
 */
export function pageText(root: Node, longest = Infinity): string {
  const parts: string[] = [];
  // No recursion: a page may nest deeper than the stack. Each element that was entered, and what stands at its end.
  const entered: (readonly [Node, string])[] = [];
  let left = longest;
  let node: Node | null = root.firstChild;
  while (node !== null && left > 0) {
    let said = '';
    let edge = '';
    let inner: Node | null = null;
    if (node.nodeType === 3) said = (node as Text).data;
    else if (node.nodeType === 1 && isRead(node as Element)) {
      if (!INLINE.has(node.nodeName)) parts.push((edge = '\n'));
      const { firstChild } = node;
      if (firstChild === null) edge = '';
      // Of elements that hold nothing but text, which most do, the browser gives it at once.
      else if ((node as Element).firstElementChild === null) said = node.textContent ?? '';
      else inner = firstChild;
    }
    left -= 1 + said.length;
    if (inner === null) {
      parts.push(said, edge);
      node = node.nextSibling;
    } else {
      entered.push([node, edge]);
      node = inner;
    }
    while (node === null) {
      const last = entered.pop();
      if (last === undefined) break;
      parts.push(last[1]);
      node = last[0].nextSibling;
    }
  }
  return parts.join('');
}
