import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

type Shown = { readonly text: string | null; readonly show: (text: string | null) => void };

const ShownRowsContext = createContext<Shown>({ text: null, show: () => undefined });

export function ShownRowsProvider({ children }: { readonly children: ReactNode }) {
  const [text, show] = useState<string | null>(null);
  return <ShownRowsContext.Provider value={{ text, show }}>{children}</ShownRowsContext.Provider>;
}

/** What the page in front says of its rows, for the bottom line. */
export function useShownRows(): string | null {
  return useContext(ShownRowsContext).text;
}

/** Says in the bottom line what this page shows; taken back when the page goes. */
export function useReportShownRows(text: string | null): void {
  const { show } = useContext(ShownRowsContext);
  useEffect(() => {
    show(text);
    return () => show(null);
  }, [show, text]);
}
