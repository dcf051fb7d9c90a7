import type { Page } from '@playwright/test';
import type { Fact } from '../../../src/domain/fact.ts';
import { call, day, groupId, sighting } from '../../support/given.ts';
import { expect, type Extension } from './extension.ts';
import { recordFacts } from './record-facts.ts';
import { daysAgo } from './steps.ts';

export const [ROSA, LINH, OMAR, HIDDEN, DONE] = [
  'EAC2190012345',
  'LIN2190012346',
  'SRC2190012347',
  'WAC2190012348',
  'MSC2190012349',
] as const;

/** What the person says of a case, as a fact. */
export const described = (patch: Extract<Fact, { type: 'case-described' }>['patch']): Fact => ({
  type: 'case-described',
  patch,
});

/** Five cases: two linked ones, one whose wait is long over, a protected one and a closed one. */
export async function keepFive(extension: Extension): Promise<Page> {
  const popup = await extension.openPopup();
  const [longAgo, lately] = [
    day((await daysAgo(popup, 60)).slice(0, 10)),
    day((await daysAgo(popup, 2)).slice(0, 10)),
  ];
  const family: Fact = { type: 'case-linked', groupId: groupId(1), kind: 'family' };
  const people = [{ role: 'beneficiary', name: 'Fátima Núñez-Made-Up' }] as const;
  await recordFacts(
    popup,
    ROSA,
    described({ label: 'Rosa, work permit', form: 'I-765', tags: ['urgent'], people }),
    call({
      on: longAgo,
      startedAt: `${longAgo}T15:00:00Z`,
      notes: 'The officer said: “wait for the turquoise notice”.',
    }),
    family,
  );
  await recordFacts(
    popup,
    LINH,
    described({ label: 'Linh, green card', form: 'I-485', matterNumber: '2026/17' }),
    { type: 'status-seen', on: lately, sighting: sighting({ receiptNumbers: [LINH as never] }) },
  );
  await recordFacts(popup, OMAR, described({ label: 'Ana, extension', form: 'I-539' }), family);
  await recordFacts(
    popup,
    HIDDEN,
    described({ label: 'Turquoise', isProtected: true }),
    call({ notes: 'turquoise' }),
  );
  await recordFacts(popup, DONE, described({ label: 'Zoë' }), { type: 'case-closed', on: lately });
  return popup;
}

/** Opens the table of cases, and waits until all are there. */
export async function openCases(extension: Extension, asked = ''): Promise<Page> {
  const desk = await extension.openDesk(`#/cases${asked}`);
  await expect(desk.getByTestId('cases-status')).toHaveAttribute('data-whole', 'true');
  return desk;
}

/** The receipts of the rows, from top to bottom; an empty one is protected. */
export async function expectRows(desk: Page, receipts: readonly string[]): Promise<void> {
  await expect
    .poll(() =>
      desk
        .getByTestId('case-row')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-receipt') ?? '')),
    )
    .toEqual(receipts);
}
