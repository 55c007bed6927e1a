import { LIMITS, tooMuch } from '../limits.ts';
import { formatCode } from '../named-formats.ts';
import { createNumberFormat, GENERAL, type NumberFormat } from '../number-format.ts';

/** The number formats of styles by their id, taken in as the file tells them. */
export type Styles = {
  /** Begins a style. */
  add(id: string, parent: string | undefined): void;
  /** The format, a code or a name, of the style begun last. */
  setFormat(nameOrCode: string): void;
  /** The format of a style; of the default one for undefined and for ids that no style has. */
  formatOf(id: string | undefined): NumberFormat;
};

type Style = { readonly parent: string | undefined; format: NumberFormat | null };

const DEFAULT = 'Default';
const LONGEST_CHAIN = 20;

export function createStyles(): Styles {
  const styles = new Map<string, Style>();
  let last: Style | null = null;
  return {
    add(id, parent) {
      if (styles.size === LIMITS.numberFormats) throw tooMuch(`里的单元格样式超过 ${LIMITS.numberFormats} 种`);
      last = { parent, format: null };
      styles.set(id, last);
    },
    setFormat(nameOrCode) {
      if (last) last.format = createNumberFormat(formatCode(nameOrCode));
    },
    formatOf(id) {
      let style = styles.get(id ?? DEFAULT);
      for (let step = 0; style && !style.format && step < LONGEST_CHAIN; step += 1) {
        style = style.parent === undefined ? undefined : styles.get(style.parent);
      }
      return style?.format ?? styles.get(DEFAULT)?.format ?? GENERAL;
    },
  };
}
