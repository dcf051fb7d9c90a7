import { present } from './reading.ts';

/** A change of fields: one set to `null` is taken back, one left out stays. */
export type PatchOf<Fields extends object> = {
  readonly [Name in keyof Fields]?: Fields[Name] | null;
};

/** The fields after one change of the `names`; of other fields nothing is taken over. */
export function patched<Fields extends object>(
  before: Fields,
  patch: PatchOf<Fields>,
  names: readonly (keyof Fields)[],
): Fields {
  const after: Partial<Fields> = { ...before };
  for (const name of names) {
    const value = patch[name];
    if (value !== undefined) Object.assign(after, { [name]: value ?? undefined });
  }
  return present(after) as unknown as Fields;
}
