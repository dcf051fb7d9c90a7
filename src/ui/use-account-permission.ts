import { useEffect, useState } from 'preact/hooks';
import { mayReadAccount, onAccountPermission } from '../platform/account-page.ts';
import { reportProblem } from '../platform/surroundings.ts';

/** Whether the account page may be read; `undefined` until the browser said. */
export function useAccountPermission(): boolean | undefined {
  const [isAllowed, setIsAllowed] = useState<boolean>();
  useEffect(() => {
    const look = () => {
      mayReadAccount().then(setIsAllowed, (error: unknown) => reportProblem('permission', error));
    };
    look();
    return onAccountPermission(look);
  }, []);
  return isAllowed;
}
