/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const CHIP = 'src/content/chip.ts';
const CHIP_TEST = 'test/content/chip.test.ts';
const GUARD = 'src/content/guard-events.ts';
const GUARD_TEST = 'test/content/guard-events.test.ts';
const ANSWERS = 'src/background/chip.ts';
const ANSWERS_TEST = 'test/background/chip.test.ts';

/** @type {FailureMode[]} */
export const CHIP_MODES = [
  {
    mode: 'The page presses the buttons of the chip itself, or has the person press what she does not see',
    promise: 'Only a press of the person counts, and none on a chip that something lies over.',
    tests: [
      'presses nothing itself',
      'nothing is done by a press on a chip that the page laid something over',
      'what a page sends to the chip is nothing that the person did',
      'is refused where it names no number, several, no place or nothing known',
    ],
    switchOffs: [
      {
        rule: 'Only what the browser says the person did is a press on the chip',
        file: GUARD,
        from: ' || !event.isTrusted',
        to: '',
        test: 'what a page sends to the chip is nothing that the person did',
        in: GUARD_TEST,
      },
      {
        rule: 'Nothing is pressed through what the page laid over the chip',
        file: CHIP,
        from: "    if (isCovered) return draw({ ...face, problem: 'covered' });\n",
        to: '',
        test: 'that laid something over the chip has nothing pressed through it',
        in: CHIP_TEST,
      },
      {
        rule: 'The chip is answered on the status page only',
        file: 'src/platform/messages.ts',
        from: 'const asked = isStatusPage(sender) ? ',
        to: 'const asked = isInTab(sender) ? ',
        test: 'is refused from another site',
        in: 'test/platform/chip-messages.test.ts',
      },
      {
        rule: 'The chip keeps no case of a page that shows several',
        file: 'src/platform/page-messages.ts',
        from: 'return sighting && receiptOf(sighting) && { type, sighting };',
        to: 'return sighting && { type, sighting };',
        test: 'is refused where it names no number, several, no place or nothing known',
        in: 'test/content/chip-runtime.test.ts',
      },
    ],
  },
  {
    mode: 'The page reads in the chip what is noted about a case, or which of its buttons were pressed',
    promise:
      'It finds an empty element of the same size, whatever is noted, and hears of nothing done on it.',
    tests: [
      'sees the same of a case that is kept, with a step due, and of one that is not',
      'hears of nothing that is pressed, typed or moved in it',
      'finds neither a way into the chip nor a text of it',
      'of a protected case that it is kept, and nothing of waits',
    ],
    switchOffs: [
      {
        rule: 'The chip stands behind a closed door',
        file: 'src/content/chip-box.ts',
        from: "host.attachShadow({ mode: 'closed' })",
        to: "host.attachShadow({ mode: 'open' })",
        test: 'finds neither a way into the chip nor a text of it',
        in: CHIP_TEST,
      },
      {
        rule: 'What the chip says is no text that a page can search for',
        file: 'src/content/draw-chip.ts',
        from: "if (says !== undefined) made.setAttribute('data-says', says);",
        to: "if (says !== undefined) made.append(says);\n    if (says !== undefined) made.setAttribute('data-says', says);",
        test: 'finds neither a way into the chip nor a text of it',
        in: CHIP_TEST,
      },
      {
        rule: 'What the person does on the chip is taken before the page hears it',
        file: GUARD,
        from: '    event.stopImmediatePropagation();\n',
        to: '',
        test: 'the page hears no click, and the chip hears it',
        in: GUARD_TEST,
      },
      {
        rule: 'The chip is as large whatever it says',
        file: 'src/content/chip-style.ts',
        from: '  height: 11.2em;\n',
        to: '',
        test: 'sees the same of a case that is kept, with a step due, and of one that is not',
        in: 'test/e2e/chip-hostile.spec.ts',
      },
      {
        rule: 'The chip says nothing of the waits of a protected case',
        file: ANSWERS,
        from: '...(file?.isProtected === false && sayItem(item, today(), words)),',
        to: '...(file !== undefined && sayItem(item, today(), words)),',
        test: 'of a protected case that it is kept, and nothing of waits',
        in: ANSWERS_TEST,
      },
      {
        rule: 'The chip says no more of a number than the screen does',
        file: ANSWERS,
        from: 'receipt: words.receipt(receiptNumber),',
        to: 'receipt: receiptNumber,',
        test: 'no more of the number than the screen does',
        in: ANSWERS_TEST,
      },
    ],
  },
  {
    mode: 'The chip takes from the page what the person does elsewhere on it',
    promise: 'All but the chip itself is left to the page, and all of it once the chip has ended.',
    tests: [
      'what is done elsewhere on the page is left to the page',
      'once stopped, nothing is taken from the page any more',
      'covers no control of the page, and makes room for one that comes',
    ],
    switchOffs: [
      {
        rule: 'Only events on the chip are taken from the page',
        file: GUARD,
        from: 'event.target !== watched || ',
        to: '',
        test: 'what is done elsewhere on the page is left to the page',
        in: GUARD_TEST,
      },
      {
        rule: 'A guard that was stopped takes no events',
        file: GUARD,
        from: 'stop: () => ended.abort(),',
        to: 'stop: () => undefined,',
        test: 'once stopped, nothing is taken from the page any more',
        in: GUARD_TEST,
      },
      {
        rule: 'The chip makes room for the controls of the page',
        file: 'src/content/choose-place.ts',
        from: 'if (covered >= least) continue;',
        to: 'if (best !== undefined) continue;',
        test: 'in the next corner that is free',
        in: 'test/content/choose-place.test.ts',
      },
    ],
  },
  {
    mode: 'The extension is updated, switched off or removed under a page that has a chip',
    promise: 'The old chip goes within seconds; it is never there twice.',
    tests: [
      'the chip goes by itself when its extension is gone, and takes no events from the page any more',
      'the chip, when the extension goes goes with it',
      'hides where it is switched off, is there once where it comes back, and goes with it',
    ],
    switchOffs: [
      {
        rule: 'A chip looks whether its extension is still there',
        file: CHIP,
        from: '    if (!isAlive()) return end();\n    if (shown === undefined) return;',
        to: '    if (shown === undefined) return;',
        test: 'the chip goes by itself when its extension is gone, and takes no events from the page any more',
        in: CHIP_TEST,
      },
      {
        rule: 'A chip hides by itself once no script of ours says that it lives',
        file: 'src/content/chip-style.ts',
        from: '  visibility: hidden;\n',
        to: '',
        test: 'hides where it is switched off, is there once where it comes back, and goes with it',
        in: 'test/e2e/firefox-chip.spec.ts',
      },
    ],
  },
  {
    mode: 'The chip’s script can’t be put into the page: the worker ended, the page went on, or Firefox’s user took the site from the extension',
    promise:
      'There is no chip, and nothing asks for it over and over: it is asked for again when the person comes back to the page.',
    tests: [
      'again when the person comes back, as where the worker ended before it answered',
      'a page that is gone is no failure and is not tried again',
      'a page whose site was taken from the extension is no failure and is not tried again',
      'in Firefox there is no chip while the site is taken from the extension, and one once it is given back',
    ],
    switchOffs: [
      {
        rule: 'The chip comes into the page that asked, not into another of its tab',
        file: 'src/platform/chip-script.ts',
        from: '{ documentIds: [load] }',
        to: '{ frameIds: [0] }',
        test: 'the chip is put into the very page that asked, not into what its tab shows by now',
        in: 'test/platform/chip-script.test.ts',
      },
      {
        rule: 'The chip is asked for again when the person comes back',
        file: 'src/content/offer-page.ts',
        from: '} else if (isTrusted && !document.hidden) ask();',
        to: '}',
        test: 'again when the person comes back, as where the worker ended before it answered',
        in: 'test/content/offer-page.test.ts',
      },
      {
        rule: 'A page has its chip once',
        file: 'src/content/offer-page.ts',
        from: '      delete world[NAME];\n',
        to: '',
        test: 'is there once: whoever comes second finds no page',
        in: 'test/content/offer-page.test.ts',
      },
    ],
  },
];
