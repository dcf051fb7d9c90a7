import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { parseDatabaseAddress } from '../../domain/team/database-address.ts';
import { LONGEST_SECRET } from '../../domain/team/invitation.ts';
import type { TeamAccess } from '../../domain/team/team-state.ts';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { PassphraseInput } from '../backup/passphrase-input.tsx';
import { ADDRESS_TEXT } from './say-problem.ts';

/** What is typed of a server, and of who one is there. */
export type TypedAccess = {
  readonly database: string;
  readonly user: string;
  readonly password: string;
};
/** Nothing typed yet. */
export const NO_ACCESS: TypedAccess = { database: '', user: '', password: '' };

/** What is wrong with each of several fields. */
export type Problems<Name extends string> = { readonly [Key in Name]?: PlainTextKey };

/** What was typed, or what is wrong with it. */
export function readAccess(
  typed: TypedAccess,
):
  | { readonly access: TeamAccess; readonly problems?: undefined }
  | { readonly problems: Problems<keyof TypedAccess>; readonly access?: undefined } {
  const address = parseDatabaseAddress(typed.database);
  const user = typed.user.trim();
  if (address.problem === undefined && user !== '' && typed.password !== '') {
    return { access: { database: address.database, user, password: typed.password } };
  }
  return {
    problems: {
      ...(address.problem && { database: ADDRESS_TEXT[address.problem] }),
      ...(user === '' && { user: 'teamNeeds' }),
      ...(typed.password === '' && { password: 'teamNeeds' }),
    },
  };
}

/** The address of the database, the user and the password there. */
export function AccessFields({
  typed,
  problems = {},
  onChange,
}: {
  readonly typed: TypedAccess;
  readonly problems: Problems<keyof TypedAccess> | undefined;
  readonly onChange: (typed: TypedAccess) => void;
}) {
  const { text } = useWords();
  const say = (key: PlainTextKey | undefined) => key && text(key);
  return (
    <>
      <div class="fields">
        <TextInput
          label={text('teamDatabase')}
          hint={text('teamDatabaseHint')}
          problem={say(problems.database)}
          value={typed.database}
          onChange={(database) => onChange({ ...typed, database })}
          testId="team-database"
        />
      </div>
      <div class="fields">
        <TextInput
          label={text('teamUser')}
          problem={say(problems.user)}
          longest={LONGEST_SECRET}
          value={typed.user}
          onChange={(user) => onChange({ ...typed, user })}
          testId="team-user"
        />
        <SecretInput
          label="teamPassword"
          problem={problems.password}
          value={typed.password}
          onChange={(password) => onChange({ ...typed, password })}
          testId="team-password"
        />
      </div>
    </>
  );
}

/** Whether the passwords and passphrases of a form are to be shown: one box of it says so of all. */
export const SecretsShown = createContext(false);

/** A password or a passphrase that exists already: dots, unless they are to be shown. It is kept in no draft. */
export function SecretInput({
  label,
  problem,
  value,
  onChange,
  testId,
}: {
  readonly label: PlainTextKey;
  readonly problem: PlainTextKey | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}) {
  const { text } = useWords();
  return (
    <PassphraseInput
      label={text(label)}
      problem={problem && text(problem)}
      value={value}
      isShown={useContext(SecretsShown)}
      onChange={onChange}
      testId={testId}
    />
  );
}
