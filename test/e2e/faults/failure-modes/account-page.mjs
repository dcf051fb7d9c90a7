/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const FOLLOW = 'src/background/account-reading.ts';
const FOLLOW_TEST = 'test/background/account-reading.test.ts';
const READ = 'src/content/read-account.ts';
const READ_TEST = 'test/content/read-account.test.ts';
const CARD = 'src/domain/card-text.ts';
const DIFFERS = 'src/domain/status-differs.ts';
const STATUS_TEST = 'test/domain/status-fact.test.ts';

/** @type {FailureMode[]} */
export const ACCOUNT_PAGE = [
  {
    mode: 'The permission to read the account page is given, taken back and given again',
    promise:
      'The reading follows it each time, whatever failed before; what was read last is forgotten when it goes.',
    tests: [
      'without the permission nothing is registered, put into a page or asked',
      'with it the script is registered once, and open pages are read at once',
      'one failure does not keep it from following the next time',
      'what was allowed is still read after a restart of the browser',
    ],
    switchOffs: [
      {
        rule: 'The script of the account page is registered once',
        file: FOLLOW,
        from: '    if (mayRead === isRegistered) return;\n',
        to: '',
        test: 'with it the script is registered once, and open pages are read at once',
        in: FOLLOW_TEST,
      },
      {
        rule: 'What an account page showed is forgotten with its permission',
        file: FOLLOW,
        from: '      await forgetSighting();\n',
        to: '',
        test: 'given back, it is gone from open pages, and what they showed is forgotten',
        in: FOLLOW_TEST,
      },
      {
        rule: 'A failure does not end the following of the permission',
        file: FOLLOW,
        from: 'last.catch(() => undefined).then(followNow)',
        to: 'last.then(followNow)',
        test: 'one failure does not keep it from following the next time',
        in: FOLLOW_TEST,
      },
      {
        rule: 'Pages that are open already are read once that is allowed',
        file: FOLLOW,
        from: '      await script.startInOpenPages();\n',
        to: '',
        test: 'with it the script is registered once, and open pages are read at once',
        in: FOLLOW_TEST,
      },
      {
        rule: 'The script ends in every tab, whoever hears it',
        file: 'src/platform/account-page.ts',
        from: '    // No script of ours in that tab.',
        to: "    throw new Error('No script of ours in that tab.');",
        test: 'every tab is told to end, whoever hears it',
        in: 'test/platform/account-page.test.ts',
      },
    ],
  },
  {
    mode: 'The app of the account goes on to a page that is none of the account’s, without a load',
    promise: 'Nothing of it is read, and what it says is not heard.',
    tests: [
      'a page is read as long as its address is in the account, and says nothing outside',
      'an app is read from where it comes into the account without a load until it leaves',
      'is not heard from any other page of that site',
      'only pages under the account are the account’s',
    ],
    switchOffs: [
      {
        rule: 'The address is asked at each reading of the account',
        file: 'src/content/read-in-account.ts',
        from: 'isAccountAddress(address()) ? readAccount(document) : { isSettled: true }',
        to: 'readAccount(document)',
        test: 'a page is read as long as its address is in the account, and says nothing outside',
        in: 'test/content/read-in-account.test.ts',
      },
      {
        rule: 'Of the account’s site only the account is heard',
        file: 'src/platform/messages.ts',
        from: 'return isAccountAddress(sender.tab?.url ?? sender.url);',
        to: 'return true;',
        test: 'is not heard from any other page of that site',
        in: 'test/platform/account-page.test.ts',
      },
    ],
  },
  {
    mode: 'The card of a case says two things, or something that is no status and no form of it',
    promise: 'What is not certain is not recorded.',
    tests: [
      'is none where two places name different ones for a number',
      'is none where two places say different ones of a number',
      'is not taken from two labels',
      'is not taken from a button',
      'is not I-797C, Notice of Action',
    ],
    switchOffs: [
      {
        rule: 'Two places that name different forms name none',
        file: READ,
        from: 'const [form] = forms.size === 1 ? forms : [];',
        to: 'const [form] = forms;',
        test: 'is none where two places name different ones for a number',
        in: READ_TEST,
      },
      {
        rule: 'Two places that say different statuses say none',
        file: READ,
        from: 'const [status] = said.size === 1 ? said.values() : [];',
        to: 'const [status] = said.values();',
        test: 'is none where two places say different ones of a number',
        in: READ_TEST,
      },
      {
        rule: 'Two statuses on one card are none',
        file: CARD,
        from: '  if (sentences.size > 1 || labelled.size > 1) return {};\n',
        to: '',
        test: 'is not taken from two labels',
        in: READ_TEST,
      },
      {
        rule: 'A button is no status',
        file: CARD,
        from: '    !/^(?:view|see|show|open|go to|upload|download|print|ver|abrir|mostrar)\\b/i.test(line) &&\n',
        to: '',
        test: 'is not taken from a button',
        in: READ_TEST,
      },
      {
        rule: 'A notice is not the form of a case',
        file: CARD,
        from: 'const own = forms.filter((form) => form !== undefined && !NOT_THE_CASES_OWN.test(form));',
        to: 'const own = forms.filter((form) => form !== undefined);',
        test: 'is not I-797C, Notice of Action',
        in: READ_TEST,
      },
    ],
  },
  {
    mode: 'The status page and the account page word one status differently',
    promise: 'Going from one to the other records nothing new; what did change is recorded once.',
    tests: [
      'is no new one in either direction',
      'tells its date once, where the words of the other had none',
      'is another with another date',
      'another text under the same title and date is another status',
    ],
    switchOffs: [
      {
        rule: 'Words of the other kind of page are no new status',
        file: DIFFERS,
        from: '  if (!isWordedAlike(one, other)) return saysAnother(one, other);\n',
        to: '',
        test: 'is no new one in either direction',
        in: STATUS_TEST,
      },
      {
        rule: 'Another date is another status, however it is worded',
        file: DIFFERS,
        from: '  if (TOLD.some((part) => partDiffers(one[part], other[part]))) return true;\n',
        to: '',
        test: 'is another with another date',
        in: STATUS_TEST,
      },
      {
        rule: 'Other words on the same kind of page are another status',
        file: DIFFERS,
        from: 'return partDiffers(one.text, other.text);',
        to: 'return false;',
        test: 'another text under the same title and date is another status',
        in: STATUS_TEST,
      },
      {
        rule: 'A date that was not told before is recorded',
        file: 'src/domain/status-fact.ts',
        from: " || (!isWordedAlike(last, sighting) && adds('statusOn'))",
        to: '',
        test: 'tells its date once, where the words of the other had none',
        in: STATUS_TEST,
      },
    ],
  },
];
