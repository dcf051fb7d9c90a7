import { useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import type { LinkKind } from '../../domain/case-link.ts';
import { LINK_KINDS } from '../../domain/case-link.ts';
import { draftKey } from '../../domain/draft.ts';
import type { EntryId } from '../../domain/ids.ts';
import { parseCaseId, parseEntryId, parseGroupId } from '../../domain/ids.ts';
import type { LinkFact } from '../../domain/link-cases.ts';
import { joinGroups, linkCases } from '../../domain/link-cases.ts';
import { asOneOf } from '../../domain/reading.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { sayLink } from '../../locales/words-of-domain.ts';
import { newEntryId, newUuid } from '../../platform/new-ids.ts';
import type { JournalNow } from '../../storage/journal-now.ts';
import type { FindEntries } from '../../storage/record-entries.ts';
import { useApp } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/fields.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { FormEvents } from '../fact-form.tsx';
import { FactForm } from '../fact-form.tsx';
import type { PickedCase } from './case-picker.tsx';
import { CasePicker } from './case-picker.tsx';

type LinkFields = PickedCase & {
  readonly kind: string;
  /** `yes`, once she was told that both are in groups of their own and wants these joined. */
  readonly joins: string;
  /** The id of the other case's entry and of a new group, so that a retry can't double them. */
  readonly otherId: string;
  readonly group: string;
};

/** Another case that this one belongs together with, and why. */
export function LinkForm({ file, ...events }: FormEvents & { readonly file: CaseFile }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const { caseId } = file;
  const [problem, setProblem] = useState<TextKey>();
  const [differs, setDiffers] = useState(false);
  const draft = useDraft<LinkFields>(
    app,
    draftKey({ form: 'link', about: caseId }),
    (kept) => ({
      typed: '',
      target: '',
      kind: 'family',
      joins: '',
      otherId: newEntryId(),
      group: newUuid(),
      ...kept,
    }),
    caseId,
  );
  const { fields } = draft;
  const change = (changed: Partial<LinkFields>) => {
    setProblem(undefined);
    setDiffers(false);
    draft.change({ ...changed, joins: '' });
  };
  const linking = async (now: JournalNow): Promise<readonly LinkFact[] | TextKey | 'differ'> => {
    const target = parseCaseId(fields?.target);
    const kind = asOneOf(fields?.kind, LINK_KINDS);
    const group = parseGroupId(fields?.group);
    if (!target || !kind || !group || target === caseId) return 'linkProblem';
    const how = linkCases(kind, await now.fileOf(caseId), await now.fileOf(target), group);
    if (how.how === 'facts') return how.facts;
    if (how.how === 'linked') return 'linkAlready';
    if (fields?.joins !== 'yes') return 'differ';
    const others = await now.othersOfGroup(how.theirs, target);
    const own: LinkFact = { caseId, fact: { type: 'case-linked', groupId: how.own, kind } };
    return [own, ...joinGroups(kind, how.own, how.theirs, [target, ...others])];
  };
  const decide = (): FindEntries => {
    const minted: EntryId[] = [];
    return async (now) => {
      // By a save that only seemed to fail.
      if (await now.isRecorded(draft.entryId)) return [];
      const how = await linking(now);
      setDiffers(how === 'differ');
      setProblem(typeof how === 'object' || how === 'differ' ? undefined : how);
      if (typeof how !== 'object') return undefined;
      const [first] = how.filter((each) => each.caseId !== caseId);
      return how.map((each, at) => {
        if (each.caseId === caseId) return { id: draft.entryId, ...each };
        const id = each === first ? parseEntryId(fields?.otherId) : undefined;
        return { id: id ?? (minted[at] ??= newEntryId()), ...each };
      });
    };
  };
  return (
    <FactForm
      {...events}
      label={text('linkTitle')}
      testId="link-form"
      saves={{ label: text('linkSave'), testId: 'save-link' }}
      caseId={caseId}
      draft={draft}
      decide={decide}
    >
      {fields !== undefined && (
        <>
          <CasePicker
            label={text('linkWith')}
            picked={fields}
            without={caseId}
            problem={problem && text(problem)}
            change={change}
          />
          <Select
            label={text('linkWhy')}
            value={fields.kind}
            onChange={(kind) => change({ kind })}
            testId="link-kind"
            options={LINK_KINDS.map((kind: LinkKind) => [kind, sayLink(kind, words)] as const)}
          />
          {(differs || fields.joins === 'yes') && (
            <div class="remark" role="alert" data-testid="link-differ">
              <p>{text('linkDiffer')}</p>
              <CheckBox
                label={text('linkJoins')}
                isChecked={fields.joins === 'yes'}
                onChange={(isChecked) => draft.change({ joins: isChecked ? 'yes' : '' })}
                testId="link-joins"
              />
            </div>
          )}
        </>
      )}
    </FactForm>
  );
}
