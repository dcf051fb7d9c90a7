import { useWords } from './app.ts';

/** Says that what was typed could not be kept, so that the form was not left. */
export function Unkept({ isUnkept }: { readonly isUnkept: boolean }) {
  const { text } = useWords();
  if (!isUnkept) return null;
  return (
    <p role="alert" class="problem" data-testid="unkept">
      {text('draftUnkept')}
    </p>
  );
}
