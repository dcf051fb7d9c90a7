import type { AgendaItem } from '../domain/agenda.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { BY_ITSELF } from './chosen-inquiry.ts';
import { emptyRow, formatCallRows, MOST_ROWS } from './call-rows.ts';
import type { CallStart } from './call-start.ts';

/**
 * A call about linked cases too, as far as they have a number to be asked about by, and it is time to.
 *
 * @param item the line that stands for them.
 */
export function startWith(
  item: AgendaItem,
  others: readonly AgendaItem[],
  start: CallStart | undefined,
): CallStart | undefined {
  const rows = others
    .filter(({ receiptNumber }) => receiptNumber !== undefined)
    .filter(({ dueInDays, occasion }) => dueInDays <= 0 || occasion.dueOn === item.occasion.dueOn)
    .slice(0, MOST_ROWS)
    .map(({ receiptNumber = '', inquiry }) => ({
      ...emptyRow(newEntryId(), inquiry?.id ?? BY_ITSELF, inquiry?.kind ?? 'delay'),
      receipt: receiptNumber,
    }));
  return rows.length === 0 ? start : { ...start, also: formatCallRows({ rows, removed: [] }) };
}
