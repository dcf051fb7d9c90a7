import { useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import type { LinkKind } from '../../domain/case-link.ts';
import { LINK_KINDS } from '../../domain/case-link.ts';
import { draftKey } from '../../domain/draft.ts';
import type { Fact } from '../../domain/fact.ts';
import { parseCaseId, parseEntryId, parseGroupId } from '../../domain/ids.ts';
import type { LinkFact } from '../../domain/link-cases.ts';
import { joinGroups, linkCases } from '../../domain/link-cases.ts';
import { asOneOf } from '../../domain/reading.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { sayLink } from '../../locales/words-of-domain.ts';
import { newEntryId, newUuid } from '../../platform/new-ids.ts';
import { readCaseFile } from '../../storage/read-case.ts';
import { othersOfGroup } from '../../storage/read-group.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import { within } from '../../storage/within.ts';
import { useApp } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/fields.tsx';
import { READ_LIMIT_IN_MS } from '../../ui/keep-case.ts';
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
  const linking = async (): Promise<readonly LinkFact[] | TextKey | 'differ'> => {
    const target = parseCaseId(fields?.target);
    const kind = asOneOf(fields?.kind, LINK_KINDS);
    const group = parseGroupId(fields?.group);
    if (!target || !kind || !group || target === caseId) return 'linkProblem';
    const other = await within(READ_LIMIT_IN_MS, readCaseFile(app.storage, target));
    const how = linkCases(kind, file, other, group);
    if (how.how === 'facts') return how.facts;
    if (how.how === 'linked') return 'linkAlready';
    if (fields?.joins !== 'yes') return 'differ';
    const others = await within(READ_LIMIT_IN_MS, othersOfGroup(app.storage, how.theirs, target));
    const own: LinkFact = { caseId, fact: { type: 'case-linked', groupId: how.own, kind } };
    return [own, ...joinGroups(kind, how.own, how.theirs, [target, ...others])];
  };
  const read = async () => {
    const how = await linking();
    setDiffers(how === 'differ');
    setProblem(typeof how !== 'string' || how === 'differ' ? undefined : how);
    return typeof how === 'string' ? undefined : how.find((each) => each.caseId === caseId)?.fact;
  };
  const readElsewhere = async (own: Fact): Promise<readonly NewEntry[]> => {
    const how = await linking();
    const others = typeof how === 'string' ? [] : how.filter((each) => each.caseId !== caseId);
    const [first] = own.type === 'case-linked' ? others : [];
    return others.map((each) => ({
      id: (each === first && parseEntryId(fields?.otherId)) || newEntryId(),
      ...each,
    }));
  };
  return (
    <FactForm
      {...events}
      label={text('linkTitle')}
      testId="link-form"
      saves={{ label: text('linkSave'), testId: 'save-link' }}
      caseId={caseId}
      draft={draft}
      read={read}
      readElsewhere={readElsewhere}
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
