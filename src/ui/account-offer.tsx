import { useState } from 'preact/hooks';
import { askToReadAccount } from '../platform/account-page.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { useWords } from './app.ts';
import { useAccountPermission } from './use-account-permission.ts';

/**
 * Offers to read the account page where nothing else is to be read: which page is in front can't be told
 * without a permission, so it says for which it is.
 */
export function AccountOffer() {
  const { text } = useWords();
  if (useAccountPermission() !== false) return null;
  return (
    <div class="account-offer" data-testid="account-offer">
      <p class="quiet">{text('accountOffer')}</p>
      <AskForAccount label={text('accountAllowShort')} />
    </div>
  );
}

/** Asks the browser's own question. What is allowed shows by itself; a refusal is said. */
export function AskForAccount({ label }: { readonly label: string }) {
  const { text } = useWords();
  const [isRefused, setIsRefused] = useState(false);
  const ask = () => {
    setIsRefused(false);
    // In the click itself: after a pause the browser would not ask.
    askToReadAccount()
      .then((isGiven) => setIsRefused(!isGiven))
      .catch((error: unknown) => {
        reportProblem('permission', error);
        setIsRefused(true);
      });
  };
  return (
    <>
      <p>
        <button type="button" data-testid="account-allow" onClick={ask}>
          {label}
        </button>
      </p>
      {isRefused && (
        <p role="alert" class="problem" data-testid="account-refused">
          {text('accountNotAllowed')}
        </p>
      )}
    </>
  );
}
