import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A button that opens a few fields below it. Escape, or a press elsewhere, closes them. */
export function Menu({
  label,
  testId,
  children,
}: {
  readonly label: string;
  readonly testId: string;
  /** @param close closes the menu, and the focus goes back to its button. */
  readonly children: (close: () => void) => ComponentChildren;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current?.open !== true) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && menu.current?.contains(target) === false) {
        menu.current.open = false;
      }
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    const own = menu.current;
    own?.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', leave);
    return () => {
      own?.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
  return (
    <details ref={menu} class="menu" data-testid={testId}>
      <summary class="button">{label}</summary>
      <div class="menu-body">{children(close)}</div>
    </details>
  );
}
