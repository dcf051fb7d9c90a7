import { LONGEST_FIELD } from '../domain/contact.ts';
import { useWords } from './app.ts';
import { Select, TextInput } from './fields.tsx';

/** What is noted of a representative, as typed. */
type Representative = { readonly tier: string; readonly name: string; readonly id: string };

/** A representative on one line: tier, name and ID, in the order in which they are said. */
export function RepresentativeFieldset({
  legend,
  representative,
  testIds,
  change,
}: {
  readonly legend: string;
  readonly representative: Representative;
  readonly testIds: Readonly<Record<keyof Representative, string>>;
  readonly change: (changed: Partial<Representative>) => void;
}) {
  const { text } = useWords();
  const { tier, name, id } = representative;
  return (
    <fieldset class="wide representative">
      <legend>{legend}</legend>
      <div class="row">
        <Select
          label={text('callTier')}
          value={tier}
          onChange={(chosen) => change({ tier: chosen })}
          testId={testIds.tier}
          options={[
            ['', text('callTierUnknown')],
            ['1', text('callTier1')],
            ['2', text('callTier2')],
          ]}
        />
        <TextInput
          label={text('callRepresentativeName')}
          value={name}
          onChange={(typed) => change({ name: typed })}
          testId={testIds.name}
          longest={LONGEST_FIELD}
        />
        <TextInput
          label={text('callRepresentativeId')}
          value={id}
          onChange={(typed) => change({ id: typed })}
          testId={testIds.id}
          longest={LONGEST_FIELD}
        />
      </div>
    </fieldset>
  );
}
