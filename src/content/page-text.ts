const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'DATALIST',
]);
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
  let left = longest;
  let node: Node | null = root.firstChild;
  // No recursion: a page may nest deeper than the stack.
  while (node !== null && left > 0) {
    left -= 1;
    if (node.nodeType === 3) {
      parts.push((node as Text).data);
      left -= (node as Text).data.length;
    } else if (node.nodeType === 1 && !SKIPPED.has(node.nodeName)) {
      if (!INLINE.has(node.nodeName)) parts.push('\n');
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
    }
    while (node !== root && node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== root && node !== null && !INLINE.has(node.nodeName)) parts.push('\n');
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  return parts.join('');
}
