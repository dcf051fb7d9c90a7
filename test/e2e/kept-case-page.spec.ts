import type { Page } from '@playwright/test';
import { appPage } from '../support/status-pages.ts';
import type { Extension } from './support/extension.ts';
import { letOneDayPass, readEntries, waitForSightings } from './support/journal.ts';
import { openReadPage } from './support/open-read-page.ts';
import { readSightings, recordMessages } from './support/recorded-messages.ts';
import { expect, test } from './support/shared-extension.ts';
import { closeWindow } from './support/steps.ts';

type Status = { readonly title: string; readonly text: string };

function received(receipt: string): Status {
  return {
    title: 'Case Was Received',
    text: `On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number ${receipt}, and sent you the receipt notice.`,
  };
}
function approved(receipt: string): Status {
  return {
    title: 'Case Was Approved',
    text: `On October 2, 2026, we approved your Form I-130, Petition for Alien Relative, Receipt Number ${receipt}. We sent you an approval notice.`,
  };
}
function receivedInSpanish(receipt: string): Status {
  return {
    title: 'Su Caso Fue Recibido',
    text: `El 8 de Septiembre de 2026, recibimos su Formulario I-130, Número de Recibo ${receipt}, y le enviamos una notificación de recibo.`,
  };
}
function approvedInSpanish(receipt: string): Status {
  return {
    title: 'Su Caso Fue Aprobado',
    text: `El 2 de Octubre de 2026, aprobamos su Formulario I-130, Número de Recibo ${receipt}. Le enviamos una notificación de aprobación.`,
  };
}

function pageOf(status: Status, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><body>${appPage(status)}</body></html>`;
}

/** Looks at the page and waits until the worker has dealt with what it shows. */
async function look(extension: Extension, ownPage: Page, html: string, path = '/'): Promise<Page> {
  const worker = await extension.worker();
  await recordMessages(worker);
  const page = await openReadPage(extension, html, path);
  await expect.poll(async () => (await readSightings(worker)).length).toBe(1);
  await waitForSightings(ownPage);
  return page;
}

async function keep(extension: Extension, receipt: string): Promise<Page> {
  await openReadPage(extension, pageOf(received(receipt)));
  const popup = await extension.openPopup();
  await popup.getByTestId('keep-case').click();
  await expect(popup.getByTestId('case-kept')).toBeVisible();
  return popup;
}

/** What was recorded of a case, e.g. `status-seen en Case Was Received`. */
async function readRecord(ownPage: Page, caseId: string): Promise<string[]> {
  const entries = await readEntries(ownPage);
  return entries
    .filter((entry) => entry.caseId === caseId)
    .map(({ fact: { type, sighting } }) =>
      sighting === undefined ? type : `${type} ${sighting.language} ${sighting.title}`,
    );
}

const KEPT = ['case-kept', 'status-seen en Case Was Received'];

test.describe('the page of a kept case, visited again', () => {
  test('unchanged, it is recorded as looked at, once a day', async ({ extension }) => {
    const receipt = 'VSC2190012345';
    const popup = await keep(extension, receipt);
    await look(extension, popup, pageOf(received(receipt)));
    expect(await readRecord(popup, receipt)).toEqual(KEPT);

    await letOneDayPass(popup, receipt);
    await look(extension, popup, pageOf(received(receipt)));
    expect(await readRecord(popup, receipt)).toEqual([...KEPT, 'status-checked']);

    await look(extension, popup, pageOf(received(receipt)));
    expect(await readRecord(popup, receipt)).toEqual([...KEPT, 'status-checked']);
  });

  test('changed, its new status is recorded by itself', async ({ extension }) => {
    const receipt = 'VSC2190012346';
    const popup = await keep(extension, receipt);
    await look(extension, popup, pageOf(approved(receipt)));
    expect(await readRecord(popup, receipt)).toEqual([...KEPT, 'status-seen en Case Was Approved']);
  });

  test('however often it changes, one load of it records once', async ({ extension }) => {
    const receipt = 'VSC2190012347';
    const popup = await keep(extension, receipt);
    const page = await look(extension, popup, pageOf(approved(receipt)));
    const worker = await extension.worker();
    for (const [told, { title, text }] of [received(receipt), approved(receipt)].entries()) {
      await page.evaluate(
        (status) => {
          document.querySelector('h2')?.replaceChildren(status.title);
          document.querySelector('.conditionalLanding p')?.replaceChildren(status.text);
        },
        { title, text },
      );
      await expect.poll(async () => (await readSightings(worker)).length).toBe(told + 2);
    }
    await waitForSightings(popup);
    expect(await readRecord(popup, receipt)).toEqual([...KEPT, 'status-seen en Case Was Approved']);
  });

  test('in another language, it is compared only within that language', async ({ extension }) => {
    const receipt = 'VSC2190012348';
    const popup = await keep(extension, receipt);
    const seen = [...KEPT];
    const visit = async (status: Status, language: 'en' | 'es', isNew: boolean): Promise<void> => {
      await look(extension, popup, pageOf(status, language), language === 'es' ? '/es' : '/');
      if (isNew) seen.push(`status-seen ${language} ${status.title}`);
      expect(await readRecord(popup, receipt)).toEqual(seen);
    };
    await visit(receivedInSpanish(receipt), 'es', true);
    await visit(receivedInSpanish(receipt), 'es', false);
    await visit(received(receipt), 'en', false);
    await visit(approvedInSpanish(receipt), 'es', true);
    await visit(received(receipt), 'en', false);
  });
});

test.describe('a status without a receipt number', () => {
  const withoutNumber = {
    title: 'Document Was Returned To USCIS',
    text: 'On March 8, 2026, the Post Office returned your document to us. We will hold your document for 180 days or until September 4, 2026. Please go to www.uscis.gov/e-request to request that we resend the document to you.',
  };

  test('keeps a number half typed for when the popup opens over it again', async ({
    extension,
  }) => {
    await openReadPage(extension, pageOf(withoutNumber));
    const popup = await extension.openPopup();
    await popup.getByTestId('keep-number').pressSequentially('SRC21900');
    await closeWindow(popup);
    const again = await extension.openPopup();
    await expect(again.getByTestId('keep-number')).toHaveValue('SRC21900');
    // It belongs to its page, and is offered nowhere else.
    await expect(again.getByTestId('begun-form')).toHaveCount(0);
    await again.close();
    await openReadPage(
      extension,
      pageOf({ ...withoutNumber, title: 'Card Was Returned To USCIS' }),
    );
    const other = await extension.openPopup();
    const otherNumber = other.getByTestId('keep-number');
    await expect(otherNumber).toHaveValue('');
    await otherNumber.pressSequentially('EAC2190');
    await closeWindow(other);
    // What is typed for one page takes nothing of the other's away.
    await openReadPage(extension, pageOf(withoutNumber));
    const back = await extension.openPopup();
    await expect(back.getByTestId('keep-number')).toHaveValue('SRC21900');
  });

  test('is kept under the number that the person types', async ({ extension }) => {
    await openReadPage(extension, pageOf(withoutNumber));
    const popup = await extension.openPopup();
    const seen = popup.getByTestId('page-sighting');
    await expect(seen).toHaveAttribute('data-title', withoutNumber.title);
    expect(await seen.getAttribute('data-receipt')).toBeNull();

    const number = popup.getByTestId('keep-number');
    const hint = 'Three letters and ten digits, from your notice.';
    const wrong = popup.getByRole('alert');
    for (const [typed, said] of [
      ['', 'Type the receipt number: three letters and ten digits.'],
      ['SRC219', 'There are only 3 digits after the letters; ten are needed.'],
      ['SRC21900I2345', 'There is a letter I among the digits. Did you mean SRC 21 900 12345?'],
    ] as const) {
      await number.fill(typed);
      await popup.getByTestId('keep-case').click();
      await expect(wrong).toHaveText(said);
      await expect(number).toHaveAccessibleDescription(`${hint} ${said}`);
    }
    expect(await readRecord(popup, 'SRC2190012345')).toEqual([]);

    await number.fill('src 21-900-12345');
    await popup.getByTestId('keep-case').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    await expect(popup.getByTestId('case-kept')).toBeVisible();
    expect(await readRecord(popup, 'SRC2190012345')).toEqual([
      'case-kept',
      `status-seen en ${withoutNumber.title}`,
    ]);
  });
});
