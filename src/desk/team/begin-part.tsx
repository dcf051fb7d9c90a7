import { useState } from 'preact/hooks';
import { LONGEST_MEMBER_NAME, parseMemberName } from '../../domain/team/team-fact.ts';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { askToReachTeam } from '../../platform/team/team-permission.ts';
import { useApp } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { findPassphraseProblem, NO_PASSPHRASE } from '../backup/new-passphrase.tsx';
import { AccessFields, NO_ACCESS, readAccess } from './access-fields.tsx';
import { beginTeam, onceAllowed, sayWhoIAm } from './join-team.ts';
import { newMemberId } from './new-member-id.ts';
import { AllGoOver } from './all-go-over.tsx';
import { TeamForm } from './team-form.tsx';
import { TeamPassphrase } from './team-passphrase.tsx';
import { useTask } from './use-task.ts';

/** Begins a team in an empty database. */
export function BeginPart() {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [typed, setTyped] = useState(NO_ACCESS);
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<ReturnType<typeof findProblems>>();
  const submit = () => {
    const found = findProblems(typed, chosen, name);
    setProblems(found);
    const ownName = parseMemberName(name);
    const { access } = found;
    if (access === undefined || found.passphrase !== undefined || ownName === undefined) {
      task.refuse();
      return;
    }
    // In the press itself: after a pause the browser would not ask.
    const asked = askToReachTeam(access.database);
    task.run(() =>
      onceAllowed(app, access.database, asked, async () => {
        await beginTeam(app, access, chosen.passphrase);
        await sayWhoIAm(app, newMemberId(), ownName);
      }),
    );
  };
  return (
    <section class="part" data-testid="team-begin">
      <h2>{text('teamBegin')}</h2>
      <p class="quiet">{text('teamBeginWhat')}</p>
      <TeamForm task={task} submit={submit} does="teamDoBegin" testId="team-begin-form">
        <AccessFields typed={typed} problems={problems?.fields} onChange={setTyped} />
        <TeamPassphrase
          why="teamPassphraseWhy"
          chosen={chosen}
          problem={problems?.passphrase}
          onChange={setChosen}
          testId="team-passphrase"
        />
        <NameInput name={name} problem={problems?.name} onChange={setName} />
        <AllGoOver />
        <p class="quiet">{text('teamNeedsHost')}</p>
      </TeamForm>
    </section>
  );
}

function findProblems(typed: typeof NO_ACCESS, chosen: typeof NO_PASSPHRASE, name: string) {
  const { access, problems: fields } = readAccess(typed);
  const nameProblem: PlainTextKey | undefined =
    parseMemberName(name) === undefined ? 'teamNeeds' : undefined;
  return { access, fields, passphrase: findPassphraseProblem(chosen), name: nameProblem };
}

/** The name by which the team knows one. */
export function NameInput({
  name,
  problem,
  onChange,
}: {
  readonly name: string;
  readonly problem: PlainTextKey | undefined;
  readonly onChange: (name: string) => void;
}) {
  const { text } = useApp().words;
  return (
    <div class="fields">
      <TextInput
        label={text('teamName')}
        problem={problem && text(problem)}
        longest={LONGEST_MEMBER_NAME}
        value={name}
        onChange={onChange}
        testId="team-name"
      />
    </div>
  );
}
