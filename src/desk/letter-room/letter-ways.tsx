import type { Channel } from '../../domain/contact.ts';
import type { LetterWay } from '../../domain/letter/offered-letters.ts';
import { sayChannel, sayChannelFacts } from '../../locales/say-channel.ts';
import { useWords } from '../../ui/app.ts';
import { CopyText } from './copy-text.tsx';
import type { ShownLetter } from './letter-fields.ts';
import { marksIn } from './letter-fields.ts';
import { MailboxWay } from './mailbox-way.tsx';

/** The pages that facts.md §2 names; of the online account it names none. */
const PAGES: { readonly [Way in Channel]?: string } = {
  'e-request': 'egov.uscis.gov/e-request',
  ombudsman: 'dhs.gov/case-assistance',
};

/** How a letter can be sent, today's ways first; what is not filled in yet is said before. */
export function LetterWays({
  ways,
  shown,
  onUsed,
}: {
  readonly ways: readonly LetterWay[];
  readonly shown: ShownLetter;
  /** The letter was taken along for this way. */
  readonly onUsed: (way: LetterWay) => void;
}) {
  const words = useWords();
  const { text, list } = words;
  const marks = marksIn(shown);
  return (
    <section class="part" data-testid="letter-ways">
      <h2>{text('letterWays')}</h2>
      {ways.length > 1 && <p class="quiet">{text('letterWaysIntro')}</p>}
      {marks.length > 0 && (
        <p class="problem" role="alert" data-testid="letter-marked">
          {text('letterMarked', { marks: list(marks) })}
        </p>
      )}
      {ways.map((way) => (
        <Way key={way.channel} way={way} shown={shown} onUsed={() => onUsed(way)} />
      ))}
    </section>
  );
}

function Way({
  way: { channel, mailbox },
  shown,
  onUsed,
}: {
  readonly way: LetterWay;
  readonly shown: ShownLetter;
  readonly onUsed: () => void;
}) {
  const words = useWords();
  const name = sayChannel(channel, words);
  return (
    <article class="letter-way" data-testid="letter-way" data-channel={channel}>
      <h3>{name}</h3>
      {mailbox === undefined ? (
        <Page channel={channel} name={name} shown={shown} onUsed={onUsed} />
      ) : (
        <MailboxWay mailbox={mailbox} shown={shown} way={name} onUsed={onUsed} />
      )}
    </article>
  );
}

/** A way of today: the text to be pasted, and the page where it goes. */
function Page({
  channel,
  name,
  shown,
  onUsed,
}: {
  readonly channel: Channel;
  readonly name: string;
  readonly shown: ShownLetter;
  readonly onUsed: () => void;
}) {
  const words = useWords();
  const { text } = words;
  const address = PAGES[channel];
  return (
    <>
      <p class="quiet">{sayChannelFacts(channel, words)}</p>
      {channel === 'account-message' && <p>{text('letterSignIn')}</p>}
      {channel === 'congressional-office' && <p>{text('letterCongressHow')}</p>}
      <div class="row">
        <CopyText shown={shown} way={name} onUsed={onUsed} />
        {address !== undefined && (
          <a href={`https://${address}`} target="_blank" rel="noreferrer" data-testid="letter-link">
            {text('letterOpenPage', { address })}
          </a>
        )}
      </div>
    </>
  );
}
