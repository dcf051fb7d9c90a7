import type { CalendarDate } from './calendar-date.ts';
import type { Inquiry } from './inquiry.ts';
import type { CountingRules } from './open-windows.ts';
import { windowsAfterEach } from './open-windows.ts';
import type { Window } from './window.ts';

/** A window that is open no more, as it last stood, and the day that ended it. */
export type EndedWindow = { readonly window: Window; readonly endedOn: CalendarDate };

/**
 * The windows of an inquiry that are closed, in the order they were opened: by an answer, by the next
 * step, by a contact that started the wait anew, or because the person dealt with them.
 */
export function endedWindows(inquiry: Inquiry, rules: CountingRules): readonly EndedWindow[] {
  const known = new Map<string, { window: Window; endedOn?: CalendarDate }>();
  for (const { on, windows } of windowsAfterEach(inquiry, rules)) {
    const open = new Set(windows.map(({ id }) => id));
    for (const each of known.values()) {
      if (!open.has(each.window.id)) each.endedOn ??= on;
    }
    // One whose length was set anew stands as it was set last.
    for (const window of windows) known.set(window.id, { window });
  }
  return [...known.values()].flatMap(({ window, endedOn }) => {
    const on = earlier(endedOn, rules.done.get(window.id)?.on);
    return on === undefined ? [] : [{ window, endedOn: on }];
  });
}

function earlier(one?: CalendarDate, other?: CalendarDate): CalendarDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
