// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { TellingFacts } from '../../src/ui/telling-facts.tsx';

test('what is kept in another language than the screen’s says in which', () => {
  render(
    <TellingFacts
      telling={{
        title: 'Estado',
        facts: [
          ['Texto', 'We received your form.', 'en'],
          ['Formulario', 'I-765'],
        ],
      }}
    />,
  );
  expect(screen.getByText('We received your form.').getAttribute('lang')).toBe('en');
  expect(screen.getByText('I-765').hasAttribute('lang')).toBe(false);
});
