import { type ThemeConfig, theme } from 'antd';
import type { Palette } from './palette.ts';

/** The fonts that Windows, macOS, UOS/麒麟 and Debian bring along; none is fetched. */
export const FONT_FAMILY =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** antd's tokens out of our palette; `fontSize` in px is the person's choice. */
export function antdTheme(palette: Palette, dark: boolean, fontSize: number): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: {
      fontFamily: FONT_FAMILY,
      fontSize,
      borderRadius: 4,
      motion: false,
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorWarning: palette.doubt,
      colorError: palette.error,
      colorSuccess: palette.good,
      colorBgBase: palette.surface,
      colorBgLayout: palette.page,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorTextBase: palette.text,
      colorText: palette.text,
      colorTextSecondary: palette.textSoft,
      colorTextDescription: palette.textSoft,
      colorTextPlaceholder: palette.textSoft,
      colorTextLightSolid: palette.onAccent,
      colorBorder: palette.border,
      colorBorderSecondary: palette.border,
      controlOutlineWidth: 2,
    },
    components: {
      Drawer: { paddingLG: 16 },
    },
  };
}
