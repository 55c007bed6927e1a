import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, ApiProvider, createQueryClient } from './api.ts';
import { PeriodProvider } from './components/period/PeriodProvider.tsx';
import { StepProvider } from './components/steps/StepProvider.tsx';
import { Frame } from './frame/Frame.tsx';
import { ShownRowsProvider } from './frame/shown-rows.tsx';
import { ImportSessionProvider } from './pages/import/ImportSession.tsx';

export function App({ api }: { readonly api: Api }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider value={api}>
        <StepProvider>
          <PeriodProvider>
            <ImportSessionProvider>
              <ShownRowsProvider>
                <Frame />
              </ShownRowsProvider>
            </ImportSessionProvider>
          </PeriodProvider>
        </StepProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
