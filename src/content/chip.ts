import type { Sighting } from '../domain/sighting.ts';
import type { ChipMessage, ChipView } from '../platform/chip-runtime.ts';
import { receiptOf } from '../platform/chip-runtime.ts';
import { createChipBox } from './chip-box.ts';
import type { ChipAction, ChipFace } from './draw-chip.ts';
import { actionOf, drawChip } from './draw-chip.ts';
import type { EventGuard } from './guard-events.ts';
import { createMover } from './move-chip.ts';

/**
 * So often it looks whether the extension is still there, and what stands beneath it, and lives on; in
 * milliseconds, and well within its life.
 */
const LOOK_EVERY = 2000;
const CALM: ChipFace = { isAsking: false, isBusy: false };

/** What a chip is given. */
export type ChipSurroundings = {
  readonly document: Document;
  readonly guard: EventGuard;
  /** `undefined`: there is to be no chip; `null`: it failed. */
  readonly ask: (message: ChipMessage) => Promise<ChipView | undefined | null>;
  readonly isAlive: () => boolean;
  /** Calls this when the worker says that what the chip shows may have changed. */
  readonly onAskedAgain: (look: () => void) => void;
};

/**
 * The chip on the status page. It shows how the one case on the page stands, as the worker says it, and
 * does what is pressed on it. Gives what tells it of what the page shows.
 */
export function createChip({
  document,
  guard,
  ask,
  isAlive,
  onAskedAgain,
}: ChipSurroundings): (sighting: Sighting | undefined, told: Promise<unknown>) => void {
  const view = document.defaultView;
  const root = document.documentElement;
  const chip = createChipBox(document);
  /** Passed as the options of every listener: its `signal` removes them. */
  const ended = new AbortController();
  let sighting: Sighting | undefined;
  let shown: ChipView | undefined;
  let face = CALM;
  let drawn = '';
  let isHidden = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  /** Told from the newest question: an older answer is not shown. */
  let question = 0;

  const mover = createMover(chip, (place) => {
    void ask({ type: 'chip-place', place });
  });
  guard.watch(chip.host, (event) => {
    // Whoever presses was over it, or in it, before: the browser has answered by then.
    chip.askCover();
    if (mover(event)) return;
    if (event.type === 'click') press(pressedBy(event as MouseEvent));
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
      press(face.isAsking ? 'back' : 'hideHere');
    }
  });

  function pressedBy(event: MouseEvent): ChipAction | undefined {
    const under = chip.shadow.elementFromPoint(event.clientX, event.clientY);
    // A click by key, or by what reads the screen, has no place of its own.
    return actionOf(event.detail === 0 ? (chip.shadow.activeElement ?? under) : under);
  }

  function press(action: ChipAction | undefined): void {
    if (action === undefined) return;
    const pressed = sighting;
    chip.askCover((isCovered) => {
      // Meanwhile the page may have gone on to another case.
      if (shown !== undefined && sighting === pressed) act(action, isCovered);
    });
  }

  function act(action: ChipAction, isCovered: boolean): void {
    const receiptNumber = receiptOf(sighting);
    if (face.isBusy || sighting === undefined || receiptNumber === undefined) return;
    if (isCovered) return draw({ ...face, problem: 'covered' });
    switch (action) {
      case 'hide':
        return draw({ ...CALM, isAsking: true });
      case 'back':
        return draw(CALM);
      case 'hideHere':
        isHidden = true;
        return leave();
      case 'switchOff':
        return record({ type: 'chip-off' }, 'failed');
      case 'keep':
        return record({ type: 'chip-keep', sighting }, 'failed');
      case 'call':
        return record({ type: 'chip-call', receiptNumber }, 'notOpened');
      case 'move':
        void ask({ type: 'chip-place', place: chip.toNextCorner() });
        return undefined;
    }
  }

  function record(message: ChipMessage, problem: ChipFace['problem']): void {
    // Before anything else: the browser takes it for the person's wish only for a while after her click.
    const answer = ask(message);
    draw({ ...CALM, isBusy: true });
    take(
      answer,
      () => CALM,
      () => ({ ...CALM, problem }),
    );
  }

  function look(): void {
    const receiptNumber = receiptOf(sighting);
    if (receiptNumber === undefined || isHidden) return leave();
    if (!face.isBusy)
      take(
        ask({ type: 'chip-look', receiptNumber }),
        () => face,
        () => face,
      );
  }

  function take(
    answer: Promise<ChipView | undefined | null>,
    then: () => ChipFace,
    otherwise: () => ChipFace,
  ): void {
    const asked = (question += 1);
    void answer.then((next) => {
      if (asked !== question) return;
      if (next === undefined || !isAlive()) return leave();
      if (next !== null) shown = next;
      draw(next === null ? otherwise() : then());
    });
  }

  function draw(next: ChipFace): void {
    face = next;
    if (!isAlive()) return end();
    if (shown === undefined || document.documentElement !== root) return leave();
    const key = JSON.stringify([shown, face]);
    if (key !== drawn) drawChip(chip.box, shown, face);
    drawn = key;
    chip.want(shown.place);
    chip.attach();
    wake();
  }

  /** Leaves nothing on the page; what is asked now is not shown any more. */
  function leave(): void {
    question += 1;
    shown = undefined;
    face = CALM;
    drawn = '';
    rest();
    chip.host.remove();
    chip.box.replaceChildren();
  }

  /** Nothing needs doing for a page that is not seen. */
  function wake(): void {
    if (document.visibilityState === 'hidden') return;
    timer ??= setInterval(lookAround, LOOK_EVERY);
    chip.live();
  }

  /** Looks around no more, until it is woken. */
  function rest(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function lookAround(): void {
    if (!isAlive()) return end();
    if (shown === undefined) return;
    chip.live();
    chip.settle();
  }

  function returned(event: Event): void {
    // A page that is shown first has nobody coming back to it, and was asked about already.
    if (event.type === 'pageshow' && !(event as PageTransitionEvent).persisted) return;
    if (!isAlive()) return end();
    if (document.visibilityState === 'hidden') return rest();
    if (shown !== undefined) {
      wake();
      chip.settle();
    }
    if (event.isTrusted) look();
  }

  function end(): void {
    isHidden = true;
    leave();
    chip.end();
    ended.abort();
    guard.stop();
  }

  for (const type of ['focus', 'pageshow']) view?.addEventListener(type, returned, ended);
  view?.addEventListener('resize', lookAround, ended);
  document.addEventListener('scrollend', lookAround, ended);
  document.addEventListener('visibilitychange', returned, ended);
  // What has the focus is not to be covered, however it came to be there.
  document.addEventListener('focusin', lookAround, ended);

  onAskedAgain(() => {
    if (shown !== undefined) look();
  });

  return (next, told) => {
    const isOther = receiptOf(next) !== receiptOf(sighting);
    sighting = next;
    if (isOther) leave();
    // Not before: what is recorded of it is part of what is said.
    void told.then(() => sighting === next && look());
  };
}
