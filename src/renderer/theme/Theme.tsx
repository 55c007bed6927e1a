import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { antdTheme } from './antd-theme.ts';
import { type Appearance, useAppearance } from './use-appearance.ts';

type AppearanceControl = {
  readonly appearance: Appearance;
  readonly change: (next: Partial<Appearance>) => void;
};

const AppearanceContext = createContext<AppearanceControl | null>(null);

export function useAppearanceControl(): AppearanceControl {
  const control = useContext(AppearanceContext);
  if (!control) throw new Error('useAppearanceControl is used outside of Theme');
  return control;
}

/** The nonce that the host wrote into index.html: antd writes style elements, which the CSP lets in by it alone. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** antd in Chinese, in our colours, under the host's content security policy. */
export function Theme({ children }: { readonly children: ReactNode }) {
  const { appearance, change, dark, palette, fontSize } = useAppearance();
  const theme = useMemo(() => antdTheme(palette, dark, fontSize), [palette, dark, fontSize]);
  return (
    <AppearanceContext.Provider value={{ appearance, change }}>
      <ConfigProvider locale={zhCN} theme={theme} csp={{ nonce }} button={{ autoInsertSpace: false }}>
        <AntApp className="app" message={{ maxCount: 2 }}>
          {children}
        </AntApp>
      </ConfigProvider>
    </AppearanceContext.Provider>
  );
}
