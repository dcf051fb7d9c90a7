import { useState } from 'preact/hooks';
import { useWords } from './app.ts';

/** Asks once before what was typed is thrown away. */
export function Discard({ onDiscard }: { readonly onDiscard: () => void }) {
  const { text } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="link" onClick={() => setIsAsking(true)}>
        {text('callDiscard')}
      </button>
    );
  }
  return (
    <span class="row" role="alert">
      {text('callDiscardAsk')}
      <button type="button" class="link" onClick={onDiscard} data-testid="discard-call">
        {text('callDiscard')}
      </button>
      <button type="button" class="link" onClick={() => setIsAsking(false)}>
        {text('buttonCancel')}
      </button>
    </span>
  );
}
