import { recordCall } from './support/agenda.ts';
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
  expect(await next.evaluate(() => localStorage.getItem('look'))).toContain('"language":"es"');
  await expect(next.getByTestId('note-call')).toHaveText('Anotar una llamada');
  await desk.getByTestId('language-zh-CN').check();
  await expect(next.getByTestId('note-call')).toHaveText('记录通话');
  await desk.getByTestId('language-browser').check();
  await expect(desk.locator('h1')).toHaveText('Settings');
  await expect(next.getByTestId('note-call')).toHaveText('Note a call');
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
