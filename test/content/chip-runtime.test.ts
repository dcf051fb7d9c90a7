import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../src/domain/sighting.ts';
import type { ChipView } from '../../src/platform/chip-runtime.ts';
import {
  askForChip,
  CHIP_TEXTS,
  parseChipView,
  receiptOf,
} from '../../src/platform/chip-runtime.ts';
import { parseChipMessage } from '../../src/platform/page-messages.ts';
import { receipt } from '../support/given.ts';

const receiptNumber = receipt('EAC2190012345');
const sighting: Sighting = { receiptNumbers: [receiptNumber], receiptCount: 1, language: 'en' };
const texts = Object.fromEntries(CHIP_TEXTS.map((name) => [name, name])) as ChipView['texts'];
const view: ChipView = {
  language: 'es',
  receipt: 'EAC 21 900 12345',
  isKept: true,
  line: 'Then: call',
  days: '12 days left',
  tone: 'soon',
  place: { x: 10, y: 1000 },
  texts,
};

afterEach(() => vi.unstubAllGlobals());

describe('what a content script asks for its chip', () => {
  it('is taken field by field', () => {
    for (const message of [
      { type: 'chip-look', receiptNumber },
      { type: 'chip-call', receiptNumber },
      { type: 'chip-keep', sighting },
      { type: 'chip-place', place: { x: 0, y: 500 } },
      { type: 'chip-wanted' },
      { type: 'chip-off' },
    ]) {
      expect(parseChipMessage({ ...message, more: 1 })).toEqual(message);
    }
  });
  it('is refused where it names no number, several, no place or nothing known', () => {
    const two = receipt('EAC2190012346');
    for (const message of [
      null,
      'chip-off',
      { type: 'chip' },
      { type: 'chip-look' },
      { type: 'chip-call', receiptNumber: 'EAC' },
      { type: 'chip-keep', sighting: {} },
      {
        type: 'chip-keep',
        sighting: { ...sighting, receiptNumbers: [receiptNumber, two], receiptCount: 2 },
      },
      { type: 'chip-place', place: { x: 0, y: 1001 } },
      { type: 'chip-place', place: { x: 0.5, y: 0 } },
    ]) {
      expect(parseChipMessage(message)).toBeUndefined();
    }
  });
  it('is never more than it should be, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseChipMessage(value)?.type ?? 'chip-').toMatch(/^chip-/);
        expect(parseChipView(value)).toBeUndefined();
      }),
    );
  });
});

describe('what the chip is to show', () => {
  it('is read field by field, and cut to length', () => {
    const long = { ...view, line: 'x'.repeat(5000), notes: 'none of these', tone: 'loud' };
    const { tone: _none, ...rest } = view;
    expect(parseChipView(view)).toEqual(view);
    expect(parseChipView(long)).toEqual({ ...rest, line: 'x'.repeat(200) });
  });
  it('is nothing where it is switched off, and not known where it failed', async () => {
    const sendMessage = vi.fn<() => Promise<unknown>>();
    vi.stubGlobal('browser', { runtime: { id: 'own', sendMessage } });
    const ask = () => askForChip({ type: 'chip-look', receiptNumber });
    sendMessage.mockResolvedValueOnce({ ok: true, view });
    expect(await ask()).toEqual(view);
    sendMessage.mockResolvedValueOnce({ ok: true });
    expect(await ask()).toBeUndefined();
    sendMessage.mockResolvedValueOnce({ ok: false, problem: 'The disk is full.' });
    expect(await ask()).toBeNull();
    sendMessage.mockRejectedValueOnce(new Error('gone'));
    expect(await ask()).toBeNull();
  });
  it('is of a page with one number only', () => {
    expect(receiptOf(sighting)).toBe(receiptNumber);
    expect(receiptOf({ ...sighting, receiptCount: 2 })).toBeUndefined();
    expect(receiptOf(undefined)).toBeUndefined();
  });
});
