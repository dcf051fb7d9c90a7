import { useState } from 'preact/hooks';
import { askForTestNotification } from '../platform/messages.ts';
import { useWords } from '../ui/app.ts';

/** Sends a notification that says nothing of any case, and tells how that went. */
export function TestNotification() {
  const { text } = useWords();
  const [problem, setProblem] = useState<string>();
  const send = () => {
    setProblem(undefined);
    askForTestNotification().then(
      () => setProblem('none'),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <div class="fact-form">
      <div class="row">
        <button type="button" data-testid="send-test-notification" onClick={send}>
          {text('settingsTest')}
        </button>
      </div>
      {problem === 'none' && (
        <output data-testid="test-notification-shown">{text('settingsTestShown')}</output>
      )}
      {problem !== undefined && problem !== 'none' && (
        <p role="alert" class="problem">
          {text('settingsTestRefused', { reason: problem })}
        </p>
      )}
    </div>
  );
}
