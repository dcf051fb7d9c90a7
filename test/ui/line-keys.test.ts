import { describe, expect, test } from 'vitest';
import { DESK_KEYS } from '../../src/desk/around/keys.ts';
import { LINE_KEYS, readLineKey, readLineMove } from '../../src/ui/line-keys.ts';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...held,
});

describe('a key on a line of the agenda', () => {
  test.each(LINE_KEYS)('$key is read as $action', ({ key, action }) => {
    expect(readLineKey(press(key))).toBe(action);
  });

  test('is a key of the desk only where it does the like there', () => {
    const ofDesk = new Set(['?', '/', 'm', 'j', 'k', ...DESK_KEYS.map(({ key }) => key)]);
    expect(LINE_KEYS.filter(({ key }) => ofDesk.has(key)).map(({ key }) => key)).toEqual(['n']);
    expect(new Set(LINE_KEYS.map(({ key }) => key)).size).toBe(LINE_KEYS.length);
  });

  test('leaves the browser its own combinations, and asks once when it is held down', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) {
      expect(readLineKey(press('n', held))).toBeUndefined();
    }
    expect(readLineMove(press('j', { ctrlKey: true }), true)).toBeUndefined();
  });

  test('leads from line to line; the arrows only where a line has the focus', () => {
    expect(readLineMove(press('j'), false)).toBe(1);
    expect(readLineMove(press('k'), false)).toBe(-1);
    expect(readLineMove(press('ArrowDown'), true)).toBe(1);
    expect(readLineMove(press('ArrowUp'), true)).toBe(-1);
    expect(readLineMove(press('ArrowDown'), false)).toBeUndefined();
  });
});
