import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPage } from '../support/status-pages.ts';
import { expect, test } from './support/firefox-test.ts';
import { readEntriesHere } from './support/journal.ts';

const FIRST = 'EAC2190000001';
const SECOND = 'LIN2690012345';

const at = (testId: string) => `[data-testid="${testId}"]`;

/** What stands on the page, its blanks folded. */
function readPage(): string {
  return document.body.innerText.replaceAll(/\s+/g, ' ');
}

test('in Firefox cases are pasted, gone round, reported and taken out', async ({ firefox }) => {
  await firefox.openDesk('#/cases/add');
  await firefox.type(at('paste-text'), `Ours are ${FIRST} and lin-26-900-12345.`);
  await firefox.click(at('paste-find'));
  await expect.poll(() => firefox.readText(at('paste-count'))).toBe('2 receipt numbers found.');
  await firefox.click(at('paste-keep'));
  await expect.poll(() => firefox.readText(at('adding-progress'))).toBe('2 cases recorded.');

  await firefox.openDesk('#/round');
  await firefox.click(at('round-begin'));
  await expect.poll(() => firefox.readAttribute(at('round-next'), 'data-receipt')).toBe(FIRST);
  await firefox.click(at('round-copy'));
  await expect.poll(() => firefox.readText(at('round-copy-said'))).toBe('Copied');
  await firefox.openStatusPage(
    appPage({
      title: 'Case Was Received',
      text: `On March 2, 2026, we did it: Case Was Received, Receipt Number ${FIRST}.`,
    }),
  );
  await firefox.openDesk('#/round');
  await expect
    .poll(() => firefox.readAttribute(at('round-next'), 'data-receipt'), 'ticked off by itself')
    .toBe(SECOND);

  await firefox.openDesk(`#/report/${FIRST}`);
  await firefox.click(at('report-full'));
  await firefox.readText(at('report-paper'));
  await expect.poll(() => firefox.evaluate(readPage)).toContain('Case Was Received');
  await firefox.click(at('report-masked'));
  await expect.poll(() => firefox.evaluate(readPage)).not.toContain('EAC 21 900');

  await firefox.openDesk('#/export');
  await firefox.click(at('export-cases'));
  const saved = () =>
    existsSync(firefox.downloadDir)
      ? readdirSync(firefox.downloadDir).filter((name) => name.endsWith('.csv'))
      : [];
  await expect.poll(saved).toHaveLength(1);
  const table = () => readFileSync(join(firefox.downloadDir, saved()[0] ?? ''), 'utf8');
  await expect.poll(table).toContain(SECOND);
});

test('in Firefox what a table does is shown before it is recorded, and a case file is edited', async ({
  firefox,
}) => {
  const table = join(firefox.profile, 'cases.csv');
  const rows = [
    'Receipt #,Label,Form',
    `${FIRST},Ana,I-130`,
    `${SECOND},Luis,I-485`,
    'EAC21,Short,',
  ];
  writeFileSync(table, rows.join('\r\n'));
  await firefox.openDesk('#/cases/add');
  await firefox.type(at('import-file'), table);
  await firefox.click(at('import-plan'));
  await expect
    .poll(() => firefox.readText(at('import-counts')))
    .toMatch(/2 cases are added\s+1 row is refused/);
  expect(await firefox.evaluate(readEntriesHere)).toEqual([]);
  await firefox.click(at('import-record'));
  await expect.poll(() => firefox.evaluate(readPage)).toContain('2 cases recorded.');

  await firefox.openDesk(`#/case/${FIRST}`);
  await expect.poll(() => firefox.readText('.case-header')).toContain('Ana');
  await firefox.click(at('edit-label'));
  await firefox.type(at('case-label'), ' Maria');
  await firefox.click(at('save-label'));
  await expect.poll(() => firefox.readText('.case-header')).toContain('Ana Maria');
});

test('in Firefox a choice of language holds at once, on the next page, and for reminders', async ({
  firefox,
}) => {
  await firefox.openDesk('#/settings');
  await firefox.click(at('language-es'));
  await expect.poll(() => firefox.readText('h1')).toBe('Configuración');
  await expect.poll(() => firefox.readAttribute('html', 'lang')).toBe('es-US');
  await firefox.click(at('send-test-notification'));
  await expect
    .poll(async () => (await firefox.readNotifications()).map(({ title }) => title))
    .toContain('Esto es una prueba');
  await firefox.openPopup();
  await expect.poll(() => firefox.readText(at('note-call'))).toBe('Anotar una llamada');
  await firefox.openDesk('#/settings');
  await firefox.click(at('language-zh-CN'));
  await expect.poll(() => firefox.readText('h1')).toBe('设置');
});
