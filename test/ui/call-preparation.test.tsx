// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { CaseFile } from '../../src/domain/case-file.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { copyText } from '../../src/platform/clipboard.ts';
import { CallPreparation } from '../../src/ui/call-preparation.tsx';
import { aroundLines } from '../support/agenda-lines.tsx';
import { fileOf, VERMONT_CASE } from '../support/given.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve({ ok: true }) }, extension: {} },
}));
vi.mock('../../src/platform/clipboard.ts');

const around = aroundLines();
const protectedFile = fileOf({ type: 'case-described', patch: { isProtected: true } });

/** Shows what stands around a call about a case, where the file of another or none is open. */
function show(
  file: CaseFile | undefined,
  openCase: CaseId | undefined,
  goTo?: (hash: string) => void,
): void {
  renderInApp(
    around.storage,
    <CallPreparation
      file={file}
      kind="delay"
      capacity="helper"
      fileOf={openCase}
      goTo={goTo}
      startsOpen={['checklist', 'card', 'script']}
    />,
  );
}

describe('what stands around a call', () => {
  test('shows a protected case in its own file', () => {
    show(protectedFile, VERMONT_CASE);
    expect(screen.getByTestId('preparation')).toBeTruthy();
    expect(screen.getByTestId('caller-card').textContent).toContain('EAC 99 900 00001');
  });

  test.each([
    ['a protected case elsewhere', protectedFile, undefined],
    ['a protected case in the file of another', protectedFile, 'EAC9990000007' as CaseId],
    ['a case that is not kept', { ...fileOf(), isKept: false }, VERMONT_CASE],
    ['no case', undefined, undefined],
  ] as const)('of %s has only the lines to say', (_, file, where) => {
    show(file, where);
    expect(screen.queryByTestId('preparation')).toBeNull();
    expect(screen.queryByTestId('caller-card')).toBeNull();
    const { textContent } = screen.getByTestId('call-preparation');
    expect(textContent).toContain('I am helping the applicant, who is on the line with me.');
    expect(textContent).not.toContain('00001');
  });

  test('leads to forms of the desk from a surface beside it', () => {
    const asked: string[] = [];
    show(fileOf(), undefined, (hash) => asked.push(hash));
    fireEvent.click(screen.getByTestId('card-people').querySelector('button') as HTMLElement);
    fireEvent.click(screen.getAllByTestId('prepare-form-case-dates')[0] as HTMLElement);
    expect(asked).toEqual([
      `#/case/${VERMONT_CASE}/particulars`,
      `#/case/${VERMONT_CASE}/case-dates`,
    ]);
  });

  test('says so when the browser does not allow copying', async () => {
    vi.mocked(copyText).mockResolvedValue(false);
    show(fileOf(), undefined);
    fireEvent.click(screen.getByTestId('card-copy-all'));
    await waitFor(() => {
      expect(screen.getByTestId('caller-card').textContent).toContain('did not allow copying');
    });
    expect(copyText).toHaveBeenCalledWith('Receipt number: EAC 99 900 00001');
  });
});
