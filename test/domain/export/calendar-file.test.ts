import * as fc from 'fast-check';
import ical from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { toCalendarEvent } from '../../../src/domain/calendar-event.ts';
import type { CaseFile } from '../../../src/domain/case-file.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { createWords } from '../../../src/locales/catalogue.ts';
import { sayCalendarEvent } from '../../../src/locales/say-calendar-event.ts';
import { toCalendarFile, toEventLines } from '../../../src/domain/export/calendar-file.ts';
import { call, day, entryId, fileOf, officeRead } from '../../support/given.ts';

const words = createWords('en-US');
const NOW = Temporal.Instant.from('2026-11-21T15:00:00Z');
const PROPERTY = /^(?:BEGIN|END|[A-Z-]+(?:;[^:]+)?):/;

/** The calendar file of every window of a case. */
async function fileFor(
  file: CaseFile,
  detail: Settings['notificationDetail'] = 'discreet',
  now = NOW,
): Promise<string> {
  const events = file.windows.map((window) =>
    toCalendarEvent(window, sayCalendarEvent(window, file, detail, words), {
      now,
      reminderHour: 9,
    }),
  );
  return toCalendarFile(events);
}

/** What another library reads in it. */
function read(text: string) {
  return convertIcsCalendar(undefined, text).events ?? [];
}

describe('a calendar file', () => {
  test('has one event for a window: a whole day, with an alarm in its morning', async () => {
    const text = await fileFor(fileOf(call()));
    const [event, ...others] = read(text);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      uid: `${entryId(1)}@followthrough`,
      summary: 'Case ending 0001: Write to the service center',
      start: { date: new Date('2026-12-22T00:00:00Z'), type: 'DATE' },
      stamp: { date: new Date('2026-11-21T15:00:00Z') },
      class: 'PRIVATE',
      timeTransparent: 'TRANSPARENT',
      alarms: [
        {
          action: 'DISPLAY',
          description: 'Case ending 0001: Write to the service center',
          trigger: { type: 'relative', value: { hours: 9 } },
        },
      ],
    });
    expect(event?.description).toContain('Dec 21, 2026 is the last day.');
  });

  test('is one that RFC 5545 allows: its lines are short and end as they should', async () => {
    const text = await fileFor(
      fileOf(call(), { type: 'case-described', patch: { label: 'Ωé😀'.repeat(15) } }),
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.slice(0, -2).split('\r\n');
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
    expect(read(text)[0]?.summary).toContain('Ωé😀'.repeat(15));
  });

  test('has an event for each window of a call that opened two', async () => {
    const promises = [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] as const;
    const events = read(await fileFor(fileOf(call({ promises }))));
    expect(events.map(({ uid }) => uid)).toEqual([
      `${entryId(1)}/call-back@followthrough`,
      `${entryId(1)}@followthrough`,
    ]);
  });

  test('made again once the date has moved names the same event, as a newer one', async () => {
    const [before] = read(await fileFor(fileOf(call())));
    const moved = fileOf(call(), {
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: call({ on: day('2026-11-25') }),
    });
    const later = NOW.add({ minutes: 5 });
    const [after] = read(await fileFor(moved, 'discreet', later));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.start.date).not.toEqual(before?.start.date);
    expect(after?.sequence ?? 0).toBeGreaterThan(before?.sequence ?? 0);
    expect(after?.stamp.date).toEqual(new Date(later.epochMilliseconds));
  });

  test('names neither the agency, nor its office, nor the full number, unless that is chosen', async () => {
    const file = fileOf(
      call({ representativeName: 'Ms. Made-Up', notes: 'A made-up note' }),
      officeRead('vermont'),
    );
    const [discreet] = read(await fileFor(file));
    const said = `${discreet?.summary} ${discreet?.description}`;
    expect(said).toContain('Dec 21, 2026 is the last day.');
    expect(said).not.toMatch(/USCIS|Vermont|EAC|999 000|Made-Up|made-up/);
    const others = [fileOf(call()), fileOf(call(), officeRead('field-office'))];
    for (const other of others) {
      const [event] = read(await fileFor(other));
      expect(event?.description).not.toMatch(/I-797|Law Group|e-Request|USCIS/);
    }
    const [full] = read(await fileFor(file, 'full'));
    expect(full?.summary).toContain('EAC 99 900 00001');
    expect(full?.summary).toContain('Write to the Vermont Service Center');
    expect(full?.description).toContain('Source: USCIS');
  });

  test('holds one event and no other property, whatever the label and the notes are', async () => {
    const parts = fc.constantFrom(
      '\r\n',
      '\n',
      '\u2028',
      '\\n',
      ':',
      ';',
      ',',
      '"',
      '\\',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'ATTENDEE:mailto:x@example.org',
      'X-EVIL;A=b:c',
      'Rosa',
    );
    const anyLabel = fc.oneof(
      fc.array(parts, { minLength: 1, maxLength: 6 }).map((some) => some.join('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    );
    const plain = propertiesOf(await fileFor(fileOf(call())));
    await fc.assert(
      fc.asyncProperty(anyLabel, anyLabel, async (label, notes) => {
        const file = fileOf(call({ notes }), { type: 'case-described', patch: { label } });
        const text = await fileFor(file, 'full');
        expect(propertiesOf(text)).toEqual(plain);
        // This reader looks for these words anywhere in a file, and not only where a line begins.
        if (/(?:BEGIN|END):V/.test(label)) return;
        const [event, ...others] = read(text);
        expect(others).toEqual([]);
        expect(event?.attendees ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an event is read as it was written', () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom('\\', '\\n', '\n', ';', ',', ':', '"', ' ', 'é', '漢', '😀'),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const event = fc.record({
    uid: fc.constant('a/call-back@followthrough'),
    sequence: fc.nat(),
    stampedAt: fc.constant('2026-11-21T15:00:00Z'),
    on: fc.constantFrom(day('2026-12-22'), day('2028-02-29')),
    summary: texts,
    description: texts,
    alarmAtHour: fc.integer({ min: 0, max: 23 }),
  });

  test('by the library of another calendar, whatever its texts are', () => {
    fc.assert(
      fc.property(event, (written) => {
        const text = toCalendarFile([written]);
        const vevent = new ical.Component(ical.parse(text)).getFirstSubcomponent('vevent');
        const valarm = vevent?.getFirstSubcomponent('valarm');
        const said = (name: string) => String(vevent?.getFirstPropertyValue(name));
        expect({
          uid: said('uid'),
          sequence: Number(said('sequence')),
          stampedAt: said('dtstamp'),
          on: said('dtstart'),
          summary: said('summary'),
          description: said('description'),
          alarm: String(valarm?.getFirstPropertyValue('description')),
          seconds: ical.Duration.fromString(
            String(valarm?.getFirstPropertyValue('trigger')),
          ).toSeconds(),
        }).toEqual({
          uid: written.uid,
          sequence: written.sequence,
          stampedAt: written.stampedAt,
          on: written.on,
          summary: written.summary,
          description: written.description,
          alarm: written.summary,
          seconds: written.alarmAtHour * 3600,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('and no line is longer than 75 octets, nor broken within a character or before its time', () => {
    fc.assert(
      fc.property(event, (written) => {
        const lines = toEventLines(written).split('\r\n');
        const length = (line: string) => new TextEncoder().encode(line).length;
        for (const line of lines) {
          expect(length(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const tooEarly = lines.filter((line, index) => {
          const [blank, first = ''] = lines[index + 1] ?? '';
          return blank === ' ' && length(line + first) <= 75;
        });
        expect(tooEarly).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The names of the properties in a file, in their order. */
function propertiesOf(text: string): readonly string[] {
  const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
  return unfolded
    .split(/[\r\n]+/)
    .filter((line) => line !== '')
    .map((line) => PROPERTY.exec(line)?.[0] ?? line);
}
