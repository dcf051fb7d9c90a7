import { formatANumber } from '../domain/a-number.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { useWords } from '../ui/app.ts';
import { Receipt } from '../ui/case-words.tsx';
import { FactRow } from '../ui/fact-list.tsx';
import { sayPerson } from '../ui/tell-particulars.ts';

/** What a caller has ready, as far as the person said it. */
export function ParticularsFacts({ file: { particulars } }: { readonly file: CaseFile }) {
  const words = useWords();
  const { text, date } = words;
  const { aNumber, filedOn, priorityDate, noProcessingTimeOn, people, otherReceipts } = particulars;
  const { receiptsCompleteOn, correspondenceOn } = particulars;
  return (
    <>
      {filedOn !== undefined && <FactRow name={text('partFiledShort')}>{date(filedOn)}</FactRow>}
      {aNumber !== undefined && (
        <FactRow name={text('partANumber')}>
          {aNumber === 'none' ? (
            text('partANumberNone')
          ) : (
            <span class="number">{words.secret(formatANumber(aNumber))}</span>
          )}
        </FactRow>
      )}
      {priorityDate !== undefined && (
        <FactRow name={text('partPriority')}>
          {priorityDate === 'not-applicable' ? text('partNotApplicable') : date(priorityDate)}
        </FactRow>
      )}
      {noProcessingTimeOn !== undefined && (
        <FactRow name={text('partNonePostedShort')}>
          {text('partNonePostedOn', { date: date(noProcessingTimeOn) })}
        </FactRow>
      )}
      {people !== undefined && (
        <FactRow name={text('partPeopleShort')}>
          {people.map((person) => (
            <p key={`${person.role} ${person.name}`}>{sayPerson(person, words)}</p>
          ))}
        </FactRow>
      )}
      {otherReceipts !== undefined && (
        <FactRow name={text('partReceiptsShort')}>
          {otherReceipts.map((receipt) => (
            <p key={receipt}>
              <Receipt number={receipt} />
            </p>
          ))}
        </FactRow>
      )}
      {receiptsCompleteOn !== undefined && (
        <FactRow name={text('partReceiptsComplete')}>
          {text('partSaidOn', { date: date(receiptsCompleteOn) })}
        </FactRow>
      )}
      {correspondenceOn !== undefined && (
        <FactRow name={text('partCorrespondence')}>
          {text('partSaidOn', { date: date(correspondenceOn) })}
        </FactRow>
      )}
    </>
  );
}
