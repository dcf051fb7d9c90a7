import type { CaseFile } from '../domain/case-file.ts';
import type { FormEvents } from './fact-form.tsx';

export function OrderForm({ file }: FormEvents & { readonly file: CaseFile }) {
  return <p>{file.caseId}</p>;
}
