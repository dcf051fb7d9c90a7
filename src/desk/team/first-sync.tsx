import { useEffect, useState } from 'preact/hooks';
import { reportProblem } from '../../platform/surroundings.ts';
import { countSoFar } from '../../storage/team/count-so-far.ts';
import { useApp } from '../../ui/app.ts';

/** The worker tells of what it took over once it has all: so often it is asked how far it is meanwhile. */
const LOOK_EVERY_MS = 1000;

/** That all the team has is being taken over for the first time, and how much is here; a bar while it goes on. */
export function FirstSync({ isGoingOn }: { readonly isGoingOn: boolean }) {
  const { storage, words } = useApp();
  const { text } = words;
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      countSoFar(storage).then(setCount, (error: unknown) => reportProblem('reading', error));
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [storage]);
  return (
    <div data-testid="team-first-sync" data-count={count}>
      <p>{text('teamFirstSync')}</p>
      {isGoingOn && <progress aria-label={text('teamFirstSyncGoes')} />}
      {count !== undefined && <p class="quiet">{text('teamFirstSyncSoFar', { count })}</p>}
    </div>
  );
}
