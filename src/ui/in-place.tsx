import type { ComponentChildren } from 'preact';
import { aroundPlace } from '../locales/around-place.ts';

/** A text with a part of the page in one of its places. `say` says it with that place filled. */
export function InPlace({
  say,
  children,
}: {
  readonly say: (place: string) => string;
  readonly children: ComponentChildren;
}) {
  const [before, behind] = aroundPlace(say);
  return (
    <>
      {before}
      {children}
      {behind}
    </>
  );
}
