import { beforeEach, expect, test } from 'vitest';
import type { HandingOver } from '../../src/background/keep-selected.ts';
import { keepSelected } from '../../src/background/keep-selected.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import { LONGEST_SELECTION } from '../../src/domain/selected-text.ts';
import type { Selection } from '../../src/platform/selected-text.ts';
import { uuid } from '../support/given.ts';

let steps: string[];
let handed: Selection[];
const entryId = uuid(0x7000) as EntryId;

function handingOver(opensPopup: boolean): HandingOver {
  return {
    newEntryId: () => entryId,
    handSelection: async (selection) => {
      steps.push('handed');
      handed.push(selection);
    },
    openPopup: async () => {
      steps.push('popup');
      if (!opensPopup) throw new Error('No window is in front.');
    },
    openDesk: async (hash) => {
      steps.push(hash);
    },
  };
}

beforeEach(() => {
  steps = [];
  handed = [];
});

test('the popup is asked for in the click itself, and finds what was selected', async () => {
  await keepSelected(handingOver(true), { text: 'EAC2190012345', isPrivate: true });
  expect(steps).toEqual(['popup', 'handed']);
  expect(handed).toEqual([{ entryId, text: 'EAC2190012345', isPrivate: true }]);
});

test('where no popup opens, the desk shows the same', async () => {
  await keepSelected(handingOver(false), { text: 'EAC2190012345', isPrivate: false });
  expect(steps).toEqual(['popup', 'handed', '#/selected']);
});

test('no more is handed over than is looked at', async () => {
  const text = 'x'.repeat(LONGEST_SELECTION + 1);
  await keepSelected(handingOver(true), { text, isPrivate: false });
  expect(handed[0]?.text).toHaveLength(LONGEST_SELECTION);
});
