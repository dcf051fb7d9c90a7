import { describe, expect, it } from 'vitest';
import { isOfficeSure } from '../../src/domain/case-office.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Fact, StatusSeen } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { needsOffice, sayOfficeFirst } from '../../src/locales/words-of-domain.ts';
import {
  call,
  day,
  entry,
  fileOf,
  officeRead,
  RULES,
  sighting,
  windowOf,
} from '../support/given.ts';

const nowAt = (code: 'texas' | 'field-office' | 'national-benefits-center'): Fact => ({
  type: 'case-described',
  patch: { presentOffice: { code, confirmedOn: day('2026-11-21') } },
});
const addressed = (addressee: 'issuing' | 'present'): Fact => ({
  type: 'case-described',
  patch: { addressee },
});
const seen = (title: string): StatusSeen => ({
  type: 'status-seen',
  on: day('2026-11-21'),
  sighting: sighting({ title }),
});
const transfer = seen('Case Was Transferred And A New Office Has Jurisdiction');
const first = (...facts: Fact[]) => sayOfficeFirst(fileOf(...facts).office, createWords('en-US'));

describe('the office of a case', () => {
  it('is only proposed by the number, and has to be confirmed before it is written to', () => {
    const { office } = fileOf();
    expect(office).toEqual({ kind: 'proposed', code: 'vermont' });
    expect(needsOffice('write-service-center', office)).toBe(true);
    expect(first()).toBe('First confirm the office from Form I-797.');
  });

  it('has to be confirmed before headquarters is written to as well', () => {
    for (const facts of [[], [officeRead('vermont'), transfer]]) {
      expect(needsOffice('write-headquarters', fileOf(...facts).office)).toBe(true);
    }
    expect(needsOffice('write-headquarters', fileOf(officeRead('vermont')).office)).toBe(false);
    expect(needsOffice('call-again', fileOf().office)).toBe(false);
  });

  it('of an electronic number may be any: the order of 2009 holds until it is confirmed', () => {
    const facts = [entry(0, { type: 'case-kept' }), entry(1, call())];
    const file = toCaseFile('IOE9990000001' as CaseId, facts, RULES);
    expect(file).toMatchObject({
      office: { kind: 'proposed', code: 'electronic' },
      windows: [{ next: 'write-service-center' }],
    });
    expect(needsOffice('write-service-center', file.office)).toBe(true);
  });

  it('confirmed is sure', () => {
    const { office } = fileOf(officeRead('vermont'));
    expect(isOfficeSure(office)).toBe(true);
    expect(needsOffice('write-service-center', office)).toBe(false);
  });

  it('is to be chosen where a transfer notice names another one, and the order of 2009 stays', () => {
    for (const facts of [
      [officeRead('vermont'), nowAt('field-office')],
      [officeRead('field-office'), nowAt('texas')],
    ]) {
      const { office } = fileOf(...facts);
      expect(office).toMatchObject({ isToBeChosen: true });
      expect(needsOffice('write-service-center', office)).toBe(true);
      expect(windowOf(...facts, call()).next).toBe('write-service-center');
    }
    expect(first(officeRead('vermont'), nowAt('texas'))).toBe(
      'First choose which of the two offices you write to.',
    );
  });

  it('is nobody who can be written to where neither of the two is one of the four centers', () => {
    const facts = [officeRead('potomac'), nowAt('national-benefits-center')];
    expect(windowOf(...facts, call()).next).toBe('call-again');
  });

  it('chosen as the addressee decides the order of steps', () => {
    const both = [officeRead('vermont'), nowAt('field-office'), call()];
    expect(windowOf(...both, addressed('issuing')).next).toBe('write-service-center');
    expect(windowOf(...both, addressed('present')).next).toBe('call-again');
    expect(isOfficeSure(fileOf(...both, addressed('issuing')).office)).toBe(true);
  });

  it('is in doubt when the page shows a transfer after it was confirmed, until it is confirmed again', () => {
    const { office } = fileOf(officeRead('vermont'), transfer);
    expect(office).toMatchObject({ code: 'vermont', isInDoubt: true });
    expect(needsOffice('write-service-center', office)).toBe(true);
    expect(first(officeRead('vermont'), transfer)).toContain('was transferred');
    for (const again of [officeRead('vermont'), nowAt('texas')]) {
      expect(fileOf(officeRead('vermont'), transfer, again).office).not.toHaveProperty('isInDoubt');
    }
  });

  it('is not in doubt by a transfer that the page showed before, or by another status', () => {
    expect(fileOf(transfer, officeRead('vermont')).office).not.toHaveProperty('isInDoubt');
    expect(fileOf(officeRead('vermont'), seen('Case Was Approved')).office).not.toHaveProperty(
      'isInDoubt',
    );
  });

  it('is not in doubt by a transfer that was known, read again in another language', () => {
    const inSpanish: Fact = {
      type: 'status-seen',
      on: day('2026-11-22'),
      sighting: sighting({ language: 'es', title: 'Caso fue transferido a otra oficina' }),
    };
    expect(fileOf(officeRead('vermont'), inSpanish).office).toHaveProperty('isInDoubt');
    expect(fileOf(transfer, officeRead('vermont'), inSpanish).office).not.toHaveProperty(
      'isInDoubt',
    );
  });

  it('is in doubt by a transfer whose status has no date, though one was known', () => {
    const { statusOn: _, ...undated } = transfer.sighting;
    const again: Fact = { ...transfer, sighting: undated };
    expect(fileOf(again, officeRead('vermont'), again).office).toHaveProperty('isInDoubt');
  });

  it('is to be chosen once more where one of the two turned out to be another', () => {
    const facts = [officeRead('vermont'), nowAt('texas'), addressed('present')];
    expect(fileOf(...facts).office).toMatchObject({ code: 'texas' });
    expect(fileOf(...facts).office).not.toHaveProperty('isToBeChosen');
    expect(fileOf(...facts, nowAt('texas')).office).not.toHaveProperty('isToBeChosen');
    const moved = fileOf(...facts, nowAt('national-benefits-center'));
    expect(moved.office).toMatchObject({ isToBeChosen: true });
    expect(moved).not.toHaveProperty('addressee');
  });

  it('in doubt leaves the wait as it is', () => {
    expect(windowOf(officeRead('vermont'), call(), transfer)).toEqual(
      windowOf(officeRead('vermont'), call()),
    );
  });
});
