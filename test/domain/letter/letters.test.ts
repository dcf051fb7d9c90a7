import { describe, expect, it, test } from 'vitest';
import { CAPACITIES } from '../../../src/domain/caller.ts';
import type { ContactMade } from '../../../src/domain/contact.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { LetterInput } from '../../../src/domain/letter/compose-letter.ts';
import { composeLetter } from '../../../src/domain/letter/compose-letter.ts';
import type { LetterKind } from '../../../src/domain/letter/letter-kind.ts';
import { LETTER_KINDS } from '../../../src/domain/letter/letter-kind.ts';
import { SERVICE_CENTERS } from '../../../src/domain/office.ts';
import { LONGEST_LETTER } from '../../../src/domain/sent-text.ts';
import {
  answer,
  call,
  contactId,
  day,
  fileOf,
  letter,
  letterToHeadquarters,
  officeRead,
  sighting,
} from '../../support/given.ts';
import {
  answeredCall,
  described,
  letterInput,
  letterSent,
  printed,
} from '../../support/letters.ts';

function compose(kind: LetterKind, facts: readonly Fact[], change: Partial<LetterInput> = {}) {
  return composeLetter(letterInput(kind, fileOf(...facts), change));
}

/** The letters are files, to be read as those would who get them. */
const fileNamed = (name: string) => `letters/${name}.txt`;

function print(kind: LetterKind, facts: readonly Fact[], change: Partial<LetterInput> = {}) {
  return printed(compose(kind, facts, change));
}

const usual = [described(), answeredCall(), letterSent()];
const sentTo = {
  california: 'csc-ncsc-followup@dhs.gov',
  vermont: 'vsc.ncscfollowup@dhs.gov',
  nebraska: 'ncscfollowup.nsc@dhs.gov',
  texas: 'tsc.ncscfollowup@dhs.gov',
};

describe('a letter', () => {
  test.each(LETTER_KINDS)('of the kind %s is as kept', async (kind) => {
    const facts = kind === 'service-center' ? usual.slice(0, 2) : usual;
    await expect(print(kind, facts)).toMatchFileSnapshot(fileNamed(kind));
  });

  test.each(SERVICE_CENTERS)('to the center of %s is as kept', async (center) => {
    const facts = [described(center), answeredCall()];
    await expect(print('service-center', facts)).toMatchFileSnapshot(fileNamed(`center-${center}`));
  });

  test.each(SERVICE_CENTERS)(
    'to headquarters about the center of %s is as kept',
    async (center) => {
      const sent = letterSent({ sent: { to: sentTo[center], text: 'A letter.' } });
      await expect(
        print('headquarters', [described(center), answeredCall(), sent]),
      ).toMatchFileSnapshot(fileNamed(`headquarters-${center}`));
    },
  );

  test.each(CAPACITIES)('of a writer in the capacity of %s is as kept', async (capacity) => {
    const isApplicant = capacity === 'applicant';
    const sender = { capacity, name: isApplicant ? 'Ana Example' : 'John Roe' };
    const facts = [described(), answeredCall({ caller: sender })];
    await expect(print('service-center', facts, { sender })).toMatchFileSnapshot(
      fileNamed(`capacity-${capacity}`),
    );
  });
});

describe('a letter after a call', () => {
  const told: readonly (readonly [name: string, change: Partial<ContactMade>])[] = [
    [
      'refused-with-reason',
      { serviceRequest: { refusedBecause: 'they said the office is still checking fees' } },
    ],
    [
      'refused-within-normal-time',
      {
        serviceRequest: {
          refusedBecause: 'Within normal processing time',
          refusal: 'within-normal-time',
          askAgainFrom: day('2027-01-10'),
        },
      },
    ],
    [
      'refused-without-reason',
      { serviceRequest: { refusedBecause: 'No reason given', refusal: 'unexplained' } },
    ],
    ['transferred', { secondRepresentative: { tier: 2, name: 'Sam Roe', id: 'T2-777' } }],
    ['of-somebody-else', { caller: { capacity: 'representative', name: 'Lee Counsel' } }],
    ['without-name-and-number', { tier: 2 }],
  ];
  test.each(told)('that was %s tells it', async (name, change) => {
    const made = name === 'without-name-and-number' ? call(change) : answeredCall({ ...change });
    await expect(print('service-center', [described(), made])).toMatchFileSnapshot(
      fileNamed(`call-${name}`),
    );
  });
});

describe('a letter with little on record', () => {
  test.each(LETTER_KINDS)('of the kind %s marks what is missing', async (kind) => {
    await expect(
      print(kind, [], {
        sender: null,
        senderDetails: '',
        request: ' ',
      }),
    ).toMatchFileSnapshot(fileNamed(`nothing-${kind}`));
  });

  it('has no mark for an A-number or priority date that there is none of', () => {
    const { body, missing } = compose('service-center', [
      described(),
      { type: 'case-described', patch: { aNumber: 'none', priorityDate: 'not-applicable' } },
      answeredCall(),
    ]);
    expect(body).toMatch(/^A-number: +none$/m);
    expect(missing).toEqual([]);
  });
});

describe('a letter after earlier contacts', () => {
  const dropped = call({
    contactId: contactId(3),
    on: day('2026-11-20'),
    startedAt: '2026-11-20T14:30:00Z',
    outcome: 'not-reached',
    notReached: 'dropped',
  });
  const later = call({
    contactId: contactId(4),
    on: day('2026-12-01'),
    startedAt: '2026-12-01T20:05:00Z',
    isCallBack: true,
    representativeName: 'Officer Nguyen-Featherstonehaugh of Tier 2',
    callBack: { serviceItemNumber: 'SI-made-up-9' },
  });
  const counts = [
    ['none', []],
    ['one', [answeredCall()]],
    ['three', [dropped, answeredCall(), later]],
  ] as const;
  for (const kind of ['service-center', 'headquarters', 'e-request', 'ombudsman'] as const) {
    test.each(counts)(`(%s) of the kind ${kind} is as kept`, async (name, facts) => {
      await expect(print(kind, [described(), ...facts])).toMatchFileSnapshot(
        fileNamed(`earlier-${name}-${kind}`),
      );
    });
  }

  it('lists the first and the latest of very many, so that the letter can be kept as sent', () => {
    const many = Array.from({ length: 99 }, (_, n) =>
      answeredCall({ contactId: contactId(n), serviceRequest: { number: `SR-${n}` } }),
    );
    const { body } = compose('service-center', [described(), ...many]);
    expect(body).toMatch(/^\.\.\. {17}59 more$/m);
    expect(body.match(/SR-\d+$/gm)).toHaveLength(40);
    expect(body.length).toBeLessThan(LONGEST_LETTER);
  });

  it('is signed by the petitioner where nobody applied and a paralegal writes', () => {
    const people = [{ role: 'petitioner', name: 'Pat Example' } as const];
    const { body, missing } = compose(
      'service-center',
      [described(), { type: 'case-described', patch: { people } }, answeredCall()],
      { sender: { capacity: 'paralegal', name: 'John Roe' } },
    );
    expect(body).toContain('Pat Example, petitioner\n\nPrepared by John Roe, paralegal');
    expect(missing).toEqual([]);
  });

  it('tells the replies that did not settle the matter, and a letter that came back', async () => {
    const cameBack = letterSent({
      contactId: contactId(6),
      on: day('2026-12-21'),
      startedAt: '2026-12-21T15:00:00Z',
      outcome: 'came-back',
    });
    await expect(
      print('headquarters', [
        described(),
        answeredCall(),
        answer('2026-12-05', 'nothing-new'),
        cameBack,
        letterSent({ channel: 'e-request' }),
        letterToHeadquarters('2027-01-14'),
        answer('2027-01-18', { waitUntil: '2027-01-19' }),
      ]),
    ).toMatchFileSnapshot(fileNamed('replies'));
  });
});

describe('a letter after step 2 went to the center', () => {
  const moved: Fact = {
    type: 'case-described',
    patch: { office: { code: 'texas', confirmedOn: day('2027-01-05') } },
  };
  const flat = (facts: readonly Fact[]) => compose('headquarters', facts).body;
  const rowOf = (body: string) => body.match(/^December 22, 2026 .*$/m)?.[0];

  test.each([
    ['e-request', 'I submitted an e-Request on December 22, 2026.'],
    ['account-message', 'I sent a message in the online account on December 22, 2026.'],
  ] as const)('by %s, which names nobody, names no addressee', (channel, sentence) => {
    const { caller } = letterSent();
    const sent = letter('2026-12-22', {
      contactId: contactId(2),
      channel,
      ...(caller && { caller }),
    });
    const body = flat([described(), answeredCall(), sent]);
    expect(body).toContain(sentence);
    expect(body).not.toContain('wrote to the');
    expect(rowOf(body)).not.toMatch(/center|vermont/i);
  });

  it('names the center whose address it went to, and not the one of today', () => {
    const body = flat([described(), answeredCall(), letterSent(), moved]);
    expect(body).toContain('I wrote to the Vermont Service Center on December 22, 2026 by e-mail');
    expect(rowOf(body)).toContain('Vermont Service');
  });

  test.each([
    ['an address of no published center', [described()], { to: 'someone@example.org', text: 'A.' }],
    ['no address, before another office was read', [described(), moved], undefined],
  ])('names no center where the record has %s', (_, offices, sent) => {
    const { sent: _address, ...bare } = letterSent();
    const body = flat([...offices, answeredCall(), { ...bare, ...(sent && { sent }) }]);
    expect(body).toContain('I wrote to the service center on December 22, 2026 by e-mail');
    expect(rowOf(body)).toContain('Service center');
  });

  it('says nobody called or wrote where nobody is on record as the one who did', async () => {
    const { caller: _caller, ...made } = answeredCall();
    const { caller: _writer, ...sent } = letterSent();
    await expect(print('headquarters', [described(), made, sent])).toMatchFileSnapshot(
      fileNamed('nobody-on-record'),
    );
  });
});

describe('a letter while the office is in doubt', () => {
  test.each(['e-request', 'account-message', 'ombudsman', 'congressional-office'] as const)(
    'of the kind %s states no office',
    (kind) => {
      const transferred = sighting({
        title: 'Case Was Transferred And A New Office Has Jurisdiction',
      });
      const facts = [
        officeRead('vermont'),
        { type: 'status-seen', on: day('2026-12-30'), sighting: transferred },
      ] as const;
      expect(fileOf(...facts).office).toMatchObject({ isInDoubt: true });
      expect(compose(kind, facts).body).not.toMatch(/office: +vermont/i);
    },
  );
});
