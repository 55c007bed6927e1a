import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectApi } from './api.ts';
import { StartFailure } from './components/StartFailure.tsx';
import { describeError } from './describe-error.ts';
import { findHost } from './host.ts';
import './theme/global.css';
import { Theme } from './theme/Theme.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);

const page = await connectApi(findHost()).then(
  (api) => <App api={api} />,
  (error: unknown) => <StartFailure error={describeError(error)} />,
);
root.render(
  <StrictMode>
    <Theme>{page}</Theme>
  </StrictMode>,
);
