import { useEffect, useRef } from 'preact/hooks';

/** Takes a file that is dropped anywhere on the page; the browser would open it in place of the page. */
export function useDroppedFile(onDropped: (file: File) => void): void {
  const latest = useRef(onDropped);
  latest.current = onDropped;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) latest.current(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}

/** Whether it is a file that is dragged, and not some text. */
function isFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
