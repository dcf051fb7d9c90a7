import { useId, useState } from 'preact/hooks';
import { LONGEST_TAG, MOST_TAGS, splitTags } from '../../domain/bookkeeping.ts';
import type { BulkChange } from '../../domain/bulk-change.ts';
import { latestOwnLadders } from '../../domain/find-ladder.ts';
import type { Ladder } from '../../domain/ladder.ts';
import { FOLLOWED_LADDERS } from '../../domain/published-ladders.ts';
import { sayLadder } from '../../locales/words-of-domain.ts';
import { readRules } from '../../storage/settings-store.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { Select, TextInput } from '../../ui/fields.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { BY_OFFICE, nameOf } from '../order-fields.ts';
import { HandOverFields, useHandOver } from './hand-over-fields.tsx';
import { Menu } from './menu.tsx';

type MenuProps = {
  /** Whether a change runs, which has to be over before the next. */
  readonly isOff: boolean;
  readonly onRun: (change: BulkChange) => void;
};

/** What is wrong with typed tags, if something is. */
function problemOf(tags: readonly string[]) {
  if (tags.length === 0) return 'casesTagProblem';
  if (tags.length > MOST_TAGS) return 'casesTagsTooMany';
  return tags.some((tag) => tag.length > LONGEST_TAG) ? 'casesTagTooLong' : undefined;
}

/** Adds tags to the selected cases, or takes them out. */
export function TagMenu({ tags, isOff, onRun }: MenuProps & { readonly tags: readonly string[] }) {
  const { text } = useWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useSaying();
  const run = (kind: 'add-tag' | 'remove-tag', close: () => void) => {
    const chosen = splitTags(typed);
    const wrong = problemOf(chosen);
    setProblem(wrong && ((to) => to.text(wrong, { most: MOST_TAGS, longest: LONGEST_TAG })));
    if (wrong !== undefined) return;
    close();
    setTyped('');
    onRun({ kind, tags: chosen });
  };
  return (
    <Menu label={text('casesTagMenu')} testId="bulk-tag" isOff={isOff}>
      {(close) => (
        <form
          class="form-body"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            run('add-tag', close);
          }}
        >
          <TextInput
            label={text('casesTag')}
            hint={text('casesTagHint')}
            value={typed}
            onChange={setTyped}
            list={list}
            problem={problem}
            testId="bulk-tag-name"
          />
          <datalist id={list}>
            {tags.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </datalist>
          <div class="row">
            <button type="submit" data-testid="bulk-tag-add">
              {text('casesTagAdd')}
            </button>
            <button
              type="button"
              data-testid="bulk-tag-remove"
              onClick={() => run('remove-tag', close)}
            >
              {text('casesTagRemove')}
            </button>
          </div>
        </form>
      )}
    </Menu>
  );
}

/** Hands the selected cases over to somebody else. */
export function HandOverMenu({ isOff, onRun }: MenuProps) {
  const { text } = useWords();
  const typed = useHandOver();
  const run = (close: () => void) => {
    const change = typed.read();
    if (change === undefined) return;
    close();
    onRun(change);
  };
  return (
    <Menu label={text('casesHandOver')} testId="bulk-hand-over" isOff={isOff}>
      {(close) => (
        <form
          class="form-body"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            run(close);
          }}
        >
          <HandOverFields typed={typed} testId="bulk-hand-over" />
          <div class="row">
            <button type="submit" data-testid="bulk-hand-over-save">
              {text('casesHandOver')}
            </button>
          </div>
        </form>
      )}
    </Menu>
  );
}

/** Chooses an order of steps for the selected cases; what runs already stays as it is. */
export function OrderMenu({ isOff, onRun }: MenuProps) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const rules = useLive(() => readRules(app.storage), []);
  const own = rules.state === 'read' ? latestOwnLadders(rules.value.ladders) : [];
  const ladders = [...FOLLOWED_LADDERS, ...own];
  const [chosen, setChosen] = useState(BY_OFFICE);
  const run = (close: () => void) => {
    const ladder = ladders.find((each) => nameOf(each) === chosen);
    if (ladder === undefined && chosen !== BY_OFFICE) return;
    close();
    onRun({ kind: 'ladder', ladder: ladder ? { id: ladder.id, version: ladder.version } : null });
  };
  const sayVersion = (ladder: Ladder) =>
    ladder.own
      ? text('ladderOwnVersion', { name: sayLadder(ladder, words), version: ladder.version })
      : sayLadder(ladder, words);
  return (
    <Menu label={text('casesOrder')} testId="bulk-order" isOff={isOff}>
      {(close) => (
        <div class="form-body">
          <Select
            label={text('casesOrder')}
            hint={text('casesOrderHint')}
            value={chosen}
            onChange={setChosen}
            testId="bulk-order-ladder"
            options={[
              [BY_OFFICE, text('casesOrderByOffice')],
              ...ladders.map((ladder) => [nameOf(ladder), sayVersion(ladder)] as const),
            ]}
          />
          <div class="row">
            <button type="button" data-testid="bulk-order-save" onClick={() => run(close)}>
              {text('casesOrderSave')}
            </button>
          </div>
        </div>
      )}
    </Menu>
  );
}
