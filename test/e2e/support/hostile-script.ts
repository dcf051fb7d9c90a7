/** What a page can find out of the chip, by all means that it has; the same text for the same findings. */
export type Findings = Readonly<Record<string, unknown>>;

/**
 * Stands in a page before anything else: it patches what the chip is made with, and listens to all that
 * can be listened to. It notes which of the chip's events it hears; of what the page does itself, nothing.
 */
export const HOSTILE_SCRIPT = `<script>
  const heard = [];
  const isOurs = (target) => target?.parentNode === document.documentElement && target !== document.body && target !== document.head;
  const types = new Set();
  for (let at = window; at !== null; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) types.add(name.slice(2));
  for (const name of ['focusin', 'focusout', 'pointerrawupdate', 'copy', 'compositionstart', 'DOMActivate']) types.add(name);
  for (const target of [window, document])
    for (const type of types)
      target.addEventListener(type, (event) => {
        if (isOurs(event.target)) heard.push(type + ' ' + event.composedPath().length);
        if (type === 'message' || type === 'storage') heard.push(type);
      }, true);
  const note = (on, name) => {
    const own = on[name];
    on[name] = function (...given) { heard.push(name); return own.apply(this, given); };
  };
  const measure = Element.prototype.getBoundingClientRect;
  for (const name of ['attachShadow', 'animate', 'append', 'setAttribute', 'replaceChildren', 'getBoundingClientRect']) note(Element.prototype, name);
  note(Document.prototype, 'createElement');
  note(EventTarget.prototype, 'dispatchEvent');
  note(Node.prototype, 'appendChild');
  note(JSON, 'stringify');
  note(window, 'postMessage');
  note(Storage.prototype, 'setItem');
  const mutations = [];
  new MutationObserver((records) => records.filter((each) => ![...each.addedNodes].includes(document.body)).forEach((each) =>
    mutations.push(each.type + ' ' + (each.attributeName ?? '') + [...each.addedNodes].map((node) => node.outerHTML ?? '').join(''))))
    .observe(document.documentElement, { attributes: true, childList: true, characterData: true });
  const shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => shifts.push(value))).observe({ type: 'layout-shift', buffered: true });
  globalThis.hostile = { heard, mutations, shifts, measure, countNewGlobals: () => 0 };
  const globals = Object.getOwnPropertyNames(globalThis).length;
  hostile.countNewGlobals = () => Object.getOwnPropertyNames(globalThis).length - globals;
</script>`;

/** Runs in the page's own world: gathers all that it can see of the chip now. */
export async function findOut(): Promise<Findings> {
  type Hostile = {
    heard: string[];
    mutations: string[];
    shifts: number[];
    /** The page's own, which is not noted: what is looked for here is not heard at the next look. */
    measure: () => DOMRect;
    countNewGlobals: () => number;
  };
  const { hostile } = globalThis as unknown as { hostile: Hostile };
  const shifts = [...hostile.shifts];
  const before = [...hostile.heard];
  const host = [...document.documentElement.children].find(
    (each) => each !== document.head && each !== document.body,
  );
  const points: string[] = [];
  const carets = new Set<string>();
  for (let y = 2; y < innerHeight; y += 6) {
    for (let x = 2; x < innerWidth; x += 6) {
      const at = document.elementsFromPoint(x, y);
      if (host === undefined || !at.includes(host)) continue;
      points.push(`${x},${y}`);
      carets.add(document.caretPositionFromPoint(x, y)?.offsetNode.nodeName ?? 'none');
    }
  }
  const finds = (text: string): boolean => {
    getSelection()?.removeAllRanges();
    const { find } = window as unknown as {
      find: (text: string, isCase: boolean, isBack: boolean, wraps: boolean) => boolean;
    };
    return find(text, true, false, true);
  };
  const found = [
    'Kept',
    'days left',
    'day',
    'over',
    'Note a call',
    'EAC 21 900',
    'Keep',
    'Then',
    'Followthrough',
    'Hide',
    'Move',
  ].filter(finds);
  getSelection()?.selectAllChildren(document.documentElement);
  const selected = getSelection()?.toString() ?? '';
  getSelection()?.removeAllRanges();
  const style = host && getComputedStyle(host);
  const box = host && hostile.measure.call(host);
  const asked = performance
    .getEntriesByType('resource')
    .filter(({ name }) => !name.endsWith('/favicon.ico'));
  return {
    count: document.documentElement.children.length,
    html: host?.outerHTML,
    text: host?.textContent,
    inner: document.documentElement.innerText,
    shadow: host?.shadowRoot === null ? 'null' : 'open',
    attributes: host?.getAttributeNames(),
    own: host && Object.getOwnPropertyNames(host),
    box: box && [box.x, box.y, box.width, box.height],
    client: host && [host.clientWidth, host.scrollWidth, host.scrollHeight],
    style: style && [...style].map((name) => style.getPropertyValue(name)).join(';'),
    points: points.length === 0 ? 'none' : [points.length, points[0], points.at(-1)],
    carets: [...carets],
    found,
    selected,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    animations: document.getAnimations().length,
    asked: asked.length,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    history: history.state as unknown,
    globals: hostile.countNewGlobals(),
    root: document.documentElement.getAttributeNames(),
    heard: before,
    mutations: hostile.mutations,
    shift: shifts.reduce((sum, each) => sum + each, 0),
  };
}
