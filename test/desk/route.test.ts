import { INQUIRY_KINDS } from '../../src/domain/contact.ts';
import { describe, expect, test } from 'vitest';
import type { CaseId, InquiryId } from '../../src/domain/ids.ts';
import { leadsInside, parseRoute } from '../../src/desk/route.ts';
import type { CaseSubject } from '../../src/domain/draft.ts';
import { WRITING_STEPS } from '../../src/domain/step.ts';
import { LETTER_KINDS } from '../../src/domain/letter/letter-kind.ts';
import { MAILBOXES } from '../../src/domain/mailbox.ts';
import {
  AUTOMATIC_BACKUP_HASH,
  callHash,
  caseHash,
  contactHash,
  continueHash,
  ERASE_EVERYTHING_HASH,
  eraseCaseHash,
  laddersHash,
  letterHash,
  lettersHash,
  reportHash,
  ROUND_HASH,
} from '../../src/ui/case-hash.ts';
import { GUIDE_SECTIONS, guideHash } from '../../src/ui/guide-hash.ts';

const PENDING = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e';

describe('the route', () => {
  test.each(['', '#', '#/', '#/agenda'])('is the agenda for %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ room: 'agenda' });
  });

  test('names the rooms there are', () => {
    expect(parseRoute('#/cases')).toEqual({ room: 'cases' });
    expect(parseRoute('#/settings')).toEqual({ room: 'settings' });
    expect(parseRoute('#/guide')).toEqual({ room: 'guide' });
  });

  test('names the round, and what is printed of a case', () => {
    expect(parseRoute(ROUND_HASH)).toEqual({ room: 'round' });
    const caseId = PENDING as CaseId;
    expect(parseRoute(reportHash())).toEqual({ room: 'report', of: 'case' });
    for (const of of ['case', 'family', 'summary'] as const) {
      expect(parseRoute(reportHash(caseId, of))).toEqual({ room: 'report', caseId, of });
    }
    for (const none of ['#/report/1', `#/report/${PENDING}/x`, `#/report/${PENDING}/family/x`]) {
      expect(parseRoute(none)).toEqual({ room: 'none' });
    }
  });

  test('names automatic backups, and erasing a case or everything', () => {
    expect(parseRoute(AUTOMATIC_BACKUP_HASH)).toEqual({ room: 'backup', section: 'automatic' });
    expect(parseRoute(ERASE_EVERYTHING_HASH)).toEqual({ room: 'settings', isErasing: true });
    const caseId = PENDING as CaseId;
    const erasing = parseRoute(eraseCaseHash(caseId));
    expect(erasing).toEqual({ room: 'case', caseId, isErasing: true });
    expect(leadsInside(erasing)).toBe(true);
    expect(leadsInside(parseRoute(caseHash(caseId)))).toBe(false);
    for (const none of ['#/backup/more', '#/settings/more', `${eraseCaseHash(caseId)}/more`]) {
      expect(parseRoute(none)).toEqual({ room: 'none' });
    }
  });

  test('names a section of the guide that there is', () => {
    for (const section of GUIDE_SECTIONS) {
      expect(parseRoute(guideHash(section))).toEqual({ room: 'guide', section });
    }
    expect(parseRoute('#/guide/no-such-section')).toEqual({ room: 'none' });
    expect(parseRoute('#/guide/tiers/more')).toEqual({ room: 'none' });
  });

  test('names a case by its receipt number or as pending', () => {
    expect(parseRoute('#/case/EAC2190012345')).toEqual({ room: 'case', caseId: 'EAC2190012345' });
    expect(parseRoute(`#/case/${PENDING}`)).toEqual({ room: 'case', caseId: PENDING });
    expect(parseRoute(`#/case/${PENDING.replace(':', '%3A')}`)).toEqual({
      room: 'case',
      caseId: PENDING,
    });
  });

  test('leads back from the address it writes', () => {
    for (const caseId of ['EAC2190012345', PENDING] as CaseId[]) {
      expect(parseRoute(caseHash(caseId))).toEqual({ room: 'case', caseId });
    }
  });

  test('names the room of a call about a case, kept or not', () => {
    for (const caseId of ['EAC2190012345', PENDING] as CaseId[]) {
      expect(parseRoute(callHash(caseId))).toEqual({ room: 'call', caseId });
    }
    for (const hash of ['#/call', '#/call/EAC', '#/call/EAC2190012345/more']) {
      expect(parseRoute(hash)).toEqual({ room: 'none' });
    }
  });

  test('names the form for an answer, which a notification opens', () => {
    const about = '00000000-0000-7000-8000-000000001001';
    expect(parseRoute(`#/case/EAC2190012345/answer/${about}`)).toEqual({
      room: 'case',
      caseId: 'EAC2190012345',
      continuing: { form: 'answer', about },
    });
    expect(parseRoute('#/case/EAC2190012345/answer/nothing')).toEqual({ room: 'none' });
  });

  test('names the begun form that is gone on with in a case', () => {
    const entryId = '00000000-0000-7000-8000-000000000001';
    for (const caseId of ['EAC2190012345', PENDING] as CaseId[]) {
      const subjects: CaseSubject[] = [
        { form: 'correct', about: entryId },
        { form: 'strike', about: entryId },
        { form: 'label', about: caseId },
        { form: 'number', about: caseId },
        { form: 'office', about: caseId },
        { form: 'noted-date', about: caseId },
        { form: 'case-dates', about: caseId },
        { form: 'particulars', about: caseId },
        { form: 'order', about: caseId },
        { form: 'inquiry', about: entryId },
      ];
      for (const continuing of subjects) {
        expect(parseRoute(continueHash(caseId, continuing) ?? '')).toEqual({
          room: 'case',
          caseId,
          continuing,
        });
      }
    }
  });

  test('names the ladder that one’s own is made from', () => {
    const own = 'custom:00000000-0000-7000-8000-000000000001';
    for (const basedOn of ['service-center', own]) {
      const hash = continueHash(undefined, { form: 'ladder', about: basedOn }) ?? '';
      expect(parseRoute(hash)).toEqual({ room: 'ladders', basedOn });
    }
    expect(parseRoute(laddersHash())).toEqual({ room: 'ladders' });
  });

  test('names the letters, those of a case, and one letter about a matter where one is meant', () => {
    const matter = '00000000-0000-7000-8000-000000001001' as InquiryId;
    expect(parseRoute(lettersHash())).toEqual({ room: 'letters' });
    for (const caseId of ['EAC2190012345', PENDING] as CaseId[]) {
      expect(parseRoute(lettersHash(caseId))).toEqual({ room: 'letters', caseId });
      for (const kind of LETTER_KINDS) {
        const letter = { room: 'letter', caseId, kind };
        expect(parseRoute(letterHash(caseId, kind))).toEqual(letter);
        const about = letterHash(caseId, kind, matter);
        expect(parseRoute(about)).toEqual({ ...letter, inquiryId: matter });
        const begun = { form: 'letter', about: `${caseId}/${kind}` } as const;
        expect(parseRoute(continueHash(caseId, begun) ?? '')).toEqual(letter);
      }
    }
  });

  test('names the mailbox whose address is corrected', () => {
    for (const mailbox of MAILBOXES) {
      const begun = { form: 'address', about: mailbox } as const;
      const route = parseRoute(continueHash(undefined, begun) ?? '');
      expect(route).toEqual({ room: 'ladders', mailbox });
    }
  });

  test('names no room for a begun form of a case that is not known', () => {
    expect(continueHash(undefined, { form: 'strike', about: PENDING })).toBeUndefined();
  });

  test('names the step that a letter is to be, or the matter that it raises', () => {
    const caseId = 'EAC2190012345' as CaseId;
    const continuing = { form: 'contact', about: caseId };
    expect(parseRoute(contactHash(caseId))).toEqual({ room: 'case', caseId, continuing });
    for (const next of WRITING_STEPS) {
      const route = { room: 'case', caseId, continuing, writing: { next } };
      expect(parseRoute(contactHash(caseId, next))).toEqual(route);
    }
    for (const kind of INQUIRY_KINDS) {
      const route = { room: 'case', caseId, continuing, writing: { kind } };
      expect(parseRoute(contactHash(caseId, kind))).toEqual(route);
    }
    expect(parseRoute(`#/case/${caseId}/contact/call`)).toEqual({ room: 'none' });
  });

  test.each([
    '#/case',
    '#/ladders/',
    '#/ladders/service-center/more',
    '#/case/EAC2190012345/inquiry',
    '#/case/EAC2190012345/inquiry/1',
    '#/case/EAC2190012345/order/1',
    '#/case/EAC2190012345/correct',
    '#/case/EAC2190012345/correct/1',
    '#/case/EAC2190012345/strike',
    '#/case/EAC2190012345/answer/1',
    '#/case/EAC2190012345/label/1',
    '#/case/EAC2190012345/label/',
    '#/case/EAC2190012345/correct/00000000-0000-7000-8000-000000000001/more',
    '#/case/',
    '#/case/eac2190012345',
    '#/case/EAC2190012345/more',
    '#/case/EAC21900123456',
    '#/case/%',
    '#/case/%E0%A4%A',
    '#/case/pending:not-a-uuid',
    '#/case/<img src=x onerror=alert(1)>',
    '#/case/__proto__',
    '#/constructor',
    '#/letters/',
    '#/letters/eac2190012345',
    '#/letters/EAC2190012345/postcard',
    '#/letters/EAC2190012345/headquarters/1',
    '#/letters/EAC2190012345/headquarters/00000000-0000-7000-8000-000000000001/more',
    '#/ladders/address/potomac',
    '#/ladders/address/vermont/more',
    '#//agenda',
    '#/agenda/',
    '#javascript:alert(1)',
  ])('has no room for %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ room: 'none' });
  });
});
