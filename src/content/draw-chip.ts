import type { ChipView } from '../platform/chip-runtime.ts';

/** What a button of the chip does. */
export type ChipAction = 'move' | 'hide' | 'keep' | 'call' | 'hideHere' | 'switchOff' | 'back';

/** Which of its two faces the chip shows, and whether something that was pressed is under way. */
export type ChipFace = {
  readonly isAsking: boolean;
  readonly isBusy: boolean;
  /** Why what was pressed last was not done. */
  readonly problem?: 'failed' | 'notOpened' | 'covered' | undefined;
};

const ACTION = 'data-does';

/**
 * Draws a view into the chip's box. The texts stand in attributes, from which the style sheet shows them: a
 * page that searches itself (`window.find`) finds the text even of a closed shadow root.
 */
export function drawChip(box: HTMLElement, view: ChipView, face: ChipFace): void {
  const { texts } = view;
  const element = (name: string, className: string, says?: string): HTMLElement => {
    const made = box.ownerDocument.createElement(name);
    made.className = className;
    if (says !== undefined) made.setAttribute('data-says', says);
    return made;
  };
  const button = (does: ChipAction, className: string, sign?: string): HTMLElement => {
    const made = element('button', className, sign ?? texts[does]);
    made.setAttribute('type', 'button');
    made.setAttribute(ACTION, does);
    made.setAttribute('aria-label', texts[does]);
    if (sign !== undefined) made.title = texts[does];
    if (face.isBusy) made.setAttribute('aria-disabled', 'true');
    return made;
  };
  const line = (face.isAsking ? texts.hideHint : view.line) ?? '';
  const hasDays = view.days !== undefined && !face.isAsking && face.problem === undefined;
  const kept = view.isKept ? element('span', 'kept', `✓ ${texts.kept}`) : button('keep', 'main');
  if (view.isKept) {
    // The focus goes there from the button that was just pressed, and the name is read out.
    kept.tabIndex = -1;
    kept.role = 'img';
    kept.ariaLabel = texts.kept;
  }

  const focused = (box.getRootNode() as ShadowRoot).activeElement;
  const [header, says, actions] = partsOf(box, element);
  box.lang = view.language;
  box.setAttribute('aria-label', `${texts.name}, ${view.receipt}`);
  header.replaceChildren(
    element('span', 'receipt', view.receipt),
    button('move', 'small move', '⠿'),
    face.isAsking ? button('back', 'small', '←') : button('hide', 'small', '✕'),
  );
  says.replaceChildren(
    element('span', 'line', face.problem === undefined ? line : texts[face.problem]),
    ...(hasDays ? [element('span', `days ${view.tone ?? ''}`, view.days ?? '')] : []),
  );
  actions.replaceChildren(
    ...(face.isAsking
      ? [button('hideHere', ''), button('switchOff', '')]
      : [kept, button('call', view.isKept ? 'main' : '')]),
  );
  if (focused !== null) focusLike(box, actionOf(focused));
}

type Parts = [header: HTMLElement, says: HTMLElement, actions: HTMLElement];

/** The parts of the box, which stay: what is said in one of them is only heard if it was there before. */
function partsOf(
  box: HTMLElement,
  element: (name: string, className: string) => HTMLElement,
): Parts {
  if (box.children.length > 0) return [...box.children] as Parts;
  const says = element('div', 'says');
  says.setAttribute('role', 'status');
  const parts: Parts = [element('header', ''), says, element('div', 'actions')];
  box.append(...parts);
  return parts;
}

/** What pressing this element, or what it stands in, does. */
export function actionOf(element: Element | null): ChipAction | undefined {
  const does = element?.closest(`[${ACTION}]`)?.getAttribute(ACTION);
  return (does ?? undefined) as ChipAction | undefined;
}

/** Gives the focus to the button of this name, or else to what now stands in its place. */
function focusLike(box: HTMLElement, does: ChipAction | undefined): void {
  const same = box.querySelector<HTMLElement>(`[${ACTION}="${does}"]`);
  (same ?? box.querySelector<HTMLElement>('.actions > *'))?.focus();
}
