// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import type { CallFields } from '../../src/ui/call-fields.ts';
import { emptyCall } from '../../src/ui/call-fields.ts';
import { CallFieldset } from '../../src/ui/call-fieldset.tsx';
import { startClock } from '../../src/ui/clock-fields.ts';
import { aroundLines } from '../support/agenda-lines.tsx';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve({ ok: true }) }, extension: {} },
}));

const around = aroundLines();
const ZONE = 'America/New_York';

function Form({ start }: { readonly start: Partial<CallFields> }) {
  const [fields, setFields] = useState(() => ({
    ...emptyCall('', around.storage.now(), ZONE),
    ...start,
  }));
  return (
    <CallFieldset
      fields={fields}
      problems={[]}
      change={(changed) => setFields((before) => ({ ...before, ...changed }))}
      asksKind
      isNew
      remembered={{ capacity: 'paralegal', name: 'Pat Made-Up' }}
      people={[{ role: 'applicant', name: 'Luis Made-Up' }]}
    />
  );
}

const show = (start: Partial<CallFields>) => renderInApp(around.storage, <Form start={start} />);
const isInMore = () =>
  screen.getByTestId('call-more').contains(screen.getByTestId('call-is-transferred'));

describe('the second representative', () => {
  test('stays where she stands when the tier of the first is changed', () => {
    show({ tier: '1' });
    fireEvent.click(screen.getByTestId('call-is-transferred'));
    fireEvent.change(screen.getByTestId('call-tier'), { target: { value: '2' } });
    expect(isInMore()).toBe(false);
    expect(screen.getByTestId('call-second-name')).toBeTruthy();
    fireEvent.click(screen.getByTestId('call-is-transferred'));
    expect(isInMore()).toBe(true);
  });

  test('is in sight where a call that was transferred is opened again', () => {
    show({ tier: '2', isTransferred: 'yes' });
    expect(isInMore()).toBe(false);
  });

  test('does not jump away from the click that notes her', () => {
    show({});
    expect(isInMore()).toBe(true);
    fireEvent.click(screen.getByTestId('call-is-transferred'));
    expect(isInMore()).toBe(true);
  });
});

describe('a clock that was forgotten', () => {
  const startedBefore = (duration: Temporal.DurationLike) =>
    startClock(around.storage.now().subtract(duration), ZONE);

  test('says so before the call is saved, and asks for the length', () => {
    show(startedBefore({ hours: 2, minutes: 1 }));
    expect(screen.getByTestId('call-clock-forgotten').textContent).toBe(
      'The clock was still running; enter the length or leave it out.',
    );
    fireEvent.input(screen.getByTestId('call-length-minutes'), { target: { value: '12' } });
    expect(screen.getByTestId<HTMLInputElement>('call-length-minutes').value).toBe('12');
  });

  test('says nothing before two hours', () => {
    show(startedBefore({ hours: 1, minutes: 59 }));
    expect(screen.queryByTestId('call-clock-forgotten')).toBeNull();
    expect(screen.queryByTestId('call-length-minutes')).toBeNull();
  });
});

test('another capacity brings the name that is known for it, and not that of the former', () => {
  show({ callerCapacity: 'paralegal', callerName: 'Pat Made-Up' });
  const choose = (value: string) =>
    fireEvent.change(screen.getByTestId('call-caller-capacity'), { target: { value } });
  const name = () => screen.getByTestId<HTMLInputElement>('call-caller-name').value;
  choose('applicant');
  expect(name()).toBe('Luis Made-Up');
  choose('interpreter');
  expect(name()).toBe('');
  choose('paralegal');
  expect(name()).toBe('Pat Made-Up');
});
