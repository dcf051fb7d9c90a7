import { useId, useState } from 'preact/hooks';
import { foldText } from '../../domain/fold-text.ts';
import { useWords } from '../../ui/app.ts';
import { Select, TextInput } from '../../ui/fields.tsx';

/** More names than this are no list to look through. */
const MOST_TO_CHOOSE_FROM = 300;
/** So many of the names that hold what was typed are proposed. */
const MOST_PROPOSED = 50;

/** The filter by somebody who has a part in a case: chosen from a list, or typed where there are very many. */
export function PersonFilter({
  person,
  people,
  onChange,
}: {
  readonly person: string | undefined;
  readonly people: readonly string[];
  readonly onChange: (person: string | undefined) => void;
}) {
  const { text, name, isMasked } = useWords();
  // Typed initials would be those of many; and what is typed could be read.
  if (people.length > MOST_TO_CHOOSE_FROM && !isMasked) {
    return <TypedPerson person={person} people={people} onChange={onChange} />;
  }
  return (
    <Select
      label={text('casesPerson')}
      value={person ?? ''}
      onChange={(chosen) => onChange(chosen || undefined)}
      testId="filter-person"
      options={[['', text('casesAny')], ...people.map((each) => [each, name(each)] as const)]}
    />
  );
}

function TypedPerson({
  person,
  people,
  onChange,
}: {
  readonly person: string | undefined;
  readonly people: readonly string[];
  readonly onChange: (person: string | undefined) => void;
}) {
  const { text } = useWords();
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const folded = foldText((typed ?? '').trim());
  const proposed: string[] = [];
  for (const each of folded === '' ? [] : people) {
    if (proposed.length === MOST_PROPOSED) break;
    if (foldText(each).includes(folded)) proposed.push(each);
  }
  const type = (value: string) => {
    const whole = value.trim();
    const isOne = people.includes(whole);
    // What is half typed filters by nobody.
    setTyped(isOne ? undefined : value);
    onChange(isOne ? whole : undefined);
  };
  return (
    <>
      <TextInput
        label={text('casesPerson')}
        hint={text('casesPersonHint')}
        value={typed ?? person ?? ''}
        onChange={type}
        list={list}
        testId="filter-person"
      />
      <datalist id={list}>
        {proposed.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </datalist>
    </>
  );
}
