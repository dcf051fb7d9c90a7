import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { focusRoomHeading } from '../room-heading.tsx';
import { leave, sayFarewell } from './join-team.ts';
import { Sure } from './sure.tsx';
import { useTask } from './use-task.ts';

/** Leaves the team, once it is said what stays where. */
export function LeavePart({ waiting }: { readonly waiting: number }) {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const button = useRef<HTMLButtonElement>(null);
  const [isSure, setIsSure] = useState(false);
  const [isUnheard, setIsUnheard] = useState(false);
  const goAnyway = () => {
    setIsUnheard(false);
    // What was pressed is gone then, and the focus with it.
    task.run(() => leave(app).then(focusRoomHeading));
  };
  const go = () => {
    setIsSure(false);
    task.run(async () => {
      if (await sayFarewell(app)) await leave(app).then(focusRoomHeading);
      else setIsUnheard(true);
    });
  };
  return (
    <details class="part" data-testid="team-leave">
      <summary>
        <h2>{text('teamLeave')}</h2>
      </summary>
      <ul class="team-says">
        <li>{text('teamLeaveStays')}</li>
        <li>{text('teamLeaveGoes')}</li>
        <li>{text('teamLeaveServer')}</li>
        {waiting > 0 && <li>{text('teamLeaveWaits', { count: waiting })}</li>}
      </ul>
      <button
        ref={button}
        type="button"
        disabled={task.isBusy}
        data-testid="team-leave-do"
        onClick={() => {
          setIsUnheard(false);
          setIsSure(true);
        }}
      >
        {text('teamLeaveDo')}
      </button>
      {isSure && (
        <Sure
          yes="teamLeaveYes"
          no="teamLeaveNo"
          onYes={go}
          onNo={() => setIsSure(false)}
          yesTestId="team-leave-yes"
        >
          {text('teamLeaveSure')}
        </Sure>
      )}
      {isUnheard && !task.isBusy && (
        <Sure
          yes="teamLeaveAnyway"
          no="teamLeaveLater"
          onYes={goAnyway}
          onNo={() => setIsUnheard(false)}
          back={button}
          testId="team-leave-unheard"
          yesTestId="team-leave-anyway"
        >
          {text('teamLeaveUnheard')}
        </Sure>
      )}
      <output>{task.isBusy && text('teamBusy')}</output>
      {task.problem !== undefined && (
        <p role="alert" class="problem">
          {text(task.problem)}
        </p>
      )}
    </details>
  );
}
