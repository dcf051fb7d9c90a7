import { describe, expect, test } from 'vitest';
import { DESK_KEYS, MORE_ROOMS, readKey } from '../../src/desk/around/keys.ts';
import type { Route } from '../../src/desk/route.ts';
import { parseRoute } from '../../src/desk/route.ts';
import { VERMONT_CASE } from '../support/given.ts';

const agenda = { room: 'agenda' } as const;
const free = { isTyping: false, hasSingleKeys: true };
const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('the list of commands', () => {
  const inCase = { room: 'case', caseId: VERMONT_CASE } as const;
  const hashOf = (wanted: string, route: Route) =>
    MORE_ROOMS.find(({ says }) => says === wanted)?.toHash(route);

  test.each(MORE_ROOMS.map(({ says }) => says))('leads to a room that there is: %s', (says) => {
    expect(parseRoute(hashOf(says, inCase) ?? '').room).not.toBe('none');
  });

  test('hands off and erases the case in front, and has none to erase elsewhere', () => {
    const { caseId } = inCase;
    expect(parseRoute(hashOf('handOffTitle', inCase) ?? '')).toEqual({
      room: 'hand-off',
      caseIds: [caseId],
    });
    expect(parseRoute(hashOf('eraseCase', inCase) ?? '')).toMatchObject({
      caseId,
      isErasing: true,
    });
    expect(hashOf('handOffTitle', agenda)).toBe('#/hand-off');
    expect(hashOf('eraseCase', agenda)).toBeUndefined();
  });
});

describe('a key on the desk', () => {
  test.each(DESK_KEYS.map(({ key }) => key))('leads to a room that there is: %s', (key) => {
    const asks = readKey(press(key), free, agenda);
    expect(asks?.asks).toBe('go');
    const hash = asks?.asks === 'go' ? asks.hash : '';
    expect(parseRoute(hash).room).not.toBe('none');
  });

  test('notes a call about the case in front', () => {
    const route = { room: 'case', caseId: VERMONT_CASE } as const;
    expect(readKey(press('n'), free, route)).toEqual({
      asks: 'go',
      hash: `#/call/${VERMONT_CASE}`,
    });
  });

  test.each([
    ['while something is typed', { ...free, isTyping: true }],
    ['where single keys are switched off', { ...free, hasSingleKeys: false }],
  ])('does nothing %s, but for the one that opens the list of commands', (_, situation) => {
    for (const key of ['?', '/', 'm', 'a', 'n']) {
      expect(readKey(press(key), situation, agenda)).toBeUndefined();
    }
    expect(readKey(press('k', { ctrlKey: true }), situation, agenda)).toEqual({ asks: 'palette' });
    expect(readKey(press('K', { metaKey: true }), situation, agenda)).toEqual({ asks: 'palette' });
  });

  test('leaves the browser its own combinations', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(readKey(press('a', held), free, agenda)).toBeUndefined();
    }
  });
});
