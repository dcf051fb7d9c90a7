// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { TagMenu } from '../../src/desk/cases/bulk-menus.tsx';
import { AppContext } from '../../src/ui/app.ts';
import { createMemoryStorage } from '../support/memory-storage.ts';
import { appOver, renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

test('a menu of changes closes while one runs, can’t be opened, and keeps what was typed', () => {
  const storage = createMemoryStorage();
  const menu = (isOff: boolean) => <TagMenu tags={[]} isOff={isOff} onRun={() => undefined} />;
  const view = renderInApp(storage, menu(false));
  const turn = (isOff: boolean) =>
    view.rerender(
      <AppContext.Provider value={appOver(storage)}>{menu(isOff)}</AppContext.Provider>,
    );
  const details = screen.getByTestId<HTMLDetailsElement>('bulk-tag');
  const summary = screen.getByText('Tag');
  const open = () =>
    void act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
  open();
  fireEvent.input(screen.getByTestId('bulk-tag-name'), { target: { value: 'urgent' } });
  turn(true);
  expect(details.open).toBe(false);
  expect(summary.getAttribute('aria-disabled')).toBe('true');
  const press = new MouseEvent('click', { bubbles: true, cancelable: true });
  summary.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
  turn(false);
  open();
  expect(screen.getByTestId<HTMLInputElement>('bulk-tag-name').value).toBe('urgent');
});
