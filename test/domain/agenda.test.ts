import { describe, expect, it } from 'vitest';
import { partOf, toAgendaItems } from '../../src/domain/agenda.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { Fact } from '../../src/domain/fact.ts';
import {
  answer,
  call,
  contactId,
  day,
  entryId,
  fileOf,
  inquiryId,
  officeRead,
  sighting,
  VERMONT_CASE,
} from '../support/given.ts';

const described: Fact = { type: 'case-described', patch: { label: 'Maria, work permit' } };

describe('the agenda lines of a case', () => {
  it('name the case, the matter and the service request, soonest first, with the days left', () => {
    const file = fileOf(
      described,
      call({ serviceRequest: { refusedBecause: 'Within processing time' } }),
      call({ on: day('2026-11-25'), serviceRequest: { number: 'SR12345678' } }),
      call({ inquiryId: inquiryId(2), inquiryKind: 'not-received', on: day('2026-11-02') }),
    );
    expect(toAgendaItems(file, day('2026-12-05'))).toEqual([
      expect.objectContaining({ dueInDays: -2, occasion: file.occasions[0] }),
      {
        caseId: VERMONT_CASE,
        receiptNumber: VERMONT_CASE,
        label: 'Maria, work permit',
        office: { kind: 'proposed', code: 'vermont' },
        inquiry: {
          id: inquiryId(1),
          kind: 'delay',
          lastDayOn: '2026-12-21',
          serviceRequestNumber: 'SR12345678',
        },
        occasion: file.occasions[1],
        step: 'write-service-center',
        dueInDays: 17,
      },
    ]);
  });

  it('name the number of the initial service request of the round that waits, and no settled one', () => {
    const numbered = (n: number, on: string) =>
      call({ contactId: contactId(n), on: day(on), serviceRequest: { number: `SR-${n}` } });
    const settled = answer('2026-12-01', 'settles');
    const numberIn = (...facts: Fact[]) =>
      toAgendaItems(fileOf(...facts), day('2027-02-01')).map(
        ({ inquiry }) => inquiry?.serviceRequestNumber,
      );
    expect(numberIn(numbered(1, '2026-11-21'), numbered(2, '2026-12-02'))).toEqual(['SR-1']);
    expect(numberIn(numbered(1, '2026-11-21'), settled, numbered(2, '2026-12-02'))).toEqual([
      'SR-2',
    ]);
    const again = call({ contactId: contactId(2), on: day('2026-12-02') });
    expect(numberIn(numbered(1, '2026-11-21'), settled, again)).toEqual([undefined]);
    expect(numberIn(numbered(1, '2026-11-21'), { ...again, inquiryId: inquiryId(2) })).toEqual([
      'SR-1',
      undefined,
    ]);
  });

  it('count to the rolled day when the next step is a call', () => {
    const file = fileOf(officeRead('field-office'), call({ on: day('2026-06-03') }));
    expect(toAgendaItems(file, day('2026-07-04'))[0]?.dueInDays).toBe(2);
  });

  it.each([
    ['2026-12-18', '2026-12-22', 'look-at-status'],
    ['2026-12-19', '2026-12-22', 'write-service-center'],
    ['2026-12-01', '2026-12-21', 'write-service-center'],
    [undefined, '2026-12-22', 'write-service-center'],
  ])('of a page looked at on %s say on %s first: %s', (lookedOn, today, step) => {
    const looked: Fact[] =
      lookedOn === undefined ? [] : [{ type: 'status-checked', on: day(lookedOn) }];
    expect(toAgendaItems(fileOf(call(), ...looked), day(today))[0]?.step).toBe(step);
  });

  it('name a newer status until an answer is noted', () => {
    const status = (statusOn: string, on = '2026-12-01'): Fact => ({
      type: 'status-seen',
      on: day(on),
      sighting: sighting({ title: 'Case Was Approved', statusOn: day(statusOn) }),
    });
    const newer = (...facts: Fact[]) =>
      toAgendaItems(fileOf(call(), ...facts), day('2026-12-22')).find(
        ({ occasion }) => occasion.id === entryId(1),
      )?.newerStatus?.sighting.title;
    expect(newer(status('2026-11-22'))).toBe('Case Was Approved');
    expect(newer(status('2026-11-21'))).toBeUndefined();
    const undated = sighting({ title: 'Case Was Approved' });
    delete (undated as { statusOn?: CalendarDate }).statusOn;
    expect(newer({ type: 'status-seen', on: day('2026-12-01'), sighting: undated })).toBe(
      'Case Was Approved',
    );
    expect(newer(status('2026-11-22'), answer('2026-12-02', 'nothing-new'))).toBeUndefined();
    expect(newer(status('2026-11-22'), answer('2026-11-30', 'nothing-new'))).toBeDefined();
  });

  it('say until when they are put off, and where they stand', () => {
    const putOff: Fact = {
      type: 'window-snoozed',
      subject: entryId(1),
      on: day('2026-12-22'),
      until: day('2026-12-24'),
    };
    const file = fileOf(call(), putOff);
    const on = (today: string) => {
      const [item] = toAgendaItems(file, day(today));
      return item && [item.putOff, partOf(item)];
    };
    expect(on('2026-12-23')).toEqual(['2026-12-24', 'next']);
    expect(on('2026-12-24')).toEqual([undefined, 'due']);
    const tillStart: Fact = {
      type: 'window-snoozed',
      subject: entryId(1),
      on: day('2026-12-22'),
      duringStart: 'one',
    };
    const started = fileOf(call(), tillStart);
    const [same] = toAgendaItems(started, day('2026-12-23'), { startId: 'one' });
    const [other] = toAgendaItems(started, day('2026-12-23'), { startId: 'two' });
    expect([same?.putOff, other?.putOff]).toEqual(['browser-start', undefined]);
  });

  it('count 0 days on the due day', () => {
    expect(toAgendaItems(fileOf(call()), day('2026-12-22'))[0]?.dueInDays).toBe(0);
  });
});
