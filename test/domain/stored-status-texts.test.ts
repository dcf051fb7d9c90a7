import { describe, expect, it, test } from 'vitest';
import { parseWrittenDate } from '../../src/domain/page-dates.ts';
import { readStatusDetails } from '../../src/domain/status-details.ts';
import { readStatusText } from '../../src/domain/status-text.ts';
import {
  announceSkipped,
  hasSharedPages,
  readLines,
  readTemplates,
} from '../support/shared-pages.ts';
import type { Fragment } from '../support/shared-pages.ts';

announceSkipped('status-templates-2021, result-fragments-2018, spa-2023-status-texts');

/** All that is read in a status, whoever reads it. */
const readAll = (text: string, title: string) => ({
  ...readStatusText(text, { title }),
  ...readStatusDetails(text),
});

const ON = '2021-03-02';
const BY = '2021-04-01';
const UNTIL = '2021-08-29';
const FILLED: Readonly<Record<string, string>> = {
  date: 'March 2, 2021',
  notice_deadline: 'April 1, 2021',
  notice_deadline2: 'August 29, 2021',
  hold_deadline: 'August 29, 2021',
  receipt_number: 'LIN2190012345',
  form_long_name: 'Form I-485, Application to Register Permanent Residence or Adjust Status',
  form_long_name_2: 'Form I-90, Application to Replace Permanent Resident Card',
  form_long_name2: 'Form I-730, Refugee/Asylee Relative Petition',
  long_form_name: 'Form I-765, Application for Employment Authorization',
  location_name: 'Nebraska Service Center',
  tracking_number: '9205590203149203154460',
};

function fill(template: string): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => FILLED[name] ?? 'x');
}

/** The three sentences whose date is one to act by. */
const GRAVE: Readonly<Record<string, string>> = {
  'Card Was Returned To USCIS': BY,
  'Document Was Returned To USCIS': BY,
  'Travel Document Was Returned to USCIS And Will Be Held For 180 Days': UNTIL,
};

describe.skipIf(!hasSharedPages)('the sentences of 2021', () => {
  const templates = readTemplates();

  test.each(templates)('%s', (title, template) => {
    const text = fill(template);
    const asks =
      /(?:do not receive your|does not receive a refund|do not hear from|receive your refund).*\{notice_deadline\}/;
    expect(readAll(text, title)).toEqual({
      language: 'en',
      ...(template.includes('{receipt_number}') && { receiptNumber: 'LIN2190012345' }),
      ...(template.includes('{form_long_name}') && { form: 'I-485' }),
      ...(template.includes('{date}') && { statusOn: ON }),
      ...(asks.test(template) && { askIfNotArrivedBy: BY }),
      ...(GRAVE[title] && { actBy: GRAVE[title] }),
      ...(template.includes('{location_name}') && { officeNamed: 'Nebraska Service Center' }),
    });
  });

  it('are 113, of which so many say each thing', () => {
    const read = templates.map(([title, text]) => readAll(fill(text), title));
    const having = (key: keyof (typeof read)[number]) => read.filter((one) => one[key]).length;
    expect({
      all: read.length,
      receiptNumber: having('receiptNumber'),
      form: having('form'),
      statusOn: having('statusOn'),
      askIfNotArrivedBy: having('askIfNotArrivedBy'),
      actBy: having('actBy'),
      officeNamed: having('officeNamed'),
    }).toEqual({
      all: 113,
      receiptNumber: 112,
      // 89 name one; three of these name only one that is to be filed.
      form: 86,
      statusOn: 107,
      askIfNotArrivedBy: 53,
      actBy: 3,
      officeNamed: 6,
    });
  });

  it('name no form of their own when the form is one of representation', () => {
    const text = readTemplates().find(([title]) => title.startsWith('Form G-28'))?.[1] ?? '';
    expect(
      readStatusText(text.replace('{form_long_name}', 'Form G-28, Notice of Entry')).form,
    ).toBeUndefined();
  });
});

describe.skipIf(!hasSharedPages)('sentences as scraped', () => {
  const rows = [
    ...readLines<Fragment>('text/result-fragments-2018.jsonl'),
    ...readLines<Fragment>('text/spa-2023-status-texts.jsonl'),
  ].filter((row) => !row.p_text.startsWith('Already have an Account'));

  test.each(rows.map((row) => [row.expect.title, row] as const))(
    '%s',
    (title, { p_text, expect: answer }) => {
      const read = readAll(p_text, title);
      expect(read.receiptNumber ? [read.receiptNumber] : []).toEqual(answer.receipts_in_text);
      const isAnew = p_text.includes('file a new');
      expect(read.form).toBe(isAnew ? undefined : answer.forms_in_text[0]);
      const dates = answer.dates_in_text.map(parseWrittenDate);
      expect(read.statusOn).toBe(dates[0]);
      expect(read.actBy ?? read.askIfNotArrivedBy).toBe(dates[1]);
      expect(read.actBy === undefined).toBe(!isAnew);
    },
  );
});
