import { toAgendaItems } from '../../domain/agenda.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import { windowOf } from '../../domain/occasion.ts';
import { explainWindow } from '../../locales/explain-window.ts';
import { sayCaseOffice, sayDueIn, sayStep } from '../../locales/words-of-domain.ts';
import { useWords } from '../../ui/app.ts';
import { Name, Receipt } from '../../ui/case-words.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FactList, FactRow } from '../../ui/fact-list.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { sayPerson } from '../../ui/tell-particulars.ts';
import { UscisPage } from '../../ui/uscis-page.tsx';
import { useToday } from '../../ui/use-today.ts';
import { LinkedCases } from './linked-cases.tsx';

/** A case at a glance: which it is, how it stands, what comes next, and what it belongs with. */
export function HeaderCard({ file }: { readonly file: CaseFile }) {
  const words = useWords();
  const { text, list, date, secret } = words;
  const { receiptNumber, label, form, office, bookkeeping, particulars } = file;
  const { tags, matterNumber, category, g28On } = bookkeeping;
  return (
    <section class="header-card" aria-label={text('glanceTitle')} data-testid="header-card">
      <FactList>
        {receiptNumber !== undefined && (
          <FactRow name={text('caseNumber')}>
            <span class="row">
              <Receipt number={receiptNumber} />
              <CopyButton
                label={text('headerCopy')}
                ariaLabel={text('copyNumber')}
                toText={() => receiptNumber}
                isLink
                testId="copy-receipt"
              />
            </span>
          </FactRow>
        )}
        {label !== undefined && (
          <FactRow name={text('caseLabel')}>
            <Name>{label}</Name>
          </FactRow>
        )}
        {form !== undefined && <FactRow name={text('caseForm')}>{form}</FactRow>}
        {office !== undefined && (
          <FactRow name={text('caseOffice')}>{sayCaseOffice(file, words)}</FactRow>
        )}
        <StatusRows file={file} />
        <NextStep file={file} />
        {matterNumber !== undefined && (
          <FactRow name={text('bookMatter')}>{secret(matterNumber)}</FactRow>
        )}
        {category !== undefined && <FactRow name={text('bookCategory')}>{category}</FactRow>}
        {g28On !== undefined && <FactRow name={text('bookG28')}>{date(g28On)}</FactRow>}
        {tags !== undefined && (
          <FactRow name={text('bookTagsShort')}>
            <ul class="row" data-testid="header-tags">
              {tags.map((tag) => (
                <li key={tag} class="pill">
                  {tag}
                </li>
              ))}
            </ul>
          </FactRow>
        )}
        {particulars.people !== undefined && (
          <FactRow name={text('partPeopleShort')}>
            {list(particulars.people.map((person) => sayPerson(person, words)))}
          </FactRow>
        )}
        <LinkedCases file={file} />
      </FactList>
    </section>
  );
}

function StatusRows({ file: { status, lookedAtOn } }: { readonly file: CaseFile }) {
  const { text, date } = useWords();
  const { title, statusOn, language } = status?.sighting ?? {};
  const said = title ?? text(status === undefined ? 'caseStatusNone' : 'tellStatusUntitled');
  const shown = <span lang={title && language}>{said}</span>;
  return (
    <>
      <FactRow name={text('caseStatus')}>
        {statusOn === undefined ? (
          shown
        ) : (
          <InPlace say={(place) => text('caseStatusOn', { title: place, date: date(statusOn) })}>
            {shown}
          </InPlace>
        )}
      </FactRow>
      <FactRow name={text('caseLookedAt')}>
        {lookedAtOn === undefined ? text('caseNotLookedAt') : date(lookedAtOn)}{' '}
        <UscisPage page="status" class="no-print" testId="header-status-page" />
      </FactRow>
    </>
  );
}

/** The first thing there is to do, its day, and why that is it. */
function NextStep({ file }: { readonly file: CaseFile }) {
  const words = useWords();
  const { text, date } = words;
  const today = useToday();
  const [item] = toAgendaItems(file, today);
  if (item === undefined) return null;
  const window = windowOf(item.occasion);
  const [why] = window === undefined ? [] : explainWindow(window, item.office, words);
  const remark = sayDueIn(item.dueInDays, words);
  return (
    <FactRow name={text('glanceNext')} isWide>
      <span data-testid="header-next" data-due-on={item.occasion.dueOn}>
        <InPlace say={(what) => text('joiningRemarked', { what, remark })}>
          <span class="strong">
            {text('glanceNextOn', {
              step: sayStep(item.step, item.office, words),
              date: date(item.occasion.dueOn),
            })}
          </span>
        </InPlace>
      </span>
      {why !== undefined && <p class="quiet">{why}</p>}
    </FactRow>
  );
}
