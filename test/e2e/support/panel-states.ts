import type { Page } from '@playwright/test';
import { expect, type Extension } from './extension.ts';
import { forgetDrafts } from './journal.ts';
import { openReadPage } from './open-read-page.ts';
import { toStatusOf, type State } from './states.ts';
import { noteCall, RECEIPT } from './steps.ts';

async function openPanelOver(extension: Extension, receipt: string): Promise<Page> {
  await openReadPage(extension, toStatusOf(receipt));
  const panel = await extension.openPanel();
  await forgetDrafts(panel);
  await expect(panel.getByTestId('page-sighting')).toHaveAttribute('data-receipt', receipt);
  return panel;
}

/** What the panel beside the page shows, where the case of the page is kept. */
export const PANEL_STATES: State[] = [
  ['the status of a case', (extension) => openPanelOver(extension, 'EAC2190012346')],
  [
    'a call that was begun',
    async (extension) => {
      const panel = await openPanelOver(extension, RECEIPT);
      await panel.getByTestId('note-call').click();
      await panel.getByTestId('call-notes').fill('Half a');
      await panel.getByRole('button', { name: 'Back' }).click();
      await expect(panel.getByTestId('continue-call')).toBeVisible();
      return panel;
    },
  ],
  [
    'a call being noted',
    async (extension) => {
      const panel = await openPanelOver(extension, RECEIPT);
      await panel.getByTestId('note-call').click();
      await expect(panel.getByTestId('call-inquiry')).toBeVisible();
      return panel;
    },
  ],
  [
    'a call just saved',
    async (extension) => {
      const panel = await openPanelOver(extension, RECEIPT);
      await noteCall(panel, 32);
      await expect(panel.getByTestId('close-saved')).toBeVisible();
      return panel;
    },
  ],
];
