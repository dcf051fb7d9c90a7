/** A label that is to stand above its place on the axis. */
export type BandLabel = { readonly x: number; readonly text: string };

/** A label with its room: `row` 0 is the one nearest to the axis. */
export type PlacedLabel = {
  readonly x: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly row: number;
};

/** The width of a character of a label, in units of the picture: a generous mean of 12 px type in a wide font. */
export const CHARACTER_WIDTH = 7.2;
/** At least so much lies between two labels of a row. */
const GAP = 8;

/** Chinese characters and the marks between them are as wide as they are high. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** How many characters of another script such a one takes the room of. */
const ROOM_OF_WIDE = 1.75;

/** The room that a text takes, in characters of Latin script. */
export function charactersIn(text: string): number {
  let room = 0;
  for (const character of text) room += WIDE.test(character) ? ROOM_OF_WIDE : 1;
  return room;
}

/** As much of a text, from its beginning, as takes the room of at most so many characters. */
export function cutToRoom(text: string, most: number): string {
  let room = 0;
  let cut = '';
  for (const character of text) {
    room += charactersIn(character);
    if (room > most) break;
    cut += character;
  }
  return cut;
}

/** The room that a text takes, in units of the picture. */
export function textWidth(text: string): number {
  return charactersIn(text) * CHARACTER_WIDTH;
}

/** Where the left end of a text goes that would begin at `x`, so that all of it is in the picture. */
export function insidePicture(x: number, text: string, width: number): number {
  return Math.max(0, Math.min(x, width - textWidth(text)));
}

/**
 * Gives each label a row in which it overlaps no other, as flags on poles: a label begins at its place,
 * or further left where the picture ends. The last one stands lowest, so that no pole goes through the
 * label of an earlier one where that can be helped.
 */
export function placeLabels(labels: readonly BandLabel[], width: number): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { x, text } of labels.toReversed()) {
    const left = insidePicture(x, text, width);
    const room = { x, text, left, right: left + textWidth(text) };
    placed.push({ ...room, row: freeRow(room, placed) });
  }
  return placed.toReversed();
}

type Room = Omit<PlacedLabel, 'row'>;

function freeRow(room: Room, placed: readonly PlacedLabel[]): number {
  const rows = [...placed.keys(), placed.length];
  const free = rows.filter((row) =>
    placed.every((other) => other.row !== row || !overlaps(room, other)),
  );
  const clear = free.find((row) =>
    placed.every(
      (other) =>
        !(other.row < row && covers(other, room.x)) && !(other.row > row && covers(room, other.x)),
    ),
  );
  // There are at most as many rows in use as labels, so that one is always free.
  return clear ?? free[0] ?? placed.length;
}

function overlaps(one: Room, other: Room): boolean {
  return one.left < other.right + GAP && other.left < one.right + GAP;
}

function covers({ left, right }: Room, x: number): boolean {
  return x > left && x < right;
}

/** A text in lines with room for at most `most` characters, broken between words where there are any. */
export function breakText(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => pieces(each, most))) {
    const last = lines.at(-1);
    if (last !== undefined && charactersIn(last) + 1 + charactersIn(word) <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function pieces(word: string, most: number): readonly string[] {
  const found: string[] = [];
  for (let rest = word; rest !== '' || found.length === 0;) {
    // One character at least, however little room there is.
    const piece = cutToRoom(rest, most) || rest.slice(0, 1);
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return found;
}
