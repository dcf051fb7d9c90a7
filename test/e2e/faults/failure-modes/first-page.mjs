/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const CLAIM = 'src/storage/welcome.ts';
const WELCOME = 'src/background/welcome.ts';
const WELCOME_TEST = 'test/storage/welcome.test.ts';

/** @type {FailureMode[]} */
export const FIRST_PAGE = [
  {
    mode: 'The first page opens over a record that is here already, or again and again',
    promise:
      'It opens once in the life of a journal, after an installation only, and never where a record is or was.',
    tests: [
      'the first page is to be opened once, however often and how fast it is asked',
      'the first page is not to be opened where a journal is here already',
      'a record of which everything was erased is one that was here',
      'an installation is one, an update of the extension or of the browser is none',
      'opens once after the installation, and neither after an update nor at the next start',
    ],
    switchOffs: [
      {
        rule: 'The first page is opened once',
        file: CLAIM,
        from: "    if ((await settings.get('welcomed')) !== undefined) return false;\n",
        to: '',
        test: 'the first page is to be opened once, however often and how fast it is asked',
        in: WELCOME_TEST,
      },
      {
        rule: 'The first page is not opened where something is recorded',
        file: CLAIM,
        from: 'return held + erased === 0;',
        to: 'return true;',
        test: 'the first page is not to be opened where a journal is here already',
        in: WELCOME_TEST,
      },
      {
        rule: 'What was erased counts for the first page',
        file: CLAIM,
        from: 'return held + erased === 0;',
        to: 'return held === 0;',
        test: 'a record of which everything was erased is one that was here',
        in: WELCOME_TEST,
      },
      {
        rule: 'An update opens no first page',
        file: 'src/platform/worker-events.ts',
        from: "if (reason === 'install') handle();",
        to: 'handle();',
        test: 'an installation is one, an update of the extension or of the browser is none',
        in: 'test/platform/first-installed.test.ts',
      },
    ],
  },
  {
    mode: 'The extension is installed again over a second copy, or over a record that can’t be read',
    promise: 'What is brought back counts, and nothing opens over what can’t be read.',
    tests: [
      'what the start brings back of an earlier installation counts, and a record that can’t be read',
    ],
    switchOffs: [
      {
        rule: 'The first page waits for what the start brings back',
        file: WELCOME,
        from: '  await wake();\n  if (isKept() && (await claimWelcome(storage))) ',
        to: '  const isFirst = isKept() && (await claimWelcome(storage));\n  await wake();\n  if (isFirst) ',
        test: 'what the start brings back of an earlier installation counts, and a record that can’t be read',
        in: WELCOME_TEST,
      },
      {
        rule: 'The first page opens over no record that can’t be read',
        file: WELCOME,
        from: 'if (isKept() && (await claimWelcome(storage)))',
        to: 'if (await claimWelcome(storage))',
        test: 'what the start brings back of an earlier installation counts, and a record that can’t be read',
        in: WELCOME_TEST,
      },
    ],
  },
];
