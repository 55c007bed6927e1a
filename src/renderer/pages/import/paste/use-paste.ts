import { useEffect } from 'react';

type Taken = { readonly onText: (text: string) => void; readonly onFiles: (files: readonly File[]) => void };

/**
 * Takes Ctrl+V on the page, except where something is being typed. Text goes first: Excel puts a picture of the copied
 * cells beside it.
 */
export function usePaste({ onText, onFiles }: Taken): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const files = [...(event.clipboardData?.files ?? [])];
      if (text.trim()) onText(text);
      else if (files.length > 0) onFiles(files);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [onText, onFiles]);
}
