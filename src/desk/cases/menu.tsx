import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A button that opens a few fields below it. Escape, or a press elsewhere, closes them. */
export function Menu({
  label,
  testId,
  isOff = false,
  children,
}: {
  readonly label: string;
  readonly testId: string;
  /** Whether it can't be opened now; one that is open closes. */
  readonly isOff?: boolean;
  /** @param close closes the menu, and the focus goes back to its button. */
  readonly children: (close: () => void) => ComponentChildren;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
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
    const draw = () => setIsOpen(own?.open === true);
    own?.addEventListener('keydown', escape);
    own?.addEventListener('toggle', draw);
    document.addEventListener('pointerdown', leave);
    return () => {
      own?.removeEventListener('keydown', escape);
      own?.removeEventListener('toggle', draw);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
  useEffect(() => {
    if (isOff) close();
  }, [isOff]);
  return (
    <details ref={menu} class="menu" data-testid={testId}>
      <summary
        class="button"
        aria-disabled={isOff}
        onClick={(event) => {
          if (isOff) event.preventDefault();
        }}
      >
        {label}
      </summary>
      {/* Some have thousands of things to choose from, which nobody waits for while it is closed. */}
      <div class="menu-body">{isOpen && children(close)}</div>
    </details>
  );
}
