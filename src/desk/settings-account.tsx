import { useRef, useState } from 'preact/hooks';
import { giveUpAccount } from '../platform/account-page.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { AskForAccount } from '../ui/account-offer.tsx';
import { useWords } from '../ui/app.ts';
import { useAccountPermission } from '../ui/use-account-permission.ts';

/** Allows the account page to be read, and takes that back. */
export function AccountPart() {
  const { text } = useWords();
  const isAllowed = useAccountPermission();
  const [hasFailed, setHasFailed] = useState(false);
  const part = useRef<HTMLElement>(null);
  const giveUp = async () => {
    setHasFailed(false);
    const isGone = await giveUpAccount().catch((error: unknown) => {
      reportProblem('permission', error);
      return false;
    });
    setHasFailed(!isGone);
    // The button that had the focus is gone.
    if (isGone) part.current?.focus();
  };
  return (
    <section ref={part} tabIndex={-1} class="part" data-testid="account-part">
      <h2>{text('accountTitle')}</h2>
      <p>{text('accountText')}</p>
      {isAllowed === false && (
        <>
          <p class="quiet">{text('accountHint')}</p>
          <AskForAccount label={text('accountAllow')} />
        </>
      )}
      {isAllowed === true && (
        <>
          <p data-testid="account-allowed">{text('accountAllowed')}</p>
          <p>
            <button type="button" data-testid="account-give-up" onClick={() => void giveUp()}>
              {text('accountGiveUp')}
            </button>
          </p>
          {hasFailed && (
            <p role="alert" class="problem">
              {text('accountNotGivenUp')}
            </p>
          )}
        </>
      )}
    </section>
  );
}
