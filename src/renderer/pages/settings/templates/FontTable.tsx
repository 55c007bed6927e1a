import { AutoComplete, Button, Select } from 'antd';
import type { FontRole, ReportFonts } from '../../../../shared/model/report.ts';
import { FONT_ROLE_WORDS } from '../../../components/paper/font-words.ts';
import { FAMILIES, sizeOptions } from './font-sizes.ts';
import styles from './Templates.module.css';
import { type TemplateDraft, withFont } from './template-draft.ts';

type Props = {
  readonly draft: TemplateDraft;
  /** The program's own of this kind. */
  readonly own: ReportFonts;
  readonly onChange: (draft: TemplateDraft) => void;
};

const ROLES = Object.keys(FONT_ROLE_WORDS) as readonly FontRole[];

/** Fonts by what is set in them; a role that is not changed keeps the program's own. */
export function FontTable({ draft, own, onChange }: Props) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">字体和字号</caption>
      <tbody>
        {ROLES.map((role) => {
          const word = FONT_ROLE_WORDS[role];
          const font = draft.fonts[role] ?? own[role];
          return (
            <tr key={role}>
              <th scope="row">{word}</th>
              <td>
                <AutoComplete
                  size="small"
                  className={styles.family}
                  aria-label={`${word}的字体`}
                  value={font.family}
                  maxLength={40}
                  options={FAMILIES.map((value) => ({ value }))}
                  onChange={(family) => onChange(withFont(draft, role, family.trim() ? { ...font, family } : null))}
                />
              </td>
              <td>
                <Select<number>
                  size="small"
                  className={styles.size}
                  aria-label={`${word}的字号`}
                  value={font.size}
                  options={[...sizeOptions(font.size)]}
                  onChange={(size) => onChange(withFont(draft, role, { ...font, size }))}
                />
              </td>
              <td>
                {draft.fonts[role] && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${word}恢复程序自带的字体`}
                    onClick={() => onChange(withFont(draft, role, null))}
                  >
                    恢复
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
