import { line, recordCall } from './support/agenda.ts';
import { expect, test } from './support/extension.ts';
import { speak } from './support/languages.ts';
import { keepFixtureCase, noteCall, RECEIPT, reconcile } from './support/steps.ts';

test('a language that is chosen in the settings is spoken at once in every window, and on the next page', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 32);
  await popup.getByTestId('close-saved').click();
  await popup.getByTestId('note-call').first().click();
  await popup.getByTestId('call-notes').fill('Half a sentence');
  const desk = await extension.openDesk('#/settings');
  await desk.getByTestId('language-es').check();
  await expect(desk.locator('h1')).toHaveText('Configuración');
  await expect(desk.locator('html')).toHaveAttribute('lang', 'es-US');
  await expect(desk).toHaveTitle(/Configuración/);
  await expect(popup.getByTestId('save-call')).toHaveText('Guardar la llamada');
  await expect(popup.getByTestId('call-notes')).toHaveValue('Half a sentence');

  const next = await extension.openPopup();
  await expect
    .poll(() => next.evaluate(() => localStorage.getItem('look')))
    .toContain('"language":"es"');
  await expect(next.getByTestId('note-call')).toHaveText('Anotar una llamada');
  await desk.getByTestId('language-zh-CN').check();
  await expect(next.getByTestId('note-call')).toHaveText('记录通话');
  await desk.getByTestId('language-browser').check();
  await expect(desk.locator('h1')).toHaveText('Settings');
  await expect(next.getByTestId('note-call')).toHaveText('Note a call');
});

test('what stands in a window as it was said is said in the language chosen in another', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await recordCall(popup, RECEIPT, 32);
  const agenda = await extension.openDesk('#/agenda');
  const item = line(agenda, RECEIPT, 'write-service-center');
  await item.getByText('Remind me later').click();
  await item.getByTestId('snooze-tomorrow').click();
  const recorded = agenda.getByTestId('recorded').locator('output');
  await expect(recorded).toContainText('Put off until');
  const file = await extension.openDesk(`#/case/${RECEIPT}`);
  await file.getByTestId('copy-receipt').click();
  const copied = file.getByTestId('copy-receipt-said');
  await expect(copied).toHaveText('Copied');
  await file.getByTestId('edit-number').click();
  await file.getByTestId('case-number').fill('SRC21900');
  await file.getByTestId('save-number').click();
  const number = file.getByRole('alert');
  await expect(number).toContainText('There are only 5 digits after the letters');
  const call = await extension.openDesk(`#/call/${RECEIPT}`);
  await call.getByTestId('call-case').fill('SRC21900');
  await call.getByTestId('call-also').click();
  await call.getByTestId('save-call').click();
  const row = call.getByRole('alert').last();
  await expect(row).toContainText('Type the receipt number');
  await call.getByTestId('call-notes').focus();
  const exporting = await extension.openDesk('#/export');
  await exporting.getByTestId('export-cases').click();
  const exported = exporting.getByTestId('export-progress');
  await expect(exported).toHaveText('A file with 1 case was handed to the browser.');
  const backups = await extension.openDesk('#/backup');
  await backups.getByTestId('backup-plain').check();
  await backups.getByTestId('backup-make-file').click();
  const made = backups.getByTestId('backup-made');
  await expect(made).toContainText('handed to the browser');
  await backups.getByTestId('restore-file').setInputFiles({
    name: 'letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Dear Sir or Madam'),
  });
  const refused = backups.getByTestId('backup-restore').getByRole('alert');
  await expect(refused).toHaveText('This is not a backup file of Followthrough.');

  const desk = await extension.openDesk('#/settings');
  await desk.getByTestId('language-es').check();
  await expect(recorded).toContainText('Pospuesto hasta');
  await expect(copied).toHaveText('Copiado');
  await expect(number).toContainText('Hay solo 5 dígitos después de las letras');
  await expect(row).toContainText('Escriba el número de recibo');
  await expect(exported).toHaveText('Se entregó al navegador un archivo con 1 caso.');
  await expect(made).toContainText('Se entregó al navegador');
  await expect(refused).toHaveText('Este archivo no es una copia de seguridad de Followthrough.');
  // Said anew, a problem does not take the focus from where the person goes on; a frame is drawn only in front.
  await call.bringToFront();
  await call.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await call.bringToFront();
  await expect(call.getByTestId('call-notes')).toBeFocused();
});

test('a reminder speaks the language that is set when it rings', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await speak(popup, 'es');
  await recordCall(popup, RECEIPT, 32);
  await reconcile(popup);
  await expect
    .poll(async () => (await extension.readNotifications()).map(({ title }) => title))
    .toEqual(['Caso que termina en 2345: sin respuesta después de 30 días']);
});

test('a report is in English whatever is spoken, until another language is chosen; a summary in any', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 32);
  const desk = await extension.openDesk(`#/report/${RECEIPT}`);
  // Who speaks English is asked nothing.
  await expect(desk.getByTestId('report-full')).toBeVisible();
  await expect(desk.getByTestId('paper-language-en')).toHaveCount(0);
  await speak(desk, 'zh-CN');
  // As it is opened by who never spoke another language.
  await desk.reload();
  await desk.getByTestId('report-full').check();
  const paper = desk.getByTestId('report-paper');
  await expect(paper).toHaveAttribute('lang', 'en-US');
  await expect(paper.locator('.paper-title')).toHaveText('Contact history');
  await expect(paper).not.toContainText(/\p{Script=Han}/u);
  await desk.getByTestId('paper-language-zh-CN').check();
  await expect(paper).toHaveAttribute('lang', 'zh-CN');
  await expect(paper.locator('.paper-title')).toHaveText('联系记录');

  await speak(desk, 'browser');
  const summary = await extension.openDesk(`#/report/${RECEIPT}/summary`);
  await expect(summary.getByTestId('summary-paper')).toContainText('Where your case stands');
  await summary.getByTestId('paper-language-es').check();
  await expect(summary.getByTestId('summary-paper')).toHaveAttribute('lang', 'es-US');
  await expect(summary.getByTestId('summary-paper')).not.toContainText('We called');
});
