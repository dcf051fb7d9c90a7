import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readStatusDetails } from '../../src/domain/status-details.ts';
import { languageOf, readStatusText } from '../../src/domain/status-text.ts';

describe('the status date', () => {
  test.each([
    ['On May 4, 2021, we received your case.', '2021-05-04'],
    ['As of May 4, 2021, we are ready to schedule your interview.', '2021-05-04'],
    ['Your appeal was dismissed. On May 4, 2021, we sent you a notice.', '2021-05-04'],
    ['On Tuesday, May 4, 2021, we received your case.', '2021-05-04'],
    ['on May 4, 2021, we received your case.', '2021-05-04'],
    ['El 4 de Mayo de 2021, recibimos su caso.', '2021-05-04'],
    ['A partir del 4 de mayo de 2021, estamos listos para programar su entrevista.', '2021-05-04'],
    [
      'We approved your case. If you do not receive your notice by May 4, 2021, call us.',
      undefined,
    ],
    ['We will tell you before May 4, 2021.', undefined],
    ['We hold your card until May 4, 2021.', undefined],
    ['Reply on or before May 4, 2021.', undefined],
    ['Your interview is on May 4, 2021.', undefined],
    ['On February 30, 2021, we received your case.', undefined],
    ['Llame antes del 4 de mayo de 2021.', undefined],
    ['Guardaremos su tarjeta hasta el 4 de mayo de 2021.', undefined],
  ])('%j: %s', (text, statusOn) => {
    expect(readStatusDetails(text).statusOn).toBe(statusOn);
  });
});

describe('the date to ask by, if something has not arrived', () => {
  test.each([
    [
      'If you do not receive your card by June 3, 2021, please go to www.uscis.gov/e-request.',
      '2021-06-03',
    ],
    ['If you do not receive your notice before June 3, 2021, contact us.', '2021-06-03'],
    ['If the fee remitter does not receive a refund by June 3, 2021, please call.', '2021-06-03'],
    ['If you do not hear from the originating office by June 3, 2021, contact us.', '2021-06-03'],
    ['Si no recibe su tarjeta antes del 3 de junio de 2021, visite www.uscis.gov.', '2021-06-03'],
    [
      'Si no recibe su notificación para el 3 de junio de 2021, visite www.uscis.gov.',
      '2021-06-03',
    ],
    ['Si no ha recibido su notificación a más tardar el 3 de junio de 2021, llame.', '2021-06-03'],
    ['If we do not receive your evidence by June 3, 2021, we may deny your case.', undefined],
    ['We gave you 180 days or until June 3, 2021 to contact us.', undefined],
    ['On June 3, 2021, we received your case.', undefined],
  ])('%j: %s', (text, askIfNotArrivedBy) => {
    expect(readStatusDetails(text).askIfNotArrivedBy).toBe(askIfNotArrivedBy);
  });
});

describe('the date to act by', () => {
  test.each([
    [
      'If you do not submit an online request by June 3, 2021, we will destroy your document.',
      '2021-06-03',
    ],
    [
      'If you do not call 1-800-375-5283 by June 3, 2021, we will destroy your document.',
      '2021-06-03',
    ],
    [
      'We will destroy your new card if we do not receive an address update by June 3, 2021.',
      '2021-06-03',
    ],
    ['We hold your card until June 3, 2021. After that we will destroy it.', '2021-06-03'],
    [
      'Si no presenta una solicitud antes del 3 de junio de 2021, destruiremos su documento.',
      '2021-06-03',
    ],
    ['We gave you until June 3, 2021 to contact us. We have destroyed your document.', undefined],
    ['On June 3, 2021, we destroyed your card.', undefined],
    ['If you do not receive your card by June 3, 2021, call us.', undefined],
  ])('%j: %s', (text, actBy) => {
    expect(readStatusDetails(text).actBy).toBe(actBy);
    expect(readStatusDetails(text).askIfNotArrivedBy).not.toBe(actBy ?? null);
  });
});

describe('the form', () => {
  test.each([
    ['we received your Form I-765, Application for Employment Authorization, Receipt', 'I-765'],
    ['we received your form i‑130, Petition', 'I-130'],
    ['we received your Form I-129CW, Petition', 'I-129CW'],
    ['recibimos su Formulario I-130, Petición', 'I-130'],
    ['we destroyed your card. You must file a Form I-90, with the correct fee', undefined],
    ['you will need to file a new Form I-765, with fee', undefined],
    ['tendrá que presentar un nuevo Formulario I-765, con su tarifa', undefined],
    ['for your Form I-131. You will have to file a Form I-765, with fee', 'I-131'],
    ['we rejected your Form G-28, Notice of Entry of Appearance', undefined],
    ['we rejected the Form G-28 in your Form I-485, Application', 'I-485'],
    ['we received your Form I-907, Request for Premium Processing, for your Form I-140', 'I-140'],
    ['we waived the fee asked for on Form I-912, Request for Fee Waiver', undefined],
    ['we received your case, Receipt Number EAC2190012345', undefined],
  ])('%j: %s', (text, form) => {
    expect(readStatusText(text).form).toBe(form);
  });
});

describe('the office', () => {
  test.each([
    ['It is being processed at our Nebraska Service Center location.', 'Nebraska Service Center'],
    ['Our Potomac Service Center location is working on your case.', 'Potomac Service Center'],
    [
      'Our St. Paul, MN Field Office office is reviewing your request.',
      'St. Paul, MN Field Office',
    ],
    ['en nuestra oficina del Centro de Servicio de Texas.', 'Centro de Servicio de Texas'],
    ['en nuestro Centro de Servicio de Nebraska.', 'Centro de Servicio de Nebraska'],
    ['to our local USCIS office to have an interview scheduled.', undefined],
    ['to another USCIS office.', undefined],
    ['to our USCIS office.', undefined],
    ['our Request for Evidence for your case at the office', undefined],
  ])('%j: %s', (text, officeNamed) => {
    expect(readStatusDetails(text).officeNamed).toBe(officeNamed);
  });
});

describe('the receipt number', () => {
  it('is the one that the text names', () => {
    expect(readStatusText('your case, Receipt Number QQQ2190012345, is').receiptNumber).toBe(
      'QQQ2190012345',
    );
  });
  it('is absent where the text names two', () => {
    expect(readStatusText('EAC2190012345 and EAC2190012346').receiptNumber).toBeUndefined();
  });
});

test.each([
  ['Case Was Received', 'en'],
  ['El caso fue recibido', 'es'],
  ['On May 4, 2021, we mailed your card to Los Angeles, CA', 'en'],
  ['4711', undefined],
])('the language of %j is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it('reads any text without an error', () => {
  const pieces = fc.constantFrom(
    'On ',
    'May 4, 2021',
    'by ',
    'file a ',
    'Form I-1',
    'our A ',
    'destroy',
    '. ',
    'El ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (anything) => {
      expect(['en', 'es']).toContain(readStatusText(anything).language);
      expect(Object.keys(readStatusDetails(anything)).length).toBeLessThanOrEqual(4);
    }),
  );
});
