import { useEffect } from 'react';

/**
 * Ctrl+Z anywhere on the page, but in a text that is being typed: there it takes letters back. `inner` is for a page with
 * steps of its own (the corrections of a file): it hears the key before the whole window's undo, which then stays quiet.
 */
export function useUndoKey(undo: () => void, reach: 'window' | 'inner' = 'window'): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const typing = event.target instanceof Element && event.target.closest('input, textarea');
      if (!isUndo || typing || event.defaultPrevented) return;
      event.preventDefault();
      undo();
    };
    const capture = reach === 'inner';
    window.addEventListener('keydown', onKeyDown, { capture });
    return () => window.removeEventListener('keydown', onKeyDown, { capture });
  }, [undo, reach]);
}
