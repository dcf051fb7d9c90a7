import type { Caller, Capacity } from '../domain/caller.ts';
import type { Role } from '../domain/particulars.ts';
import type { TextKey, Words } from './catalogue.ts';

const CAPACITY_TEXT = {
  applicant: 'roleApplicant',
  petitioner: 'rolePetitioner',
  beneficiary: 'roleBeneficiary',
  representative: 'capacityRepresentative',
  paralegal: 'capacityParalegal',
  interpreter: 'capacityInterpreter',
  helper: 'capacityHelper',
} as const satisfies Record<Capacity, TextKey>;

const ROLE_TEXT = {
  applicant: 'roleApplicant',
  petitioner: 'rolePetitioner',
  beneficiary: 'roleBeneficiary',
  representative: 'roleRepresentative',
} as const satisfies Record<Role, TextKey>;

/** In what capacity somebody calls or writes. */
export function sayCapacity(capacity: Capacity, { text }: Words): string {
  return text(CAPACITY_TEXT[capacity]);
}

/** Who called or wrote: the name, where it is known, and the capacity. */
export function sayCaller({ name, capacity }: Caller, words: Words): string {
  return words.aside([name && words.name(name), sayCapacity(capacity, words)]);
}

/** What part somebody has in a case. */
export function sayRole(role: Role, { text }: Words): string {
  return text(ROLE_TEXT[role]);
}
