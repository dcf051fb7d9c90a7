// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { readPage } from '../../src/content/read-page.ts';
import { readAsTold } from '../support/read-as-told.ts';
import {
  APPROVED,
  appPage,
  LANDING,
  oldPage,
  RECEIVED,
  showPage,
} from '../support/status-pages.ts';

const READ = {
  receiptNumbers: ['LIN2690012345'],
  receiptCount: 1,
  language: 'en',
  form: 'I-485',
  title: RECEIVED.title,
  text: RECEIVED.text,
  statusOn: '2026-03-02',
  askIfNotArrivedBy: '2026-04-01',
};

function read(body: string, language?: string) {
  return readAsTold(readPage(showPage(body, language)));
}

describe('a status is read', () => {
  it("from today's app", () => {
    expect(read(appPage(RECEIVED))).toEqual({ isSettled: true, sighting: READ });
  });
  it('from the old page, though it hides it', () => {
    expect(read(oldPage(RECEIVED))).toEqual({ isSettled: true, sighting: READ });
  });
  it('with line breaks and runs of blanks folded', () => {
    const text = RECEIVED.text.replaceAll(', ', ',\n        ');
    expect(read(appPage({ ...RECEIVED, text })).sighting).toEqual(READ);
  });
  it('as text, whatever is in it', () => {
    const title = '&lt;img src=x onerror=alert(1)&gt;';
    const text = `${RECEIVED.text} <b>&lt;script&gt;</b><script>EAC2690099999</script><textarea>EAC2690088888</textarea>`;
    const { sighting } = read(appPage({ title, text }));
    expect(sighting?.title).toBe('<img src=x onerror=alert(1)>');
    expect(sighting?.text).toBe(`${RECEIVED.text} <script>`);
    expect(sighting?.receiptNumbers).toEqual(['LIN2690012345']);
  });
  it('with the number split over elements', () => {
    const text = RECEIVED.text.replace('LIN2690012345', '<span>LIN</span><span>2690012345</span>');
    expect(read(appPage({ ...RECEIVED, text })).sighting).toEqual(READ);
  });
  it('in Spanish', () => {
    const text =
      'El 4 de Mayo de 2026, recibimos su Formulario I-130, Petición para Familiar Extranjero, Número de Recibo IOE0912345678. Si no recibe su notificación para el 3 de junio de 2026, visite www.uscis.gov/e-request.';
    expect(read(appPage({ title: 'Caso Fue Recibido', text }), 'es').sighting).toMatchObject({
      receiptNumbers: ['IOE0912345678'],
      language: 'es',
      form: 'I-130',
      statusOn: '2026-05-04',
      askIfNotArrivedBy: '2026-06-03',
    });
  });
  it('without a number when its sentence names none, whatever else the page holds', () => {
    const text = RECEIVED.text.replace(' Receipt Number LIN2690012345,', '');
    const page = appPage({ ...RECEIVED, text }, '<p>Earlier: EAC2690077777</p>');
    expect(read(page).sighting).toMatchObject({ receiptNumbers: [], receiptCount: 0, text });
  });
  it('with its own number only', () => {
    expect(read(appPage(RECEIVED, '<p>Earlier: EAC2690077777</p>')).sighting).toEqual(READ);
  });
  it('with a title nobody has seen before', () => {
    expect(read(appPage({ ...RECEIVED, title: 'Brand new STATUS' })).sighting?.title).toBe(
      'Brand new STATUS',
    );
  });
  it('without a title under the heading of the empty form', () => {
    const { title: _stale, ...rest } = READ;
    expect(read(appPage({ ...RECEIVED, title: LANDING.title }))).toEqual({
      isSettled: false,
      sighting: rest,
    });
  });
  test.each([
    ['all ids gone', `<main><h2>${RECEIVED.title}</h2><p>${RECEIVED.text}</p></main>`],
    [
      'no paragraph',
      `<main><h3>${RECEIVED.title}</h3><div class="x">${RECEIVED.text}</div></main>`,
    ],
    [
      'a heading by role',
      `<div role="heading">${RECEIVED.title}</div><section><p>${RECEIVED.text}</p></section>`,
    ],
    [
      'a text in parts',
      `<h3>${RECEIVED.title}</h3><div><span>${RECEIVED.text.slice(0, 150)}</span><span>${RECEIVED.text.slice(150)}</span></div>`,
    ],
    [
      'an alert above',
      `<header><p>On May 1, 2026, we changed your form I-1 address at uscis.gov for your case.</p></header><h2>${RECEIVED.title}</h2><p>${RECEIVED.text}</p>`,
    ],
  ])('by its words: %s', (_what, body) => {
    expect(read(body)).toEqual({ isSettled: true, sighting: READ });
  });
});

describe('nothing is read', () => {
  test.each([
    ['from the empty form', appPage(LANDING)],
    [
      'from the empty form in Spanish',
      appPage({
        title: 'Verifique el Estatus de su Caso',
        text: 'Utilice esta herramienta para dar seguimiento a su caso.',
      }),
    ],
    [
      'from the older empty form',
      appPage({ title: LANDING.title, text: 'Already have an Account? Login' }),
    ],
    ['while only the title is new', appPage({ ...LANDING, title: 'Case Was Received' })],
    [
      'while the text is being replaced',
      appPage({ title: 'Case Was Received', text: '' }).replace(
        'Already',
        'Create an Account? Already',
      ),
    ],
    [
      'from an error',
      appPage(
        LANDING,
        '<div role="alert">The receipt number entered is invalid, please try again.</div>',
      ),
    ],
    [
      'from an error that repeats the number',
      appPage(LANDING, '<div>The receipt number EAC2690054321 is unknown, please try again.</div>'),
    ],
    [
      'from an error in the place of the text',
      appPage({ ...LANDING, text: 'The receipt number entered is invalid: EAC2690054321' }),
    ],
    [
      'from an error of the old page',
      oldPage(
        { title: '', text: '' },
        '<li>My Case Status does not recognize the receipt number entered.</li>',
      ),
    ],
    [
      'from a Spanish error',
      appPage({
        title: LANDING.title,
        text: 'Mi Estatus de Caso no reconoce el número de recibo EAC2690054321.',
      }),
    ],
    [
      'from a status that is none',
      oldPage({
        title: 'CASE STATUS',
        text: 'At this time USCIS cannot provide you with information for your case. Please contact the USCIS Contact Center.',
      }),
    ],
    [
      'from a challenge',
      '<h1>egov.uscis.gov</h1><p>Verifying you are human. This may take a few seconds.</p>',
    ],
    ['from an empty page', ''],
    [
      'from fields and scripts',
      '<input value="EAC2690054321" placeholder="EAC1234567890"><textarea>EAC2690054322</textarea><select><option>EAC2690054323</option></select><script>"EAC2690054324"</script><style>/*EAC2690054325*/</style><template>EAC2690054326</template>',
    ],
    [
      'from prose about statuses',
      '<p>On May 4, 2026, the agency announced that cards are produced faster than before.</p>',
    ],
  ])('%s', (_what, body) => {
    expect(read(body)).toEqual({ isSettled: true });
  });
});

describe('a list of numbers is read', () => {
  it('without a status', () => {
    const card = (number: string) =>
      `<div id="region_${number}"><h3>I-485, Application</h3><span><b>Receipt #</b> ${number}</span></div>`;
    expect(read(['IOE0900000001', 'IOE0900000002', 'IOE0900000001'].map(card).join(''))).toEqual({
      isSettled: true,
      sighting: {
        receiptNumbers: ['IOE0900000001', 'IOE0900000002'],
        receiptCount: 2,
        language: 'en',
      },
    });
  });
  it('when two statuses stand on one page', () => {
    const one = ({ title, text }: typeof RECEIVED) => `<h2>${title}</h2><p>${text}</p>`;
    const { sighting } = read(one(RECEIVED) + one(APPROVED));
    expect(sighting).toEqual({
      receiptNumbers: ['LIN2690012345', 'IOE0912345678'],
      receiptCount: 2,
      language: 'en',
    });
  });
  it('when one status names two', () => {
    const text = `${RECEIVED.text} See also EAC2690077777.`;
    expect(read(appPage({ ...RECEIVED, text })).sighting).toEqual({
      receiptNumbers: ['LIN2690012345', 'EAC2690077777'],
      receiptCount: 2,
      language: 'en',
    });
  });
  it('out of neighbouring cells', () => {
    const { sighting } = read(
      '<table><tr><td>IOE0900000001</td><td>I-765</td><td>12</td></tr></table>',
    );
    expect(sighting?.receiptNumbers).toEqual(['IOE0900000001']);
  });
  it('up to fifty, and counted beyond', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `IOE${9_100_000_000 + index}`);
    for (const body of [
      `<p>${numbers.join(' ')}</p>`,
      numbers.map((number) => `<p>${number}</p>`).join(''),
    ]) {
      const { sighting } = read(body);
      expect([sighting?.receiptNumbers.length, sighting?.receiptCount]).toEqual([50, 10_000]);
      expect(sighting).not.toHaveProperty('text');
    }
  });
});

it('reads a page nested deeper than the stack', () => {
  const root = document.createElement('div');
  let inner: Element = root;
  for (let depth = 0; depth < 20_000; depth += 1) {
    const next = document.createElement('div');
    inner.append(next);
    inner = next;
  }
  inner.textContent = 'IOE0912345678';
  // Neither happy-dom's selectors nor its parser go so deep, so only our own walk is put to it.
  return import('../../src/content/page-text.ts').then(({ pageText }) => {
    expect(pageText(root).trim()).toBe('IOE0912345678');
    expect(pageText(root, 100).trim()).toBe('');
    return undefined;
  });
});
