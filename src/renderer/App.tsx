import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, ApiProvider, createQueryClient } from './api.ts';
import { PeriodProvider } from './components/period/PeriodProvider.tsx';
import { StepProvider } from './components/steps/StepProvider.tsx';
import { Frame } from './frame/Frame.tsx';
import { ShownRowsProvider } from './frame/shown-rows.tsx';
import { ExchangeSessionProvider } from './pages/exchange/ExchangeSession.tsx';
import { ImportSessionProvider } from './pages/import/ImportSession.tsx';

export function App({ api }: { readonly api: Api }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider value={api}>
        <StepProvider>
          <PeriodProvider>
            <ImportSessionProvider>
              <ExchangeSessionProvider>
                <ShownRowsProvider>
                  <Frame />
                </ShownRowsProvider>
              </ExchangeSessionProvider>
            </ImportSessionProvider>
          </PeriodProvider>
        </StepProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
