import type { BarHandlers } from '../platform/address-bar.ts';
import type { Jumping } from './jump.ts';
import { createJumper } from './jump.ts';

/** What is done while something is typed behind the keyword in the address bar. */
export function answerAddressBar(jumping: Jumping): BarHandlers {
  const jumper = createJumper(jumping);
  return {
    started: () => {
      jumper.start().catch(jumping.reportProblem);
    },
    changed: (typed, suggest) => {
      jumper
        .suggest(typed)
        .then((lines) => lines && suggest(lines))
        .catch(jumping.reportProblem);
    },
    cancelled: () => {
      jumper.cancel().catch(jumping.reportProblem);
    },
    entered: (typed, place) => {
      jumper.enter(typed, place).catch(jumping.reportProblem);
    },
  };
}
