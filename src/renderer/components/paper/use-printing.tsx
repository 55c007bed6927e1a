import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { ReportPage } from '../../../paper/elements/report-page.ts';
import type { PaperPage } from '../../../paper/pages.ts';
import styles from './Paper.module.css';

type Printing = {
  /** All pages, beside the window's own page, while they go to a printer; nothing of it is seen on the screen. */
  readonly sheets: ReactNode;
  /** Puts the pages up, does the work, and takes them away again. */
  readonly withSheets: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Pages for the printer: put up by the buttons of the page, and by Ctrl+P just as well. */
export function usePrinting(pages: readonly PaperPage[]): Printing {
  const [isUp, setUp] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setUp(true));
    const after = () => setUp(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return {
    sheets:
      isUp &&
      createPortal(
        <div className={styles.print}>
          {pages.map((page) => (
            <ReportPage key={page.number} page={page} />
          ))}
        </div>,
        document.body,
      ),
    async withSheets(work) {
      flushSync(() => setUp(true));
      try {
        return await work();
      } finally {
        setUp(false);
      }
    },
  };
}
