import { isParty, rememberedOf } from '../../domain/caller.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import { parseEntryId } from '../../domain/ids.ts';
import type { SentText } from '../../domain/sent-text.ts';
import type { SettingChanged, Settings } from '../../domain/settings.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { readCaseFile } from '../../storage/read-case.ts';
import { readSettings } from '../../storage/settings-store.ts';
import { within } from '../../storage/within.ts';
import type { App } from '../../ui/app.ts';
import { isSameCaller } from '../../ui/caller-fields.ts';
import type { ContactFields } from '../../ui/contact-fields.ts';
import { READ_LIMIT_IN_MS } from '../../ui/read-limit.ts';
import { saveContact } from '../../ui/save-contact.ts';
import type { SaveResult } from '../../ui/save.ts';
import type { LetterFields } from './letter-fields.ts';
import { senderOf } from './letter-fields.ts';

/**
 * Records that a letter was sent, word for word, as any contact is; and, in the same transaction, who
 * wrote it, to begin the next one with. The fields must read as a letter. Never rejects.
 */
export async function saveLetter(
  app: App,
  caseId: CaseId,
  draft: { readonly entryId: EntryId; readonly key: string },
  fields: LetterFields,
  { contact, sent }: { readonly contact: ContactFields; readonly sent: SentText },
): Promise<SaveResult> {
  try {
    const [settings, file] = await within(
      READ_LIMIT_IN_MS,
      Promise.all([readSettings(app.storage), readCaseFile(app.storage, caseId)]),
    );
    return await saveContact(app, caseId, draft, contact, {
      caller: senderOf(fields) ?? undefined,
      sent,
      beside: toRemembered(fields, settings, file).map(([id, fact]) => ({
        id: parseEntryId(id) ?? newEntryId(),
        fact,
      })),
    });
  } catch (error) {
    return { saved: false, error };
  }
}

/** What is to be remembered of whoever wrote, where it is something else than before. */
export function toRemembered(
  fields: LetterFields,
  settings: Pick<Settings, 'caller' | 'senderDetails'>,
  file: Pick<CaseFile, 'isProtected'>,
): readonly (readonly [id: string, fact: SettingChanged])[] {
  const type = 'setting-changed';
  if (file.isProtected) return [];
  const sender = senderOf(fields);
  const caller = sender && rememberedOf(sender, file);
  const details = fields.details.trim();
  return [
    ...(!caller || isSameCaller(caller, settings.caller)
      ? []
      : [[fields.callerEntryId, { type, name: 'caller', value: caller }] as const]),
    ...(!sender || isParty(sender.capacity) || details === settings.senderDetails
      ? []
      : [[fields.detailsEntryId, { type, name: 'senderDetails', value: details }] as const]),
  ];
}
