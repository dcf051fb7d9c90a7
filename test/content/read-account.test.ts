// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readAccount } from '../../src/content/read-account.ts';
import { parseSighting } from '../../src/domain/sighting.ts';
import { CASES, SHAPES } from '../support/account-pages.ts';
import { readAsTold } from '../support/read-as-told.ts';
import { showPage } from '../support/status-pages.ts';

const SENTENCE =
  'On March 2, 2026, we received your Form I-765, Application for Employment Authorization, and sent you a notice. If you move, go to www.uscis.gov/addresschange.';
const shapes = Object.entries(SHAPES);
const [FIRST, SECOND] = CASES;

function read(body: string, language?: string) {
  return readAsTold(readAccount(showPage(body, language))).sighting;
}

describe.each(shapes)('the cards of an account as %s', (_, toPage) => {
  it('are read with number and form, in the order of the page', () => {
    expect(read(toPage(CASES))).toEqual({
      receiptNumbers: CASES.map(({ receipt }) => receipt),
      receiptCount: 3,
      language: 'en',
      cards: CASES.map(({ receipt, form }) => ({ receiptNumber: receipt, form })),
    });
  });

  it('are read with the status of that card only', () => {
    const others = CASES.slice(1);
    const status = `<h4>Case Was Received</h4><p>${SENTENCE}</p>`;
    const sighting = read(toPage([{ ...FIRST, status }, ...others]));
    expect(sighting?.cards).toEqual([
      {
        receiptNumber: FIRST.receipt,
        form: 'I-765',
        title: 'Case Was Received',
        text: SENTENCE,
        statusOn: '2026-03-02',
      },
      ...others.map(({ receipt, form }) => ({ receiptNumber: receipt, form })),
    ]);
  });

  it('are read like a case of its own where there is one', () => {
    const sighting = read(toPage([{ ...FIRST, status: '<p>Status:</p><p>Case Was Approved</p>' }]));
    expect(sighting).toMatchObject({
      receiptNumbers: [FIRST.receipt],
      receiptCount: 1,
      form: 'I-765',
      title: 'Case Was Approved',
    });
    expect(sighting?.cards).toBeUndefined();
  });

  it('never get the form of a neighbour, whichever of them name one', () => {
    const one = fc.record({
      digits: fc.integer({ min: 0, max: 99_999 }),
      form: fc.constantFrom('I-765', 'N-400', 'I-129F', 'I-90', undefined),
    });
    const many = fc.uniqueArray(one, {
      selector: ({ digits }) => digits,
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(many, (chosen) => {
        const cases = chosen.map(({ digits, form }) => ({
          receipt: `IOE09123${String(digits).padStart(5, '0')}`,
          form: form ?? 'Draft',
          name: 'made up',
        }));
        const cards = read(toPage(cases))?.cards ?? [];
        expect(cards.map(({ form }) => form)).toEqual(chosen.map(({ form }) => form));
      }),
      { numRuns: 15 },
    );
  });
});

const cardOf = (body: string) => read(body)?.cards?.[0];
const other = `<p>${SECOND.receipt}</p>`;

describe('a form', () => {
  it('is none where numbers stand in one text, for it can belong to either', () => {
    const sighting = read(`<div>Form I-765 ${FIRST.receipt} and ${SECOND.receipt}</div>`);
    expect(sighting?.cards).toEqual([
      { receiptNumber: FIRST.receipt },
      { receiptNumber: SECOND.receipt },
    ]);
  });
  it('is none where the card begins two lines with different ones', () => {
    expect(
      cardOf(`<div><p>I-765</p><p>I-485</p><p>${FIRST.receipt}</p></div>${other}`)?.form,
    ).toBeUndefined();
  });
  it('is none where two places name different ones for a number', () => {
    const place = (form: string) => `<div><h3>${form}</h3><p>${FIRST.receipt}</p></div>`;
    expect(cardOf(`${place('I-765')}${place('I-485')}${other}`)?.form).toBeUndefined();
  });
  it.each(['Form G-28', 'I-797C, Notice of Action', 'F-1 student', 'Form I-94', 'A-001234567'])(
    'is not %s',
    (line) => {
      const card = `<div><h3>${line}</h3><p>${FIRST.receipt}</p></div>`;
      expect(cardOf(card + other)).toEqual({ receiptNumber: FIRST.receipt });
    },
  );
  it('is read in Spanish', () => {
    const card = `<div><h3>Formulario I-90</h3><p>Número de recibo: ${FIRST.receipt}</p></div>`;
    expect(cardOf(card + other)?.form).toBe('I-90');
  });
});

describe('a status', () => {
  const withStatus = (status: string) =>
    cardOf(`<div><h3>I-765</h3><p>Receipt # ${FIRST.receipt}</p>${status}</div>${other}`);
  it('is the short line behind its label', () => {
    expect(withStatus('<p>Case status: Case Was Approved</p>')?.title).toBe('Case Was Approved');
  });
  it.each([
    ['a button', '<p>Status</p><a>View case</a>'],
    ['two labels', '<p>Status: Case Was Approved</p><p>Status: Case Was Denied</p>'],
    ['two sentences', `<p>${SENTENCE}</p><p>${SENTENCE.replace('March 2', 'May 4')}</p>`],
    ['a sentence about statuses', '<p>Status updates of your case are sent by mail.</p>'],
  ])('is not taken from %s', (_, status) => {
    expect(withStatus(status)).toEqual({ receiptNumber: FIRST.receipt, form: 'I-765' });
  });
  it('is none where two places say different ones of a number', () => {
    const place = (status: string) =>
      `<div><h3>I-765</h3><p>${FIRST.receipt}</p><p>Status: ${status}</p></div>`;
    const said = cardOf(`${place('Case Was Received')}${place('Case Was Approved')}${other}`);
    expect(said).toEqual({ receiptNumber: FIRST.receipt, form: 'I-765' });
    const twice = cardOf(`${place('Case Was Approved')}${place('Case Was Approved')}${other}`);
    expect(twice?.title).toBe('Case Was Approved');
  });
  it('of a draft that has no number yet is not the one case’s', () => {
    const draft = '<div><h3>N-400</h3><p>Status: Application Pending</p></div>';
    const sighting = read(`<div><div><h3>I-765</h3><p>${FIRST.receipt}</p></div>${draft}</div>`);
    expect(sighting).toEqual({
      receiptNumbers: [FIRST.receipt],
      receiptCount: 1,
      language: 'en',
      form: 'I-765',
    });
  });
});

describe('hostile markup', () => {
  it('without a number shows nothing', () => {
    expect(read('<main><h1>Your cases</h1><p>Loading…</p></main>')).toBeUndefined();
  });
  it('in scripts, fields and attributes is not read', () => {
    const body = `<script>var a = "${FIRST.receipt}"</script><textarea>${FIRST.receipt}</textarea><input value="${FIRST.receipt}"><p title="${FIRST.receipt}">I-765</p>`;
    expect(read(body)).toBeUndefined();
  });
  it('is read as text', () => {
    const card = cardOf(
      `<div><h3>I-765</h3>${FIRST.receipt}<p>Status: &lt;img src=x&gt; Case</p><p>Status</p><p>Case &lt;b&gt;</p></div>${other}`,
    );
    expect(card?.title).toBe('Case <b>');
  });
  it('with hundreds of cards lists fifty, and says how many there were', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...FIRST,
      receipt: `IOE09${String(index).padStart(8, '0')}`,
    }));
    const sighting = read(SHAPES.regions(many));
    expect([sighting?.receiptCount, sighting?.cards?.length]).toEqual([200, 50]);
    expect(sighting?.cards?.every(({ form }) => form === 'I-765')).toBe(true);
  });
  it('that nests without end is left in time', () => {
    const deep = (inner: string) => '<div>'.repeat(300) + inner + '</div>'.repeat(300);
    const words = `<p>${'word '.repeat(2000)}</p>`;
    const before = performance.now();
    const sighting = read(deep(`${words}${FIRST.receipt}<p>${SECOND.receipt}</p>`));
    expect(sighting?.cards?.map(({ receiptNumber }) => receiptNumber)).toHaveLength(2);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

test('whatever is read survives the message as it is', () => {
  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    'Form I-765',
    'I-485, x',
    'Status:',
    'Case Was Approved',
    `Receipt # ${FIRST.receipt}`,
    SECOND.receipt,
    SENTENCE,
    '<h3>',
    '</h3>',
    '<li>',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const sighting = read(pieces.join(''));
      if (sighting === undefined) return;
      expect(parseSighting(structuredClone(sighting))).toEqual(sighting);
    }),
    { numRuns: 100 },
  );
});
