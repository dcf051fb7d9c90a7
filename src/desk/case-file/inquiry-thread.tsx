import type { CustomLadder } from '../../domain/custom-ladder.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import { eventsOf } from '../../domain/inquiry.ts';
import { useWords } from '../../ui/app.ts';
import { InPlace } from '../../ui/in-place.tsx';
import type { TellContext } from '../../ui/telling.ts';
import { tell } from '../tell.ts';

/** The contacts and answers of an inquiry, one after the other, each in a line or two. */
export function InquiryThread({
  inquiry,
  ownLadders,
}: {
  readonly inquiry: Inquiry;
  readonly ownLadders: readonly CustomLadder[];
}) {
  const words = useWords();
  const { text, date } = words;
  const context: TellContext = { words, kindOf: () => inquiry.kind, ownLadders };
  return (
    <section>
      <h4>{text('threadTitle')}</h4>
      <ol class="thread" data-testid="inquiry-thread">
        {eventsOf(inquiry).map((event) => {
          const fact = event.kind === 'contact' ? event.contact : event.answer;
          return (
            <li key={fact.entryId} class={`is-${fact.type}`} data-testid="thread-event">
              <time class="number" dateTime={fact.on}>
                {date(fact.on)}
              </time>
              <span>{tell(fact, fact.type, context).title}</span>
              <ThreadDetails fact={fact} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type ThreadFact = Inquiry['contacts'][number] | Inquiry['answers'][number];

/** What one wants to see of a contact without opening the record: number, refusal, answer, notes. */
function ThreadDetails({ fact }: { readonly fact: ThreadFact }) {
  const { text, named } = useWords();
  if (fact.type === 'answer-received') {
    return fact.notes === undefined ? null : <span class="thread-note private">{fact.notes}</span>;
  }
  const { serviceRequest, answerGiven } = fact;
  return (
    <>
      {serviceRequest !== undefined && (
        <span class="quiet">
          {'number' in serviceRequest ? (
            named(text('tellServiceRequest'), serviceRequest.number)
          ) : (
            <InPlace say={(because) => named(text('tellRefused'), because)}>
              <span class="private">{serviceRequest.refusedBecause}</span>
            </InPlace>
          )}
        </span>
      )}
      {answerGiven !== undefined && <span class="thread-note private">{answerGiven}</span>}
    </>
  );
}
