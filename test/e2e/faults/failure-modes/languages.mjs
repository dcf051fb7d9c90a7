/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const TYPED = 'src/domain/receipt-number.ts';
const TYPED_TEST = 'test/domain/receipt-number.test.ts';
const COLUMNS_TEST = 'test/domain/import/import-column.test.ts';
const COLUMNS = 'src/domain/import/import-column.ts';

/** @type {FailureMode[]} */
export const LANGUAGE_MODES = [
  {
    mode: 'A receipt number is typed on a Chinese keyboard, or pasted with its name in another language',
    promise: 'It is read as the same number, and hidden as the same number where it is masked.',
    tests: [
      '"收据号码：ＥＡＣ２１９００１２３４５" is taken',
      '"Número de Recibo EAC2190012345" is taken',
      '２１９００１ is •••••',
      '“我的收据编号：ＥＡＣ２１９００１２３４５。” holds the one number EAC2190012345',
      'gives those in letters and digits of full width too, and names what may have been meant',
      'when a case is erased, what is left of it goes, however its number is written',
    ],
    switchOffs: [
      {
        rule: 'A selected number of full width is found among other words',
        file: 'src/domain/selected-text.ts',
        from: 'toNarrow(text.slice(0, LONGEST_SELECTION)).trim()',
        to: 'text.slice(0, LONGEST_SELECTION).trim()',
        test: '“我的收据编号：ＥＡＣ２１９００１２３４５。” holds the one number EAC2190012345',
        in: 'test/domain/selected-text.test.ts',
      },
      {
        rule: 'No pasted number of full width is passed over',
        file: 'src/domain/import/pasted-numbers.ts',
        from: 'const text = toNarrow(pasted);',
        to: 'const text = pasted;',
        test: 'gives those in letters and digits of full width too, and names what may have been meant',
        in: 'test/domain/import/pasted-numbers.test.ts',
      },
      {
        rule: 'What is left of an erased case is found in full width too',
        file: 'src/platform/session-note.ts',
        from: 'return toNarrow(text)',
        to: 'return text',
        test: 'when a case is erased, what is left of it goes, however its number is written',
        in: 'test/platform/session-note.test.ts',
      },
      {
        rule: 'Letters and digits of full width are the same as narrow ones',
        file: TYPED,
        from: "typed.slice(0, 500).normalize('NFKC')",
        to: 'typed.slice(0, 500)',
        test: '"收据号码：ＥＡＣ２１９００１２３４５" is taken',
        in: TYPED_TEST,
      },
      {
        rule: 'What a number is called in Spanish is no part of it',
        file: TYPED,
        from: '|^N[UÚ]MERODERECIBO:?',
        to: '',
        test: '"Número de Recibo EAC2190012345" is taken',
        in: TYPED_TEST,
      },
      {
        rule: 'Digits of full width are hidden too',
        file: 'src/domain/report/mask-digits.ts',
        from: "const plain = digit.normalize('NFKC');",
        to: 'const plain = digit;\n  if (digit.length > 0) return digit;',
        test: '２１９００１ is •••••',
        in: 'test/domain/report/mask.test.ts',
      },
    ],
  },
  {
    mode: 'A table with Spanish or Chinese headings is taken in',
    promise: 'Its columns are found as those of an English one, and its dates are read.',
    tests: [
      'headed “Número de recibo” say: receipt',
      'headed “收据号码” say: receipt',
      '“2026年3月4日”, month-first, is 2026-03-04',
    ],
    switchOffs: [
      {
        rule: 'Accents in a heading make no other one of it',
        file: COLUMNS,
        from: "    .normalize('NFKD')\n",
        to: '',
        test: 'headed “Número de recibo” say: receipt',
        in: COLUMNS_TEST,
      },
      {
        rule: 'The Chinese heading of receipt numbers is known',
        file: COLUMNS,
        from: '|^收据(?:号|号码|编号)$',
        to: '',
        test: 'headed “收据号码” say: receipt',
        in: COLUMNS_TEST,
      },
      {
        rule: 'Dates in Chinese are read',
        file: 'src/domain/import/date-format.ts',
        from: "  if (year !== undefined) return toDate(year, month ?? '', day ?? '');\n",
        to: '',
        test: '“2026年3月4日”, month-first, is 2026-03-04',
        in: 'test/domain/import/date-format.test.ts',
      },
    ],
  },
  {
    mode: 'The status page is read in Spanish one day and in English the next',
    promise: 'Its dates are read in either, and another language alone is no other status.',
    tests: [
      'another language is compared with itself only',
      'show another status? another language',
      '"El 4 de Mayo de 2021, recibimos su caso.": 2021-05-04',
      'in Spanish is the same where only the number differs',
    ],
    switchOffs: [
      {
        rule: 'Statuses in two languages are not compared',
        file: 'src/domain/status-differs.ts',
        from: '  if (one.language !== other.language) return false;\n',
        to: '',
        test: 'show another status? another language',
        in: 'test/domain/sighting.test.ts',
      },
      {
        rule: 'A status is compared with the last one in its own language',
        file: 'src/domain/status-fact.ts',
        from: 'file.lastStatusIn[sighting.language]?.sighting;',
        to: '(file.lastStatusIn.en ?? file.lastStatusIn.es)?.sighting;',
        test: 'another language is compared with itself only',
        in: 'test/background/record-sighting.test.ts',
      },
      {
        rule: 'The months of Spanish dates are known',
        file: 'src/domain/page-dates.ts',
        from: ' march marzo; april abril; may mayo;',
        to: ' march; april; may;',
        test: '"18 de Mayo de 2021" is 2021-05-18',
        in: 'test/domain/page-dates.test.ts',
      },
      {
        rule: 'The number as Spanish pages name it makes no other status',
        file: 'src/domain/status-differs.ts',
        from: '|n[uú]mero\\s+de\\s+recibo',
        to: '',
        test: 'in Spanish is the same where only the number differs',
        in: 'test/domain/status-fact.test.ts',
      },
    ],
  },
  {
    mode: 'A translation leaves out a date or a number, or speaks to USCIS',
    promise:
      'Each text has the places of the English one; a report is English until another language is chosen.',
    tests: [
      'hold the places of the English ones, all of them and no others',
      'as many as the English ones, with plural forms where those have some',
      'a report is in English whatever is spoken, until another language is chosen; a summary in any',
    ],
    switchOffs: [
      {
        rule: 'A report is in English until another language is chosen',
        file: 'src/desk/report/report-room.tsx',
        from: "usePaperWords('en')",
        to: 'usePaperWords(spoken)',
        test: 'a report is in English whatever is spoken, until another language is chosen; a summary in any',
        in: 'test/e2e/languages.spec.ts',
      },
      {
        rule: 'Simplified characters are given only to who asks for them',
        file: 'src/domain/language.ts',
        from: "return isTraditional && !rest.includes('hans') ? undefined : 'zh-CN';",
        to: "return 'zh-CN';",
        test: 'is else the first one asked for that there is: of ["zh-TW","es"], es',
        in: 'test/domain/language.test.ts',
      },
    ],
  },
];
