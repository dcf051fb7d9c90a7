import { useWords } from '../ui/app.ts';
import { SelectedPart } from '../ui/selected-part.tsx';
import { useSelection } from '../ui/use-selection.ts';
import { RoomHeading } from './room-heading.tsx';

/** What became of a number that was selected on a page, where the popup could not be opened. */
export function SelectedRoom() {
  const { text } = useWords();
  const selection = useSelection(false);
  return (
    <div class="room" data-testid="selected">
      <RoomHeading>{text('selectedTitle')}</RoomHeading>
      {selection === undefined ? (
        <div>
          <p>{text('selectedNothing')}</p>
          <p class="quiet">{text('selectedNothingHint')}</p>
        </div>
      ) : (
        <SelectedPart key={selection.entryId} selection={selection} />
      )}
    </div>
  );
}
