import { useWords } from '../ui/app.ts';
import { RoomHeading } from './room-heading.tsx';

export function LaddersRoom({ basedOn }: { readonly basedOn: string | undefined }) {
  const { text } = useWords();
  return (
    <div class="room">
      <RoomHeading>{text('deskLadders')}</RoomHeading>
      {basedOn}
    </div>
  );
}
