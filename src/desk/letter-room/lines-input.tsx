import { useWords } from '../../ui/app.ts';
import { LongText } from '../../ui/long-text.tsx';
import { sayTooLong } from './say-too-long.ts';

/** Lines of text, of which no more than `longest` characters are kept. */
export function LinesInput({
  length,
  longest,
  problem,
  value,
  ...given
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** How long it is as it is kept, where that is not as it is typed. */
  readonly length?: number;
  readonly longest: number;
  readonly problem?: string | undefined;
  /** The language it is written in, where that is not the one of the screen. */
  readonly lang?: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}) {
  const words = useWords();
  const over = sayTooLong(length ?? value.length, longest, words);
  return <LongText {...given} value={value} problem={over ?? problem} />;
}
