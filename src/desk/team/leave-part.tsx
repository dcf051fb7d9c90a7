import { useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { focusRoomHeading } from '../room-heading.tsx';
import { leave } from './join-team.ts';
import { useTask } from './use-task.ts';

/** Leaves the team, once it is said what stays where. */
export function LeavePart({ waiting }: { readonly waiting: number }) {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [isSure, setIsSure] = useState(false);
  const go = () => {
    setIsSure(false);
    // What was pressed is gone then, and the focus with it.
    task.run(() => leave(app).then(focusRoomHeading));
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
      {!isSure && (
        <button
          type="button"
          disabled={task.isBusy}
          data-testid="team-leave-do"
          onClick={() => setIsSure(true)}
        >
          {text('teamLeaveDo')}
        </button>
      )}
      {isSure && (
        <div class="remark" role="alert">
          <p>{text('teamLeaveSure')}</p>
          <div class="row">
            <button type="button" data-testid="team-leave-yes" onClick={go}>
              {text('teamLeaveYes')}
            </button>
            <button type="button" onClick={() => setIsSure(false)}>
              {text('teamLeaveNo')}
            </button>
          </div>
        </div>
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
