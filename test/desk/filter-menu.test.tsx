// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { FilterMenu } from '../../src/desk/cases/filter-menu.tsx';
import type { CaseFilter } from '../../src/domain/case-filter.ts';
import { createMemoryStorage } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

const NAMES = Array.from({ length: 1000 }, (_, at) => `Linh Made-Up ${at}`);

function renderMenu(people: readonly string[], filter: CaseFilter = {}) {
  const onChange = vi.fn<(changed: CaseFilter) => void>();
  const choices = { forms: [], tags: [], people, offices: [] };
  const storage = createMemoryStorage();
  renderInApp(storage, <FilterMenu filter={filter} choices={choices} onChange={onChange} />);
  return onChange;
}

function setOpen(isOpen: boolean): void {
  const menu = screen.getByTestId<HTMLDetailsElement>('cases-filter');
  void act(() => {
    menu.open = isOpen;
    menu.dispatchEvent(new Event('toggle'));
  });
}

test('what can be filtered by is drawn only while the menu is open', () => {
  renderMenu(NAMES.slice(0, 3));
  expect(screen.queryByTestId('filter-person')).toBeNull();
  setOpen(true);
  expect(screen.getByTestId('filter-person').querySelectorAll('option')).toHaveLength(4);
  setOpen(false);
  expect(screen.queryByTestId('filter-person')).toBeNull();
});

test('among very many people one is typed, and nobody is filtered by who is half typed', () => {
  const onChange = renderMenu(NAMES, { tag: 'urgent' });
  setOpen(true);
  expect(document.querySelectorAll('datalist option')).toHaveLength(0);
  const field = screen.getByTestId<HTMLInputElement>('filter-person');
  fireEvent.input(field, { target: { value: 'made-up 99' } });
  expect(onChange).toHaveBeenLastCalledWith({ tag: 'urgent' });
  expect(document.querySelectorAll('datalist option')).toHaveLength(11);
  expect(field.value).toBe('made-up 99');
  fireEvent.input(field, { target: { value: 'Linh Made-Up 99' } });
  expect(onChange).toHaveBeenLastCalledWith({ tag: 'urgent', person: 'Linh Made-Up 99' });
});

test('days that only an address asked for can be seen in the menu', () => {
  renderMenu([], { notLookedAtInDays: 10 });
  setOpen(true);
  const days = screen.getByTestId<HTMLSelectElement>('filter-unlooked');
  expect(days.value).toBe('10');
  const values = [...days.options].map(({ value }) => value);
  expect(values).toEqual(['', '3', '7', '10', '14', '30', '60', '90']);
});
