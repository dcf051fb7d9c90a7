import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { findToolbarPopup } from './support/toolbar-popup.ts';
import { openReadPage } from './support/open-read-page.ts';

const RECEIPT = 'EAC2190012345';

type WorkerScope = {
  readonly chrome: {
    readonly action: { openPopup: () => Promise<void> };
    readonly contextMenus: {
      readonly onClicked: { readonly dispatch: (info: object, tab: object) => void };
      readonly update: (id: string, change: object) => Promise<void>;
      readonly create: (item: object, done: () => void) => void;
    };
    readonly runtime: { readonly lastError?: { readonly message?: string } };
    readonly storage: { readonly session: { readonly set: (items: object) => Promise<void> } };
  };
};

/** No tool can press a menu of the browser: its event is told to the worker, as the browser does. */
async function chooseInMenu(extension: Extension, selectionText: string, incognito = false) {
  const worker = await extension.worker();
  await worker.evaluate(
    ([text, isPrivate]) => {
      const { contextMenus } = (globalThis as unknown as WorkerScope).chrome;
      const info = { menuItemId: 'keep-selected', selectionText: text, editable: false };
      contextMenus.onClicked.dispatch(info, { id: 1, incognito: isPrivate });
    },
    [selectionText, incognito] as const,
  );
}

/** Has the browser refuse to open the popup, as over a window that is not in front. */
async function refusePopup(extension: Extension): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const { action } = (globalThis as unknown as WorkerScope).chrome;
    action.openPopup = () => Promise.reject(new Error('Could not find an active browser window.'));
  });
}

/** The room of the desk that opens in place of the popup. */
async function chooseOnDesk(extension: Extension, text: string, incognito = false): Promise<Page> {
  await refusePopup(extension);
  const [desk] = await Promise.all([
    extension.context.waitForEvent('page'),
    chooseInMenu(extension, text, incognito),
  ]);
  await desk.waitForURL(/#\/selected$/);
  return desk;
}

async function readKept(page: Page): Promise<unknown[]> {
  const entries = await readEntries(page);
  return entries.filter(({ fact }) => fact.type === 'case-kept').map(({ caseId }) => caseId);
}

test.describe('a receipt number selected on a page', () => {
  test.use({ isBrowserNew: true });

  test('is kept from its menu, and the popup says so with what can be done next', async ({
    extension,
  }) => {
    await openReadPage(extension, '<p>Somebody wrote: your receipt is EAC2190012345.</p>');
    await chooseInMenu(extension, ' eac-21-900-12345');
    const popup = await findToolbarPopup(extension);
    expect(await popup.waitFor('[data-testid="selected-kept"]')).toContain('EAC 21 900 12345');
    await popup.click('[data-testid="selected-call"]');
    await popup.waitFor('[data-testid="call-form"]');
    const desk = await extension.openDesk('#/selected');
    expect(await readKept(desk)).toEqual([RECEIPT]);
    // The popup dealt with it: nothing is kept again by whoever looks next.
    await expect(desk.getByText('Nothing is selected.')).toBeVisible();
  });

  test('is shown on the desk where no popup can be opened; it is taken back, and kept once only', async ({
    extension,
  }) => {
    const desk = await chooseOnDesk(extension, RECEIPT);
    await expect(desk.getByTestId('selected-kept')).toContainText('EAC 21 900 12345');
    await expectAccessible(desk);
    await desk.getByTestId('undo-recorded').click();
    await expect(desk.getByTestId('recorded')).toContainText('Taken back.');

    const second = await chooseOnDesk(extension, `Receipt Number: ${RECEIPT}`);
    await expect(second.getByTestId('selected-kept')).toBeVisible();
    const third = await chooseOnDesk(extension, RECEIPT);
    await expect(third.getByTestId('selected-was-kept')).toContainText(
      'This case was kept already: EAC 21 900 12345.',
    );
    await third.getByTestId('selected-open').click();
    await expect(third).toHaveURL(new RegExp(`#/case/${RECEIPT}$`));
    await expect(third.getByTestId('case-not-kept')).toHaveCount(0);
  });

  test('is one of several, masked or none: it says so and keeps nothing by itself', async ({
    extension,
  }) => {
    const several = await chooseOnDesk(extension, 'EAC2190012345\nLIN2690012345');
    await expect(several.getByTestId('selected-number')).toHaveCount(2);
    await expectAccessible(several);
    expect(await readKept(several)).toEqual([]);
    await several.getByTestId('keep-case').nth(1).click();
    await expect(several.getByTestId('case-kept')).toBeVisible();
    expect(await readKept(several)).toEqual(['LIN2690012345']);

    const masked = await chooseOnDesk(extension, 'EAC*******345');
    await expect(masked.getByTestId('selected-none')).toContainText('Nothing was kept.');
    const none = await chooseOnDesk(extension, 'Case Was Received');
    await expect(none.getByTestId('selected-none')).toHaveText(
      'No receipt number stands in the selected text. Nothing was kept.',
    );
    expect(await readKept(none)).toEqual(['LIN2690012345']);
  });

  test('is asked about where a case waits for its number, nobody knows its letters, or the window is private', async ({
    extension,
  }) => {
    const hidden = await chooseOnDesk(extension, RECEIPT, true);
    await expect(hidden.getByTestId('selected-asked')).toContainText('in a private window');
    const unknown = await chooseOnDesk(extension, 'ABC2190012345');
    await expect(unknown.getByTestId('selected-asked')).toContainText('not on the list we know');
    expect(await readKept(unknown)).toEqual([]);

    const adding = await extension.openDesk('#/cases/add');
    await adding.getByTestId('add-label').fill('Rosa');
    await adding.getByTestId('add-keep').click();
    await expect(adding.getByTestId('add-said')).toContainText('Kept: Rosa.');
    const desk = await chooseOnDesk(extension, RECEIPT);
    await expect(desk.getByTestId('waiting-offer')).toBeVisible();
    await expectAccessible(desk);
    await desk.getByTestId('waiting-case').click();
    await expect(desk.getByTestId('case-kept')).toBeVisible();
    const entries = await readEntries(desk);
    expect(entries.filter(({ fact }) => fact.type === 'case-kept')).toHaveLength(1);
    expect(entries.filter(({ fact }) => fact.type === 'number-known')).toHaveLength(1);
  });

  test('is asked about where it was left behind hours ago, and goes with its case when that is erased', async ({
    extension,
  }) => {
    const worker = await extension.worker();
    const leave = (ageInMs: number) =>
      worker.evaluate(
        ([text, age]) => {
          const { storage } = (globalThis as unknown as WorkerScope).chrome;
          const entryId = '0192f0c0-0000-7000-8000-000000000001';
          const left = { entryId, text, isPrivate: false };
          return storage.session.set({
            'left selected-text': { left, leftAt: Date.now() - age },
          });
        },
        ['Receipt Number: eac-21-900-12345', ageInMs] as const,
      );
    await leave(3_600_000);
    const desk = await extension.openDesk('#/selected');
    await expect(desk.getByTestId('selected-asked')).toBeVisible();
    expect(await readKept(desk)).toEqual([]);
    await desk.getByTestId('keep-case').click();
    await expect(desk.getByTestId('case-kept')).toBeVisible();

    await leave(0);
    const file = await extension.openDesk(`#/case/${RECEIPT}`);
    await file.getByTestId('erase-case').click();
    await file.getByTestId('erase-typed').fill('2345');
    await file.getByTestId('erase-confirm').click();
    await expect(file).toHaveURL(/#\/cases$/);
    const after = await extension.openDesk('#/selected');
    await expect(after.getByText('Nothing is selected.')).toBeVisible();
    expect(await readKept(after)).toEqual([]);
  });

  test('has one item in the menu, in the language that is chosen', async ({ extension }) => {
    const worker = await extension.worker();
    // The browser tells no titles: what the worker asks for is written down.
    await worker.evaluate(() => {
      const scope = globalThis as unknown as WorkerScope & { asked: object[] };
      scope.asked = [];
      const { contextMenus } = scope.chrome as { contextMenus: Record<string, unknown> };
      const update = contextMenus['update'] as (id: string, change: object) => Promise<void>;
      contextMenus['update'] = async (id: string, change: object) => {
        scope.asked.push({ id, ...change });
        return update.call(contextMenus, id, change);
      };
    });
    const desk = await extension.openDesk('#/settings');
    await desk.getByTestId('language-es').check();
    await expect
      .poll(() =>
        worker.evaluate(() => (globalThis as unknown as { asked: object[] }).asked.at(-1)),
      )
      .toMatchObject({ id: 'keep-selected', title: 'Guardar este número de recibo' });
    const again = await worker.evaluate(
      () =>
        new Promise((resolve) => {
          const { contextMenus, runtime } = (globalThis as unknown as WorkerScope).chrome;
          const item = { id: 'keep-selected', title: 'Again', contexts: ['selection'] };
          contextMenus.create(item, () => resolve(runtime.lastError?.message));
        }),
    );
    expect(again, 'the item is there, so there can’t be a second one').toContain('duplicate id');
  });
});
