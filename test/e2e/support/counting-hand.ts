import type { OwnView } from './own-view.ts';

/** More stops than the form has. */
const MOST_STOPS = 60;

/**
 * What a person does, counted: a click is one, a key command is one, a field that is filled is one,
 * with the way to it. Tab is looking for the place, as moving the mouse is, and counts nothing.
 */
export type CountingHand = {
  /** Presses a button: by a click, or by the Enter key. */
  readonly activate: (testId: string) => Promise<void>;
  /** Types this into a field; of a choice, its words. */
  readonly fill: (testId: string, text: string) => Promise<void>;
  /** Counts something that is done outside the page, such as opening it. */
  readonly note: () => void;
  readonly count: () => number;
};

/** A hand that has a mouse for buttons and fields, or nothing but the keyboard. */
export function createHand(view: OwnView, reach: 'mouse' | 'keyboard'): CountingHand {
  let count = 0;
  const goTo = async (testId: string): Promise<void> => {
    if (reach === 'keyboard') await tabTo(view, testId);
    // Pressed with the mouse, a choice opens a list of the system's, which no test can see.
    else if (await view.evaluate(isChoice, testId)) await view.evaluate(focusHere, testId);
    else await view.click(testId);
  };
  return {
    activate: async (testId) => {
      await view.read(testId);
      await goTo(testId);
      if (reach === 'keyboard') await view.press('Enter');
      count += 1;
    },
    fill: async (testId, text) => {
      await view.read(testId);
      await goTo(testId);
      await view.type(text);
      count += 1;
    },
    note: () => {
      count += 1;
    },
    count: () => count,
  };
}

async function tabTo(view: OwnView, testId: string): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await view.press('Tab');
    const at = await view.evaluate(readFocus);
    if (at === testId) return;
    passed.push(at);
  }
  throw new Error(`Tab never reached ${testId}, only ${passed.join(', ')}.`);
}

/** Runs in the page. */
function readFocus(): string {
  const { activeElement } = document;
  return activeElement?.getAttribute('data-testid') ?? activeElement?.tagName ?? 'nothing';
}

/** Runs in the page. */
function isChoice(testId: string): boolean {
  return document.querySelector(`select[data-testid="${testId}"]`) !== null;
}

/** Runs in the page. */
function focusHere(testId: string): void {
  document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.focus();
}
