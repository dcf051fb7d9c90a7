import { beforeEach, expect, test } from 'vitest';
import type { Jumper } from '../../src/background/jump.ts';
import { createJumper } from '../../src/background/jump.ts';
import type { CaseId, EntryId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { maskWords } from '../../src/locales/mask-words.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { receipt, uuid } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';

const ROSA = receipt('EAC2190012345');
const SECRET = receipt('LIN2690012345');
const LUIS = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e';

let storage: MemoryStorage;
let isMasked: boolean;
let isHeld: boolean;
let firstLine: string;
let opened: unknown[];
let handed: string[];
let problems: unknown[];
let left: Record<string, CaseId> | undefined;
let laters: (() => void)[];
let reads: number;
let jumper: Jumper;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  isMasked = false;
  isHeld = false;
  firstLine = '';
  opened = [];
  handed = [];
  problems = [];
  left = undefined;
  laters = [];
  reads = 0;
  jumper = newWorker();
  await keep(1, ROSA, { label: 'Rosa', form: 'I-130' });
  await keep(2, SECRET, { label: 'Shelter', isProtected: true });
  await keep(3, receipt('WAC2190012346'), { label: 'Ramón', form: 'I-130' });
  await keep(4, LUIS, { label: 'Luis', form: 'I-765' });
});

/** What a worker has that was just begun: nothing in its memory. */
function newWorker(): Jumper {
  return createJumper({
    storage: {
      connection: () => {
        reads += 1;
        return isHeld ? Promise.reject(new Error('Held.')) : storage.connection();
      },
    },
    words: async () => (isMasked ? maskWords(createWords('en-US')) : createWords('en-US')),
    setFirstLine: (says) => {
      firstLine = says;
    },
    pause: async () => undefined,
    handSearch: async (typed) => {
      handed.push(typed);
      return '#/cases?handed=search';
    },
    open: async (...given) => {
      opened.push(given);
    },
    leaveMaskedLines: async (lines) => {
      left = lines;
    },
    takeMaskedLine: async (content) => {
      const caseId = left?.[content];
      left = undefined;
      return caseId;
    },
    forgetMaskedLines: async () => {
      left = undefined;
    },
    afterAMinute: (does) => {
      laters.push(does);
      return () => {
        laters = laters.filter((each) => each !== does);
      };
    },
    reportProblem: (error) => problems.push(error),
  });
}

async function keep(number: number, id: string, patch: Record<string, string | boolean>) {
  const caseId = id as CaseId;
  const entryId = (half: number) => uuid(number * 2 + half) as EntryId;
  await recordEntries(storage, [
    {
      id: entryId(0),
      caseId,
      fact: id.startsWith('pending:')
        ? { type: 'case-kept' }
        : { type: 'case-kept', receiptNumber: receipt(id) },
    },
    { id: entryId(1), caseId, fact: { type: 'case-described', patch } },
  ]);
}

test('cases are suggested as the desk finds them, and the one that is chosen opens', async () => {
  await jumper.start();
  expect(firstLine).toContain('Type a receipt number');
  const lines = await jumper.suggest('i-130');
  expect(lines?.map(({ content }) => content)).toEqual(['EAC 21 900 12345', 'WAC 21 900 12346']);
  expect(firstLine).toBe('List the cases found by “i-130”');
  await jumper.enter('WAC 21 900 12346', 'behind');
  expect(opened).toEqual([['#/case/WAC2190012346', 'behind']]);
});

test('the only case that is found opens, however it is written', async () => {
  await jumper.enter('ramon', 'here');
  expect(opened).toEqual([['#/case/WAC2190012346', 'here']]);
});

test('a whole number opens its case, and one that is not kept where it can be', async () => {
  await jumper.suggest('eac 21 900 12345');
  expect(firstLine).toBe('Open the case EAC 21 900 12345');
  await jumper.suggest('IOE0912345678');
  expect(firstLine).toContain('is not kept yet');
  await jumper.enter('IOE0912345678', 'new-tab');
  expect(opened).toEqual([['#/case/IOE0912345678', 'new-tab']]);
});

test('what finds several, or none, is searched in the list, and stands in no address', async () => {
  await jumper.enter('i-130', 'here');
  await jumper.enter('', 'here');
  expect(opened).toEqual([
    ['#/cases?handed=search', 'here'],
    ['#/cases', 'here'],
  ]);
  expect(handed).toEqual(['i-130']);
});

test('a protected case is found by nothing but its whole number, and never named', async () => {
  for (const typed of ['shelter', 'LIN26', '2690012345']) {
    expect(await jumper.suggest(typed)).toEqual([]);
    expect(firstLine).toBe(`List the cases found by “${typed}”`);
  }
  expect(await jumper.suggest(SECRET)).toEqual([]);
  expect(firstLine).toBe('Open the case LIN 26 900 12345');
});

test('a masked screen is masked here too, and what is chosen opens all the same', async () => {
  isMasked = true;
  const lines = (await jumper.suggest('i-130')) ?? [];
  expect(JSON.stringify(lines)).not.toMatch(/Rosa|Ram|900|12345/);
  await jumper.enter(lines[0]?.content ?? '', 'here');
  expect(opened).toEqual([[`#/case/${ROSA}`, 'here']]);
});

test('of what was typed fast only the last is answered', async () => {
  const [first, second] = await Promise.all([jumper.suggest('ros'), jumper.suggest('i-130')]);
  expect(first).toBeUndefined();
  expect(second).toHaveLength(2);
});

test('where the record can’t be read the desk opens, and says why', async () => {
  isHeld = true;
  await jumper.enter('rosa', 'here');
  expect(opened).toEqual([['#/cases?handed=search', 'here']]);
  expect(problems).toHaveLength(1);
});

test.each([
  ['i-130', false, `#/case/${ROSA}`],
  ['i-765', false, `#/case/${LUIS}`],
  ['i-130', true, `#/case/${ROSA}`],
  ['i-765', true, `#/case/${LUIS}`],
])(
  'a line below “%s” leads to its case after the worker ended (masked: %s)',
  async (typed, masked, hash) => {
    isMasked = masked;
    // Of the same label, which alone would lead to neither.
    await keep(5, 'pending:0f8fad5b-d9cb-469f-a165-70867728950f', {
      label: 'Luis',
      form: 'I-765',
    });
    const lines = (await jumper.suggest(typed)) ?? [];
    expect(lines).toHaveLength(2);
    await newWorker().enter(lines[0]?.content ?? '', 'here');
    expect(opened).toEqual([[hash, 'here']]);
    expect(left).toBeUndefined();
  },
);

test.each([
  ['is given up', () => jumper.cancel(), undefined],
  ['is entered', () => jumper.enter('nobody', 'here'), undefined],
  ['is not gone on with for a minute', async () => laters.at(-1)?.(), 2],
] as const)('no label stays in memory when typing %s', async (_, end, count) => {
  isMasked = true;
  await jumper.start();
  await jumper.suggest('i-130');
  expect(Object.keys(left ?? {})).toHaveLength(2);
  expect(laters).toHaveLength(1);
  reads = 0;
  await jumper.suggest('i-130');
  expect(reads, 'they are read once while somebody types').toBe(0);
  await end();
  // A line may still be entered after a while; its label is not needed for that.
  expect(left && Object.keys(left).length).toBe(count);
  expect(laters).toHaveLength(0);
  await jumper.suggest('i-130');
  expect(reads).toBeGreaterThan(0);
});
