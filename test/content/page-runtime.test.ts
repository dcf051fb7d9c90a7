// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { receipt } from '../support/given.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { parseSightingMessage } from '../../src/platform/page-messages.ts';
import {
  answerWhatIsHere,
  isExtensionAlive,
  sendSighting,
  WHAT_IS_HERE,
} from '../../src/platform/page-runtime.ts';

const sighting: Sighting = {
  receiptNumbers: [receipt('IOE0912345678')],
  receiptCount: 1,
  language: 'en',
};

afterEach(() => vi.unstubAllGlobals());

function stubRuntime(name: 'browser' | 'chrome' = 'browser') {
  const runtime = {
    id: 'own-id' as string | undefined,
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(() => Promise.resolve({ ok: true })),
    onMessage: { addListener: vi.fn<(listener: (...args: unknown[]) => unknown) => void>() },
  };
  vi.stubGlobal(name, { runtime });
  return runtime;
}

describe('the worker is told of a sighting', () => {
  it.each(['browser', 'chrome'] as const)('through %s', async (name) => {
    const runtime = stubRuntime(name);
    expect(await sendSighting(sighting)).toBe(true);
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'sighting', sighting });
  });
  it('and is told again when it could not record it', async () => {
    stubRuntime().sendMessage.mockResolvedValue({ ok: false, problem: 'The disk is full.' });
    expect(await sendSighting(sighting)).toBe(false);
  });
  it('and it is no error when nobody listens', async () => {
    stubRuntime().sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    expect(await sendSighting(sighting)).toBe(false);
  });
  it('and it is no error when the extension is gone', async () => {
    expect([await sendSighting(sighting), isExtensionAlive()]).toEqual([false, false]);
  });
  it('which reads it field by field', () => {
    expect(parseSightingMessage({ type: 'sighting', sighting: { ...sighting, extra: 1 } })).toEqual(
      sighting,
    );
    expect([null, 'sighting', { type: 'other', sighting }].map(parseSightingMessage)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('knows that an updated extension is gone', () => {
  const runtime = stubRuntime();
  expect(isExtensionAlive()).toBe(true);
  runtime.id = undefined;
  expect(isExtensionAlive()).toBe(false);
});

describe('the popup asks what is here', () => {
  it('and is answered, others are not', () => {
    const runtime = stubRuntime();
    answerWhatIsHere(() => sighting);
    const listener = runtime.onMessage.addListener.mock.calls[0]?.[0];
    const respond = vi.fn<(answer: Sighting | null) => void>();
    listener?.(WHAT_IS_HERE, { id: 'another-id' }, respond);
    listener?.({ type: 'something-else' }, { id: 'own-id' }, respond);
    listener?.(null, { id: 'own-id' }, respond);
    expect(respond).not.toHaveBeenCalled();
    listener?.(WHAT_IS_HERE, { id: 'own-id' }, respond);
    expect(respond).toHaveBeenCalledExactlyOnceWith(sighting);
  });
  it('and hears null where there is nothing', () => {
    const runtime = stubRuntime();
    answerWhatIsHere(() => undefined);
    const respond = vi.fn<(answer: Sighting | null) => void>();
    runtime.onMessage.addListener.mock.calls[0]?.[0]?.(WHAT_IS_HERE, { id: 'own-id' }, respond);
    expect(respond).toHaveBeenCalledExactlyOnceWith(null);
  });
});
