import { useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { focusRoomHeading } from '../room-heading.tsx';
import { leave, sayFarewell } from './join-team.ts';
import { useTask } from './use-task.ts';

/** Leaves the team, once it is said what stays where. */
export function LeavePart({ waiting }: { readonly waiting: number }) {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
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
      {!isSure && !isUnheard && (
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
      {isUnheard && (
        <div class="remark" role="alert" data-testid="team-leave-unheard">
          <p>{text('teamLeaveUnheard')}</p>
          <div class="row">
            <button type="button" data-testid="team-leave-anyway" onClick={goAnyway}>
              {text('teamLeaveAnyway')}
            </button>
            <button type="button" onClick={() => setIsUnheard(false)}>
              {text('teamLeaveLater')}
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
