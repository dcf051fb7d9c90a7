import { HAS_TEAM } from '../../domain/edition.ts';
import { useWords } from '../../ui/app.ts';
import { RoomHeading } from '../room-heading.tsx';
import { AddOne } from './add-one.tsx';
import { ImportPart } from './import-part.tsx';
import { PastePart } from './paste-part.tsx';

/** Adds cases: by typing one, by pasting a text that holds their numbers, from a table. */
export function AddingRoom() {
  const { text } = useWords();
  return (
    <div class="room adding" data-testid="adding">
      <div>
        <p class="quiet">
          <a href="#/cases">{text('deskCases')}</a>
        </p>
        <RoomHeading>{text('addTitle')}</RoomHeading>
        <p class="quiet">{text(HAS_TEAM ? 'teamAddNotShared' : 'addNotShared')}</p>
      </div>
      <AddOne />
      <PastePart />
      <ImportPart />
    </div>
  );
}
