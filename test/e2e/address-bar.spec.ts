import type { Page, Worker } from '@playwright/test';
import { expect, test, type Extension } from './support/extension.ts';

type Line = { readonly content: string; readonly description: string };
type WorkerScope = {
  firstLines: string[];
  readonly chrome: {
    readonly omnibox: {
      setDefaultSuggestion: (line: { description: string }) => Promise<void>;
      readonly onInputStarted: { readonly dispatch: () => void };
      readonly onInputChanged: {
        readonly dispatch: (typed: string, suggest: (lines: Line[]) => void) => void;
      };
      readonly onInputEntered: {
        readonly dispatch: (typed: string, disposition: string) => void;
      };
    };
  };
};

/** The browser shows what it is given, and tells nobody: what the first line says is written down. */
async function startTyping(extension: Extension): Promise<Worker> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const scope = globalThis as unknown as WorkerScope;
    const { omnibox } = scope.chrome;
    const set = omnibox.setDefaultSuggestion.bind(omnibox);
    scope.firstLines = [];
    omnibox.setDefaultSuggestion = async (line) => {
      // Chromium itself refuses a description that is no XML.
      await set(line);
      scope.firstLines.push(line.description);
    };
    omnibox.onInputStarted.dispatch();
  });
  return worker;
}

/** The lines below the bar; no tool can type in the bar itself, so its event is told to the worker. */
async function type(worker: Worker, typed: string): Promise<Line[]> {
  return worker.evaluate(
    (given) =>
      new Promise<Line[]>((resolve) => {
        const { omnibox } = (globalThis as unknown as WorkerScope).chrome;
        omnibox.onInputChanged.dispatch(given, resolve);
      }),
    typed,
  );
}

async function enter(worker: Worker, typed: string, disposition: string): Promise<void> {
  await worker.evaluate(
    ([given, where]) => {
      const { omnibox } = (globalThis as unknown as WorkerScope).chrome;
      omnibox.onInputEntered.dispatch(given, where);
    },
    [typed, disposition] as const,
  );
}

async function keep(extension: Extension, fields: { number: string; label: string; form: string }) {
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('add-number').fill(fields.number);
  await desk.getByTestId('add-label').fill(fields.label);
  await desk.getByTestId('add-form').fill(fields.form);
  await desk.getByTestId('add-keep').click();
  await expect(desk.getByTestId('add-open')).toBeVisible();
  await desk.close();
}

async function opened(extension: Extension, does: Promise<void>): Promise<Page> {
  const [page] = await Promise.all([extension.context.waitForEvent('page'), does]);
  return page;
}

test.describe('the keyword in the address bar', () => {
  test.use({ isBrowserNew: true });

  test('suggests cases, and opens the chosen one where it is asked for', async ({ extension }) => {
    await keep(extension, { number: 'EAC2190012345', label: 'Rosa & <Luis>', form: 'I-130' });
    await keep(extension, { number: 'LIN2690012345', label: 'Ramón', form: 'I-130' });
    const worker = await startTyping(extension);
    const lines = await type(worker, 'i-130');
    expect(lines).toEqual([
      {
        content: 'EAC 21 900 12345',
        description: 'EAC 21 900 12345 · Rosa &amp; &lt;Luis&gt; · I-130',
      },
      { content: 'LIN 26 900 12345', description: 'LIN 26 900 12345 · Ramón · I-130' },
    ]);
    const desk = await opened(extension, enter(worker, 'LIN 26 900 12345', 'newForegroundTab'));
    await expect(desk).toHaveURL(/#\/case\/LIN2690012345$/);
    await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();

    const before = extension.context.pages().length;
    await enter(worker, 'rosa', 'currentTab');
    await expect(desk).toHaveURL(/#\/case\/EAC2190012345$/);
    expect(extension.context.pages()).toHaveLength(before);
    const behind = await opened(extension, enter(worker, 'IOE0912345678', 'newBackgroundTab'));
    await expect(behind.getByTestId('case-not-kept')).toBeVisible();
    await expect(behind.getByTestId('keep-case')).toBeVisible();
  });

  test('lists what several are found by, with no name in the address', async ({ extension }) => {
    await keep(extension, { number: 'EAC2190012345', label: 'Rosa', form: 'I-130' });
    await keep(extension, { number: 'LIN2690012345', label: 'Rosa, work', form: 'I-765' });
    await keep(extension, { number: 'WAC2190012346', label: 'Ramón', form: 'I-130' });
    const worker = await startTyping(extension);
    const desk = await opened(extension, enter(worker, 'rosa', 'newForegroundTab'));
    await expect(desk.getByTestId('case-row')).toHaveCount(2);
    await expect(desk).toHaveURL(/#\/cases$/);
    await enter(worker, 'i-130', 'currentTab');
    await expect(desk.getByText('Ramón')).toBeVisible();
    await expect(desk.getByTestId('case-row')).toHaveCount(2);
    await expect(desk).toHaveURL(/#\/cases$/);
  });

  test('masks what it suggests where the screen is masked, and says so in the chosen language', async ({
    extension,
  }) => {
    await keep(extension, { number: 'EAC2190012345', label: 'Rosa Made', form: 'I-130' });
    await keep(extension, { number: 'LIN2690012345', label: 'Rosa Up', form: 'I-765' });
    const settings = await extension.openDesk('#/settings');
    await settings.getByTestId('is-masked').check();
    await settings.getByTestId('language-es').check();
    await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
    const worker = await startTyping(extension);
    await expect
      .poll(async () => {
        await type(worker, 'rosa');
        return worker.evaluate(() => (globalThis as unknown as WorkerScope).firstLines.at(-1));
      })
      .toBe('Ver la lista de los casos que coinciden con “rosa”');
    const lines = await type(worker, 'rosa');
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(/Rosa|900/);
  });
});
