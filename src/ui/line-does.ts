import type { AgendaItem } from '../domain/agenda.ts';
import type { CallStart } from './call-start.ts';
import type { RecordedFact } from './record-button.tsx';

/** What a surface does when something is chosen in a line of the agenda. */
export type LineDoes = {
  /** Opens the call form, begun as `start` says. */
  readonly onCall: (item: AgendaItem, start?: CallStart) => void;
  /** Opens the answer form of the matter that the line is about. */
  readonly onAnswer: (item: AgendaItem) => void;
  /** Something was recorded by one click; the line may be gone by then. */
  readonly onRecorded: (recorded: RecordedFact) => void;
  /** Opens a room of the desk; absent on the desk itself, where a link leads there. */
  readonly goTo?: (hash: string) => void;
  /** Whether the line stands in the file of its case, to which nothing has to lead. */
  readonly isInFile?: true;
  /** The form of this line that stands open, where lines have their forms under them. */
  readonly open?: 'answer' | 'call' | undefined;
};

/** A line, and what can be done about it. */
export type LineProps = { readonly item: AgendaItem; readonly does: LineDoes };
