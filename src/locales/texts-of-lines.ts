import type { PluralForms } from './catalogue.ts';

/**
 * The texts of a catalogue as it is shipped (`scripts/texts`): one in each line, each at the number of its line.
 * Where one counts, what it says of several stands first, and after a tab each what it says of one and of many;
 * a vertical tab stands for a line break.
 */
export function textsOfLines(lines: string): readonly (string | PluralForms)[] {
  return lines.split('\n').map((line) => {
    const [other = '', one = '', many = ''] = line.replaceAll('\v', '\n').split('\t');
    if (one === '' && many === '') return other;
    return { other, ...(one !== '' && { one }), ...(many !== '' && { many }) };
  });
}
