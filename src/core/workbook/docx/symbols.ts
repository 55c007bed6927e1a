/** Signs that Word keeps as glyphs of symbol fonts: the ticks that mark bodies in a 责任单位 matrix are mostly these. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Wingdings: { FC: '√', FE: '☑', A8: '□', FB: '×', FD: '☒', B2: '☆', AB: '★', '6C': '●', A1: '○' },
  'Wingdings 2': { '50': '√', '52': '☑', '4F': '×', '51': '☒', A3: '□' },
  Symbol: { D6: '√', B7: '·', B3: '≥', A3: '≤', B1: '±', B4: '×' },
};

/** The character behind `w:sym`; 〓, the printer's sign for a missing one, where it is not known. */
export function symbolText(font: string, code: string): string {
  // Symbol fonts are numbered from F000.
  return SIGNS[font]?.[code.toUpperCase().replace(/^F0/, '')] ?? '〓';
}
