import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPage } from '../support/status-pages.ts';
import { expect, test } from './support/firefox-test.ts';

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
  expect(await firefox.readText(at('paste-count'))).toBe('2 receipt numbers found.');
  await firefox.click(at('paste-keep'));
  await expect.poll(() => firefox.readText(at('adding-progress'))).toBe('2 cases recorded.');

  await firefox.openDesk('#/round');
  await firefox.click(at('round-begin'));
  expect(await firefox.readAttribute(at('round-next'), 'data-receipt')).toBe(FIRST);
  await firefox.click(at('round-copy'));
  expect(await firefox.readText(at('round-copy-said'))).toBe('Copied');
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
  expect(await firefox.evaluate(readPage)).toContain('Case Was Received');
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
