import type { ServiceCenter } from '../office.ts';
import type { LetterInput } from './compose-letter.ts';
import type { Marks } from './marks.ts';
import type { Writer } from './writer.ts';

/** What the parts of a letter are written from. */
export type LetterContext = LetterInput & {
  readonly writer: Writer;
  readonly marks: Marks;
  /** The service center that can be written to now; none while the office is in doubt. */
  readonly center: ServiceCenter | undefined;
};
