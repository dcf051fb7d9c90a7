import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import type { CaseId } from '../domain/ids.ts';
import type { AddressBook } from '../domain/address-book.ts';
import { explainWindow } from '../locales/explain-window.ts';
import { sayNoWait } from '../locales/say-no-wait.ts';
import { AfterActions } from './after-actions.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { useApp, useWords } from './app.ts';
import type { CaseAfter } from './case-after.ts';
import { GuideLink } from './guide-link.tsx';
import { NextMailbox } from './next-mailbox.tsx';
import type { After } from './read-after.ts';
import { readAfter } from './read-after.ts';
import { sayCaseBriefly } from '../locales/say-case.ts';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { sayContactMade, sayOpened } from './say-after.ts';
import { TellingFacts } from './telling-facts.tsx';
import { useLive } from './use-live.ts';

/**
 * After a save: that it is kept; of a contact what was recorded, which waits it opened and why they end
 * when they do, or why none, in each of its cases; the way to take that into a calendar or elsewhere.
 */
export function AfterCall({
  caseId,
  what,
  result,
  fileOf,
  hasAgenda = false,
  children,
}: {
  readonly caseId: CaseId;
  readonly what: 'contact' | 'answer';
  readonly result: SaveResult;
  /** The case in whose file this stands; absent elsewhere. */
  readonly fileOf?: CaseId | undefined;
  /** Whether the lines of the agenda stand on the same page, and need not be said here. */
  readonly hasAgenda?: boolean;
  /** Where to go from here: the surface's own buttons and links. */
  readonly children: ComponentChildren;
}) {
  const app = useApp();
  const live = useLive(() => readAfter(app, caseId, fileOf), [caseId, fileOf]);
  const after = live.state === 'read' ? live.value : undefined;
  return (
    <div
      class="after-call"
      data-testid="saved-part"
      aria-busy={live.state === 'reading' ? 'true' : 'false'}
    >
      <SaveStatus result={result} />
      {after !== undefined && what === 'answer' && !hasAgenda && <Lines items={after.items} />}
      {after !== undefined && what === 'contact' && (
        <Recorded after={after} hasAgenda={hasAgenda} />
      )}
      <div class="row">{children}</div>
    </div>
  );
}

function Recorded({ after, hasAgenda }: { readonly after: After; readonly hasAgenda: boolean }) {
  const words = useWords();
  const { cases, isShared } = after;
  const said = sayContactMade(after, words);
  const [only] = cases;
  if (said === undefined || only === undefined) return null;
  return (
    <>
      <div class="saved-facts" data-testid="saved-facts">
        <h2>{words.text('savedRecorded')}</h2>
        <p class="strong">{said.title}</p>
        <TellingFacts telling={{ title: said.title, facts: said.shared }} />
      </div>
      {isShared ? (
        <>
          <h2>{words.text('savedCases')}</h2>
          <ul class="saved-cases">
            {cases.map((each, index) => (
              <li key={each.file.caseId} data-testid="saved-case">
                <strong>{sayCaseBriefly(each.file, words)}</strong>
                <TellingFacts telling={{ title: said.title, facts: said.own[index] ?? [] }} />
                <Outcome after={each} />
                <Mailboxes after={each} addresses={after.addresses} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <OneCase after={only} items={hasAgenda ? undefined : after.items} />
          <Mailboxes after={only} addresses={after.addresses} />
        </>
      )}
      <AfterActions after={after} />
    </>
  );
}

/** What the contact came to in its one case, and what else runs there. */
function OneCase({
  after,
  items,
}: {
  readonly after: CaseAfter;
  /** The lines of the case's agenda, where they stand nowhere else. */
  readonly items: readonly AgendaItem[] | undefined;
}) {
  const { text } = useWords();
  const opened = new Set(after.opened.map(({ id }) => id));
  const isOpened = ({ occasion }: AgendaItem) => opened.has(occasion.id);
  const others = items?.filter((item) => !isOpened(item)) ?? [];
  return (
    <>
      {opened.size > 0 && <h2>{text('savedOpened', { count: opened.size })}</h2>}
      {items === undefined || after.noWait !== undefined ? (
        <Outcome after={after} isExplained />
      ) : (
        <Lines items={items.filter(isOpened)} isExplained />
      )}
      {others.length > 0 && (
        <>
          <h2>{text('savedAlso')}</h2>
          <Lines items={others} />
        </>
      )}
    </>
  );
}

/** Of the next steps that are written: where a message to their mailbox came back. */
function Mailboxes({
  after: { file, opened },
  addresses,
}: {
  readonly after: CaseAfter;
  readonly addresses: AddressBook;
}) {
  const steps = new Set(opened.map(({ next }) => next));
  return (
    <>
      {[...steps].map((step) => (
        <NextMailbox key={step} step={step} office={file.office} addresses={addresses} />
      ))}
    </>
  );
}

/** Until when is waited after the contact in a case and why, or why nothing is waited for. */
function Outcome({
  after: { file, opened, noWait },
  isExplained = false,
}: {
  readonly after: CaseAfter;
  /** Whether it says at once why. */
  readonly isExplained?: boolean;
}) {
  const words = useWords();
  if (noWait !== undefined) {
    return (
      <p data-testid="no-wait" data-because={noWait.because}>
        {sayNoWait(noWait, words)}
      </p>
    );
  }
  return (
    <>
      {opened.map((window) => (
        <div key={window.id} data-testid="saved-window" data-due-on={window.dueOn}>
          <p>{sayOpened(window, file, words)}</p>
          <details open={isExplained}>
            <summary>{words.text('popupWhy')}</summary>
            {explainWindow(window, file.office, words).map((sentence) => (
              <p key={sentence} class="quiet">
                {sentence}
              </p>
            ))}
            <GuideLink section="ladder" />
          </details>
        </div>
      ))}
    </>
  );
}

function Lines({
  items,
  isExplained = false,
}: {
  readonly items: readonly AgendaItem[];
  readonly isExplained?: boolean;
}) {
  return (
    <div>
      {items.map((item) => (
        <AgendaLine key={item.occasion.id} item={item} isExplained={isExplained} />
      ))}
    </div>
  );
}
