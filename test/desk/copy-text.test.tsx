// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { CopyText } from '../../src/desk/letter-room/copy-text.tsx';
import { copyText } from '../../src/platform/clipboard.ts';
import { createMemoryStorage } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { runtime: {}, extension: {} } }));
vi.mock('../../src/platform/clipboard.ts');

const SHOWN = { subject: 'About my case', text: 'Dear Officer: A012-345-678.' };

async function copyBy(testId: string, isAllowed: boolean) {
  const onUsed = vi.fn<() => void>();
  vi.mocked(copyText).mockResolvedValue(isAllowed);
  renderInApp(createMemoryStorage(), <CopyText shown={SHOWN} way="e-Request" onUsed={onUsed} />);
  fireEvent.click(screen.getByTestId(testId));
  const said = screen.getByTestId(`${testId}-said`);
  await waitFor(() => expect(said.textContent).not.toBe(''));
  return { onUsed, said: said.textContent };
}

describe('a letter that is copied', () => {
  test('is taken along once its text is copied, and says that it holds an A-number', async () => {
    const { onUsed, said } = await copyBy('letter-copy', true);
    expect(onUsed).toHaveBeenCalledOnce();
    expect(said).toContain('A-number');
  });

  test('is not taken along where copying was refused', async () => {
    const { onUsed, said } = await copyBy('letter-copy', false);
    expect(onUsed).not.toHaveBeenCalled();
    expect(said).toContain('did not allow copying');
  });

  test('is not taken along with its subject alone', async () => {
    const { onUsed, said } = await copyBy('letter-copy-subject', true);
    expect(copyText).toHaveBeenCalledWith(SHOWN.subject);
    expect(onUsed).not.toHaveBeenCalled();
    expect(said).toBe('Subject copied.');
  });
});
