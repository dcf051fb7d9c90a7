import type { CaseFile } from '../../domain/case-file.ts';
import type { Settings } from '../../domain/settings.ts';
import type { KnownMembers } from '../../domain/team/known-members.ts';
import { memberMeant, nameOf } from '../../domain/team/known-members.ts';
import { silentSince } from '../../domain/team/silence.ts';
import type { Words } from '../../locales/catalogue.ts';
import type { Notification } from '../../platform/desktop.ts';

/** What the words depend on. */
type Telling = {
  readonly file: Pick<CaseFile, 'assignee'>;
  readonly detail: Settings['notificationDetail'];
  readonly words: Words;
  readonly members: KnownMembers;
};

/** The notification with a word on why the case of a colleague rings here; her name only in full ones. */
export function sayWhoIsSilent(
  said: Notification,
  { file: { assignee }, detail, words, members }: Telling,
): Notification {
  const since = silentSince(assignee, members);
  if (assignee === undefined || since === undefined) return said;
  const at = words.dateTime(since.toString());
  const name = detail === 'full' ? nameOf(memberMeant(assignee, members), members) : undefined;
  const why =
    name === undefined
      ? words.text('teamSilentColleague', { at })
      : words.text('teamSilent', { name, at });
  return { ...said, message: words.sentences([said.message, why]) };
}
