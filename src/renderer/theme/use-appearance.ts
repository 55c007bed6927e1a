import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { DARK, LIGHT, type Palette } from './palette.ts';

export type Mode = 'system' | 'light' | 'dark';
export type TextSize = 'normal' | 'large';
export type Appearance = { readonly mode: Mode; readonly size: TextSize };

/** px; 14 reads well at 125 % scaling on 1366×768, 16 is for those who ask for it. */
export const FONT_SIZES: Record<TextSize, number> = { normal: 14, large: 16 };

const KEY = 'duban.appearance';
const DEFAULT: Appearance = { mode: 'system', size: 'normal' };

function stored(): Appearance {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Appearance>;
    return {
      mode: value.mode === 'light' || value.mode === 'dark' ? value.mode : DEFAULT.mode,
      size: value.size === 'large' ? value.size : DEFAULT.size,
    };
  } catch {
    return DEFAULT;
  }
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function onSystemChange(notify: () => void): () => void {
  systemDark.addEventListener('change', notify);
  return () => systemDark.removeEventListener('change', notify);
}

/** Our own style sheets read the palette as CSS variables: `surface` → `--surface`, `accentSoft` → `--accent-soft`. */
function applyPalette(palette: Palette, dark: boolean, fontSize: number): void {
  const { style } = document.documentElement;
  for (const [name, color] of Object.entries(palette)) {
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, color);
  }
  style.setProperty('--font-size', `${fontSize}px`);
  style.colorScheme = dark ? 'dark' : 'light';
}

/** Light or dark and the text size, kept for the next start; a window without storage keeps them until it closes. */
export function useAppearance() {
  const [appearance, setAppearance] = useState(stored);
  const systemIsDark = useSyncExternalStore(onSystemChange, () => systemDark.matches);
  const dark = appearance.mode === 'dark' || (appearance.mode === 'system' && systemIsDark);
  const palette = dark ? DARK : LIGHT;
  const fontSize = FONT_SIZES[appearance.size];

  useLayoutEffect(() => applyPalette(palette, dark, fontSize), [palette, dark, fontSize]);

  const change = (next: Partial<Appearance>) => {
    const value = { ...appearance, ...next };
    setAppearance(value);
    try {
      localStorage.setItem(KEY, JSON.stringify(value));
    } catch {
      // Storage may be switched off by the office's policy; the choice then lives as long as the window.
    }
  };
  return { appearance, change, dark, palette, fontSize };
}
