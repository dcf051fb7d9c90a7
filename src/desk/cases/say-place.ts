import type { CaseOffice } from '../../domain/case-office.ts';
import type { OfficeCode } from '../../domain/office.ts';
import type { TextKey, Words } from '../../locales/catalogue.ts';

const PLACE_TEXT = {
  california: 'casesPlaceCalifornia',
  vermont: 'casesPlaceVermont',
  nebraska: 'casesPlaceNebraska',
  texas: 'casesPlaceTexas',
  potomac: 'casesPlacePotomac',
  'national-benefits-center': 'casesPlaceNationalBenefits',
  'field-office': 'casesPlaceField',
  other: 'casesPlaceOther',
  electronic: 'casesPlaceElectronic',
} as const satisfies Record<OfficeCode, TextKey>;

/** An office in a word, as a table has room for. */
export function sayOfficeShort(office: OfficeCode, words: Words): string {
  return words.text(PLACE_TEXT[office]);
}

/** The office of a case in a word, with a question mark where only the prefix suggests it. */
export function sayPlace({ kind, code }: CaseOffice, words: Words): string {
  const office = sayOfficeShort(code, words);
  return kind === 'proposed' ? words.text('casesOfficeProposed', { office }) : office;
}
