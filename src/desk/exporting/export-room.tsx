import { useWords } from '../../ui/app.ts';
import { RoomHeading } from '../room-heading.tsx';
import { ExportMenu } from './export-menu.tsx';

/** Takes everything that is kept out of the browser, as files that other programs read. */
export function ExportRoom() {
  const { text } = useWords();
  return (
    <div class="room">
      <div>
        <p class="quiet">
          <a href="#/cases">{text('deskCases')}</a>
        </p>
        <RoomHeading>{text('exportTitle')}</RoomHeading>
        <p class="quiet">{text('exportOfAll')}</p>
      </div>
      <ExportMenu />
    </div>
  );
}
