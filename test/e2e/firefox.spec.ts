import { announceSkipped, readAnswers, readSharedPage } from '../support/shared-pages.ts';
import type { Firefox } from './support/firefox.ts';
import { expect, test } from './support/firefox-test.ts';
import { dateFromToday, setTime } from './support/firefox-steps.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntriesHere } from './support/journal.ts';
import { RECEIPT } from './support/steps.ts';

announceSkipped('the captured page in Firefox');

const SIGHTING = '[data-testid="page-sighting"]';

/** Waits for the element and reads these of its attributes. */
async function readAttributes(
  firefox: Firefox,
  selector: string,
  names: readonly string[],
): Promise<Record<string, string | undefined>> {
  const read: Record<string, string | undefined> = {};
  for (const name of names) read[name] = await firefox.readAttribute(selector, name);
  return read;
}

/** The titles of all recorded statuses, in order. */
async function readTitles(firefox: Firefox): Promise<(string | undefined)[]> {
  const entries = await firefox.evaluate(readEntriesHere);
  return entries
    .filter(({ fact }) => fact.type === 'status-seen')
    .map(({ fact }) => fact.sighting?.title);
}

test.describe('in Firefox', () => {
  test('what the status page says stands in the popup, and nothing else was asked of the network', async ({
    firefox,
  }) => {
    await firefox.openStatusPage(readFixturePage('status-received'));
    await firefox.openPopup();

    expect(
      await readAttributes(firefox, SIGHTING, ['data-receipt', 'data-form', 'data-status-on']),
    ).toEqual({
      'data-receipt': RECEIPT,
      'data-form': 'I-485',
      'data-status-on': '2026-03-17',
    });

    const asked = await firefox.readRequests();
    const notTheBrowser = asked.filter(({ by }) => by !== '[System Principal]');
    // The page's own little picture is asked for by the page.
    expect(notTheBrowser.filter(({ url }) => !url.endsWith('/favicon.ico'))).toEqual([]);
  });

  test('a captured page is read', async ({ firefox }) => {
    const name = 'captured/2018-case-received.html';
    const answer = new Map(readAnswers()).get(name);
    test.skip(answer === undefined, 'the stored pages are not here');
    await firefox.openStatusPage(readSharedPage(name));
    await firefox.openPopup();
    const names = ['data-receipt', 'data-form', 'data-title', 'data-status-on'];
    expect(await readAttributes(firefox, SIGHTING, names)).toEqual({
      'data-receipt': answer?.receipts[0],
      'data-form': 'I-765',
      'data-title': 'Case Was Received',
      'data-status-on': '2017-11-16',
    });
  });

  test('a call noted 32 days ago is saved, there after a reload, and rings once', async ({
    firefox,
  }) => {
    await firefox.openStatusPage(readFixturePage('status-received'));
    await firefox.openPopup();
    await firefox.click('[data-testid="keep-case"]');
    await firefox.readText('[data-testid="case-kept"]');
    await firefox.click('[data-testid="note-call"]');
    const calledOn = await dateFromToday(firefox, -32);
    await setTime(firefox, '[data-testid="call-started-at"]', `${calledOn}T10:00`);
    await firefox.type('[data-testid="call-representative-name"]', 'Ms. Made-Up');
    await firefox.type('[data-testid="call-service-request"]', 'SR-made-up-1');
    await firefox.type('[data-testid="call-notes"]', 'She said: thirty days — “mañana”.');
    await firefox.click('[data-testid="save-call"]');
    // The form says it first; what stays is the view after it.
    await firefox.readText('[data-testid="close-saved"]');
    await expect.poll(() => firefox.readText('[data-testid="saved"]')).toBe('Saved');

    await firefox.openPopup();
    const item = '[data-testid="agenda-item"]';
    const names = ['data-receipt', 'data-step', 'data-counted-on', 'data-due-on'];
    const dueOn = await dateFromToday(firefox, -1);
    expect(await readAttributes(firefox, item, names)).toEqual({
      'data-receipt': RECEIPT,
      'data-step': 'write-service-center',
      'data-counted-on': dueOn,
      'data-due-on': dueOn,
    });
    const calls = (await firefox.evaluate(readEntriesHere)).filter(
      ({ fact }) => fact.type === 'contact-made',
    );
    expect(calls).toMatchObject([
      {
        caseId: RECEIPT,
        fact: {
          on: calledOn,
          zone: 'America/New_York',
          representativeName: 'Ms. Made-Up',
          serviceRequest: { number: 'SR-made-up-1' },
          notes: 'She said: thirty days — “mañana”.',
        },
      },
    ]);

    await expect.poll(firefox.readNotifications).toHaveLength(1);
    const [shown] = await firefox.readNotifications();
    expect(shown?.title).toBe('Case ending 2345: no answer after 30 days');
    expect(shown?.message).toContain('Write to the service center');
  });

  test('a case is found by a note, which a worker of the desk searches', async ({ firefox }) => {
    await firefox.openStatusPage(readFixturePage('status-received'));
    await firefox.openPopup();
    await firefox.click('[data-testid="keep-case"]');
    await firefox.readText('[data-testid="case-kept"]');
    await firefox.click('[data-testid="note-call"]');
    await firefox.type('[data-testid="call-representative-name"]', 'Ms. Made-Up');
    await firefox.type('[data-testid="call-service-request"]', 'SR-made-up-1');
    await firefox.type('[data-testid="call-notes"]', 'She said: mañana.');
    await firefox.click('[data-testid="save-call"]');
    await firefox.readText('[data-testid="close-saved"]');

    await firefox.openDesk('#/cases');
    await firefox.readText('[data-testid="case-row"]');
    await firefox.type('[data-testid="cases-search"]', 'manana');
    await expect
      .poll(() => firefox.readText('[data-testid="case-note-found"] mark'))
      .toBe('mañana');
    await expect
      .poll(() => firefox.readText('[data-testid="notes-status"]'))
      .toBe('1 found only by notes');
  });

  test('the page of a kept case, visited again in the same tab, records its new status', async ({
    firefox,
  }) => {
    const page = readFixturePage('status-received');
    await firefox.openStatusPage(page);
    await firefox.openPopup();
    await firefox.click('[data-testid="keep-case"]');
    await firefox.readText('[data-testid="case-kept"]');

    const titles = ['Case Was Approved', 'Card Was Mailed To Me'];
    for (const title of titles) {
      await firefox.openStatusPage(
        page.replace(/Response To USCIS&#39; Request For Evidence Was Received/, title),
      );
      await firefox.openPopup();
      await expect.poll(() => firefox.readAttribute(SIGHTING, 'data-title')).toBe(title);
      await expect.poll(() => readTitles(firefox), 'recorded by itself').toContain(title);
    }
    expect(await readTitles(firefox)).toEqual([
      "Response To USCIS' Request For Evidence Was Received",
      ...titles,
    ]);
  });
});
