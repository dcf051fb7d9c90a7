import { expect, test } from 'vitest';
import { findRooms, toCommand } from '../../src/desk/around/find-commands.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { row } from '../support/rows.ts';

const words = createWords('en-US');
const rooms = ['Agenda', 'Cases', 'Add cases'].map((says) => ({ id: says, says, hash: '#/' }));

test('rooms are found by words in any order, all of them by none', () => {
  expect(findRooms('', rooms)).toEqual(rooms);
  expect(findRooms('cases add', rooms).map(({ says }) => says)).toEqual(['Add cases']);
});

test('a case is said by its number, label and form; a protected one only as such', () => {
  const shown = row('EAC2190012345', { label: 'Rosa', form: 'I-765' });
  expect(toCommand(shown, words)).toMatchObject({
    says: 'EAC 21 900 12345',
    detail: 'Rosa · I-765',
    hash: '#/case/EAC2190012345',
  });
  expect(toCommand(row('EAC2190012345', { isProtected: true }), words).says).toBe(
    words.text('caseProtected'),
  );
});
