import type { Sighting } from './sighting.ts';

/** Whether the page says that the case was moved to another office; read from its title only. */
export function showsTransfer({ title }: Pick<Sighting, 'title'>): boolean {
  return title !== undefined && /transferred|relocated|transferid|transfiri/i.test(title);
}
