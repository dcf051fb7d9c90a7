// @vitest-environment happy-dom
import { act, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useRoute } from '../../src/desk/use-route.ts';

function Shown({ onDrawn }: { readonly onDrawn?: () => void }) {
  const { route, moves } = useRoute();
  onDrawn?.();
  return (
    <p>
      {route.room} {moves}
    </p>
  );
}

afterEach(() => {
  history.replaceState(null, '', '#');
});

it('follows the address', async () => {
  history.replaceState(null, '', '#/settings');
  const { container } = render(<Shown />);
  expect(container.textContent).toBe('settings 0');
  await act(() => {
    history.replaceState(null, '', '#/cases');
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  expect(container.textContent).toBe('cases 1');
});

it('goes on to where she went while the desk was drawn for the first time', () => {
  history.replaceState(null, '', '#/settings');
  const goOn = () => history.replaceState(null, '', '#/agenda');
  const { container } = render(<Shown onDrawn={goOn} />);
  expect(container.textContent).toBe('agenda 1');
});
