/** Number formats that XML tables and HTML of Excel call by name; the Chinese edition's meaning of each. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'general number': 'General',
    'general date': 'yyyy/m/d h:mm',
    'long date': 'yyyy"年"m"月"d"日"',
    'medium date': 'd-mmm-yy',
    'short date': 'yyyy/m/d',
    'long time': 'h:mm:ss',
    'medium time': 'h:mm AM/PM',
    'short time': 'h:mm',
    currency: '"¥"#,##0.00',
    fixed: '0.00',
    standard: '#,##0.00',
    percent: '0.00%',
    scientific: '0.00E+00',
  }),
);

/** The code of a format that may be given by name. */
export function formatCode(nameOrCode: string): string {
  return NAMED.get(nameOrCode.toLowerCase()) ?? nameOrCode;
}
