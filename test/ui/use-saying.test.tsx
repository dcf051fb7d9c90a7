// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createWords } from '../../src/locales/catalogue.ts';
import { es } from '../../src/locales/es.ts';
import { AppContext } from '../../src/ui/app.ts';
import { useSaying } from '../../src/ui/use-saying.ts';
import { createMemoryStorage } from '../support/memory-storage.ts';
import { appOver } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

test('what is said goes on in another language once that is spoken', () => {
  const app = appOver(createMemoryStorage());
  let spoken = app;
  const { result, rerender } = renderHook(() => useSaying(), {
    wrapper: ({ children }: { readonly children: ComponentChildren }) => (
      <AppContext.Provider value={spoken}>{children}</AppContext.Provider>
    ),
  });
  expect(result.current[0]).toBeUndefined();
  void act(() => result.current[1]((to) => to.text('copyDone')));
  expect(result.current[0]).toBe('Copied');
  spoken = { ...app, words: createWords('es-US', es) };
  rerender();
  expect(result.current[0]).toBe('Copiado');
  void act(() => result.current[1](undefined));
  expect(result.current[0]).toBeUndefined();
});

/** The words of the moment, handed on as they are and not as the name of a property. */
const WORDS_OF_NOW = /(?<![.\w'])(?:text|words)\b(?!\s*:)|\bapp\.words\b/;

/** What is handed to the setters of states in a source, each up to its closing bracket. */
function setIn(source: string): readonly string[] {
  return [...source.matchAll(/\bset[A-Z]\w*\(/g)].map(({ 0: call, index }) => {
    let depth = 1;
    let end = index + call.length;
    for (; depth > 0 && end < source.length; end += 1) {
      if (source[end] === '(') depth += 1;
      if (source[end] === ')') depth -= 1;
    }
    return source.slice(index, end);
  });
}

/** Setters that are given a sentence in the words of the moment, which then outlives its language. */
function keptSentences(source: string): readonly string[] {
  return setIn(source).filter((set) => WORDS_OF_NOW.test(set));
}

describe('no state keeps a sentence that is in words already', () => {
  test.each([
    ["setProblem(text('numberEmpty'));", 1],
    ['setProblem(sayReason(error, words));', 1],
    ["setSaid({\n  says: app.words.text('savedFully') });", 1],
    ["setProblem((to) => to.text('numberEmpty'));", 0],
    ['setFields({ text: typed });', 0],
  ])('as told by %s', (source, count) => {
    expect(keptSentences(source)).toHaveLength(count);
  });

  test.each(['ui', 'desk', 'popup', 'panel'])('in %s', async (room) => {
    const folder = join(import.meta.dirname, '../../src', room);
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /\.tsx?$/.test(file),
    );
    expect(files).not.toEqual([]);
    const found = await Promise.all(
      files.map(async (file) =>
        keptSentences(await readFile(join(folder, file), 'utf8')).map((set) => `${file}: ${set}`),
      ),
    );
    expect(found.flat()).toEqual([]);
  });
});
