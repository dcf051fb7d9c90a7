import type { CaseFile } from '../domain/case-file.ts';
import { isPublishedServiceCenter } from '../domain/confirmed-office.ts';
import { isOfTransferNotice, sayCaseOffice, sayOffice } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';

/** The office of a case: how sure it is, whether it is in doubt, and every one that was read. */
export function OfficeFacts({ file }: { readonly file: CaseFile }) {
  const words = useWords();
  const { text, date } = words;
  const { office, officesRead } = file;
  const isConfirmed = office?.kind === 'confirmed';
  return (
    <>
      {sayCaseOffice(file, words)}
      {isOfTransferNotice(file) && (
        <p class="strong" data-testid="office-issuing-missing">
          {text('caseOfficeIssuingMissing')}
        </p>
      )}
      {isConfirmed && (
        <p class="quiet">{text('caseOfficeConfirmedOn', { date: date(office.confirmedOn) })}</p>
      )}
      {isConfirmed && office.issuing !== undefined && office.present !== undefined && (
        <p class="quiet" data-testid="office-both">
          {text('caseOfficeBoth', {
            issuing: sayOffice(office.issuing.code, words),
            present: sayOffice(office.present.code, words),
          })}
        </p>
      )}
      {!file.isProtected && isConfirmed && office.isToBeChosen && (
        <p class="strong">{text('caseAddresseeOpen')}</p>
      )}
      {isConfirmed && office.isInDoubt && (
        <p class="strong" data-testid="office-in-doubt">
          {text('caseOfficeInDoubt')}
        </p>
      )}
      {!file.isProtected && isConfirmed && !isPublishedServiceCenter(office.code) && (
        <p class="quiet" data-testid="office-no-mailbox">
          {text('caseOfficeNoMailbox')}
        </p>
      )}
      {!file.isProtected && office?.kind === 'proposed' && office.code === 'electronic' && (
        <p class="quiet">{text('caseOfficeElectronic')}</p>
      )}
      {officesRead.length > 0 && (
        <details data-testid="office-history">
          <summary>{text('caseOfficeHistory')}</summary>
          <ul>
            {officesRead.map(({ code, confirmedOn, as }, index) => (
              <li key={`${index} ${code}`}>
                {text(as === 'issuing' ? 'caseOfficeReadIssuing' : 'caseOfficeReadPresent', {
                  office: sayOffice(code, words),
                  date: date(confirmedOn),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
