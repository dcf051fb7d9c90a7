import { useWords } from '../../ui/app.ts';
import { RoomHeading } from '../room-heading.tsx';

/** The address of a masked report was opened again: it names no case. */
export function NoReportedCase() {
  const { text } = useWords();
  return (
    <div class="room">
      <RoomHeading>{text('reportTitle')}</RoomHeading>
      <p>{text('reportNoCase')}</p>
      <p>
        <a href="#/cases">{text('deskCases')}</a>
      </p>
    </div>
  );
}
