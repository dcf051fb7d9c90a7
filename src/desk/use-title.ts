import { useEffect } from 'preact/hooks';
import { useWords } from '../ui/app.ts';

/** Names the page in the tab and in the browser's history; `undefined` leaves that to another part of it. */
export function useTitle(title: string | undefined): void {
  const { text } = useWords();
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${text('appName')}`;
  }, [title]);
}
