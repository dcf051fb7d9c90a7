import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatusMeaning } from '../../src/domain/status-meaning.ts';
import {
  asksOffice,
  isDecision,
  mayClose,
  namesDate,
  statusMeaning,
} from '../../src/domain/status-meaning.ts';
import { MEANING_BY_TITLE } from '../support/meaning-by-title.ts';

describe('what a title means', () => {
  it.each(Object.entries(MEANING_BY_TITLE).filter(([title]) => title !== 'Decision Notice Mailed'))(
    '%s: %s',
    (title, meaning) => {
      expect(statusMeaning({ title })).toBe(meaning);
    },
  );

  it.each([
    ['Case Approved', 'approved'],
    ['Case Was Approved And My Decision Was E-Mailed', 'approved'],
    ['Case Was Denied And A Denial Notice Was Sent', 'denied'],
    ['Case Was Rejected', 'rejected'],
    ['Request for Initial and Additional Evidence Was Mailed', 'request-for-evidence'],
    ['Request For Evidence Was Sent', 'request-for-evidence'],
    ['Notice of Intent to Deny Was Sent', 'intent-notice'],
    ['Intent to Deny Notice Was Mailed', 'intent-notice'],
    ['Document Was Delivered To Me By The Post Office', 'delivered'],
    ['Travel Document Was Delivered', 'delivered'],
    ['El Caso Fue Aprobado', 'approved'],
    ['Caso Fue Aprobado Y Mi Decisión Fue Enviada Por Correo Electrónico', 'approved'],
    ['Caso Fue Denegado', 'denied'],
    ['Su Caso Fue Rechazado Porque No Firmó Su Formulario', 'rejected'],
    ['Solicitud de Evidencia Adicional Fue Enviada', 'request-for-evidence'],
    ['Aviso de Intención de Denegar Fue Enviado', 'intent-notice'],
    ['Caso Fue Transferido Y Una Nueva Oficina Tiene Jurisdicción', 'transferred'],
    ['Documento Me Fue Entregado', 'delivered'],
    ['Case Reopened', 'reopened'],
    ['Caso Fue Reabierto', 'reopened'],
  ])('is known in a likely variant: %s', (title, meaning) => {
    expect(statusMeaning({ title })).toBe(meaning);
  });

  it.each([
    // Requests are approved and denied too; the case is not decided by it.
    'Expedite Request Approved',
    'Expedite Request Denied',
    'Request For A Duplicate Card Was Approved',
    'Form G-28 Was Rejected Because It Was Improperly Filed',
    'Resubmitted Fee Was Not Accepted',
    // A decision still to come, or undone.
    'Case Approval Was Certified By USCIS',
    'Case Was Approved And Then Reopened',
    // Something made, posted, on its way or come back, but not in the person's hands.
    'New Card Is Being Produced',
    'Card Was Mailed To Me',
    'Card Was Picked Up By The United States Postal Service',
    'Card Was Returned To USCIS',
    'Card Was Not Delivered To Me By The Post Office',
    'Card Could Not Be Delivered',
    'Tarjeta No Fue Entregada',
    'Notice Was Delivered To Me',
    'Notice Was Returned To USCIS Because The Post Office Could Not Deliver It',
    // The person's answer, not a request.
    "Response To USCIS' Request For Evidence Was Received",
    'Request for Additional Information Received',
    'Request for Initial Evidence Was Received',
    // Away from USCIS, or nowhere.
    'Case Was Sent To The Department of State',
    'Case Is Pending at a Local Office',
    // What is ended by these, the case or a status held, the page does not say.
    'Termination Notice Sent',
    'Status Termination Notice Was Mailed',
    'Decision Notice Mailed',
    'Case Was Received',
    'Check Case Status',
    'Caso Fue Recibido',
    'Approved',
    '',
  ])('is none: %s', (title) => {
    expect(statusMeaning({ title })).toBeUndefined();
  });
});

describe('what a sentence means where the page gave no title yet', () => {
  it.each<[string, StatusMeaning | undefined]>([
    ['On May 24, 2026, we approved your Form I-765, Application for …', 'approved'],
    ['We approved your Form I-140, Immigrant Petition, and emailed you …', 'approved'],
    ['On May 24, 2026, we denied your Form I-765, Receipt Number EAC9990000001.', 'denied'],
    ['On May 24, 2026, we rejected your case because …', 'rejected'],
    ['On May 24, 2026, we revoked the approval of your case, Receipt Number …', 'revoked'],
    [
      'On May 24, 2026, we sent a request for initial evidence for your Form I-485.',
      'request-for-evidence',
    ],
    [
      'On May 24, 2026, we mailed you a notice explaining our intent to deny your case.',
      'intent-notice',
    ],
    ['On May 24, 2026, we transferred your Form I-765 to another USCIS office.', 'transferred'],
    [
      'On May 24, 2026, your Form I-765 was transferred to another USCIS office. That …',
      'transferred',
    ],
    ['On May 24, 2026, we reopened your Form I-765, and are reconsidering our …', 'reopened'],
    ['On May 24, 2026, the Post Office delivered your new card for Receipt …', 'delivered'],
    ['El 18 de Mayo de 2021, la oficina de correos entregó su nueva tarjeta para …', 'delivered'],
    ['El 18 de mayo de 2021, aprobamos su Formulario I-765.', 'approved'],
    ['On May 24, 2026, we rejected your Form G-28, Notice of Entry of …', undefined],
    ['On May 24, 2026, we rejected your Form I-907, Request for Premium …', undefined],
    ['On May 24, 2026, we denied your request for expedited processing.', undefined],
    ['On May 24, 2026, we approved your request for a duplicate card.', undefined],
    ['El 18 de mayo de 2021, denegamos su solicitud de procesamiento acelerado.', undefined],
    ['On May 24, 2026, we received your Form I-765. If we approved your Form …', undefined],
    ['On May 24, 2026, the Post Office returned your new card to us.', undefined],
    ['', undefined],
  ])('%s', (text, meaning) => {
    expect(statusMeaning({ text })).toBe(meaning);
  });
});

describe('title and sentence together', () => {
  const denied = 'On May 24, 2026, we denied your Form I-765. We mailed you a decision notice.';

  it('tell which decision it is when the title leaves it open', () => {
    expect(statusMeaning({ title: 'Decision Notice Mailed', text: denied })).toBe('denied');
    const approved = denied.replace('denied', 'approved');
    expect(statusMeaning({ title: 'Decision Notice Was Sent', text: approved })).toBe('approved');
  });

  it('mean nothing when they contradict each other, as on a page read between its two changes', () => {
    expect(statusMeaning({ title: 'Case Was Approved', text: denied })).toBeUndefined();
    expect(statusMeaning({ title: 'Case Was Reopened', text: denied })).toBeUndefined();
  });

  it('mean nothing when the title is not known, whatever the sentence says', () => {
    expect(statusMeaning({ title: 'Case Was Put On Hold', text: denied })).toBeUndefined();
  });

  it('mean what the title says when the sentence is not known', () => {
    expect(statusMeaning({ title: 'Case Was Approved', text: 'Congratulations' })).toBe('approved');
  });
});

describe('what follows from a meaning', () => {
  it.each<[StatusMeaning | undefined, boolean, boolean, boolean, boolean]>([
    ['approved', true, false, false, false],
    ['denied', true, true, false, false],
    ['rejected', true, false, false, false],
    ['revoked', true, false, false, false],
    ['ended', true, false, false, false],
    ['request-for-evidence', false, true, false, false],
    ['intent-notice', false, true, false, false],
    ['reopened', false, false, false, false],
    ['transferred', false, false, true, false],
    ['delivered', false, false, false, true],
    [undefined, false, false, false, false],
  ])('%s', (meaning, decision, date, office, close) => {
    expect([
      isDecision(meaning),
      namesDate(meaning),
      asksOffice(meaning),
      mayClose(meaning),
    ]).toEqual([decision, date, office, close]);
  });
});

describe('any title and sentence', () => {
  it('are taken without a fault', () => {
    const words = fc.option(fc.string({ maxLength: 400, unit: 'binary' }), { nil: undefined });
    fc.assert(
      fc.property(words, words, (title, text) => {
        expect(() =>
          statusMeaning({
            ...(title !== undefined && { title }),
            ...(text !== undefined && { text }),
          }),
        ).not.toThrow();
      }),
    );
  });

  it('mean the same whatever their case and spacing', () => {
    const blank = fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0');
    const title = fc.constantFrom(
      ...Object.keys(MEANING_BY_TITLE).filter((each) => each !== 'Decision Notice Mailed'),
    );
    fc.assert(
      fc.property(title, fc.infiniteStream(fc.boolean()), blank, (known, upper, gap) => {
        const letters = Array.from(known, (letter) =>
          upper.next().value ? letter.toUpperCase() : letter.toLowerCase(),
        );
        const odd = `${gap}${letters.join('').replaceAll(' ', gap)}${gap}`;
        expect(statusMeaning({ title: odd })).toBe(MEANING_BY_TITLE[known]);
      }),
      { numRuns: 400 },
    );
  });

  it('mean nothing with a word before or after that is not known', () => {
    fc.assert(
      fc.property(fc.constantFrom('Case Was Approved', 'Case Was Denied'), (known) => {
        expect(statusMeaning({ title: `${known} Provisionally` })).toBeUndefined();
        expect(statusMeaning({ title: `Not ${known}` })).toBeUndefined();
      }),
    );
  });
});
