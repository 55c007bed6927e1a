import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/core/workbook/read-workbook.ts';
import { REPORT_FORMATS, REPORT_KIND_WORDS, REPORT_KINDS } from '../../src/shared/report-words.ts';
import { duban } from '../helpers/cli.ts';
import { tempFolder } from '../helpers/ledger.ts';

describe('duban demo', () => {
  it('takes in the four samples, plays three periods and writes forms and every report', async () => {
    const out = join(tempFolder(), 'out');
    const { status, err, out: said } = await duban('demo', '--out', out, '--today', '2026-11-22', '--without-pdf');
    expect([status, err.includes('出错')]).toEqual([0, false]);
    expect([...said.matchAll(/：(\d+) 项任务/g)].map(([, tasks]) => tasks).sort()).toEqual(['21', '36', '50', '52']);
    expect(said).toContain('2026年9月、2026年10月、2026年11月三期');
    const written = readdirSync(join(out, '报表'));
    for (const kind of REPORT_KINDS) {
      const files = REPORT_FORMATS[kind]
        .filter((format) => format !== 'pdf')
        .map((format) => `${REPORT_KIND_WORDS[kind]}.${format}`);
      expect(written).toEqual(expect.arrayContaining(files));
    }
    const ledger = readFileSync(join(out, '报表', '督办台账.xlsx'));
    expect((await readWorkbook('督办台账.xlsx', ledger)).sheets.length).toBeGreaterThanOrEqual(4);
    expect(readdirSync(join(out, '反馈表')).filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(40);
    const checked = await duban('check', '--db', join(out, '督办台账.db'));
    expect(checked.out).toContain('台账完好：4 个方案，159 项任务');
  });

  it('does not touch a folder that holds anything', async () => {
    const out = tempFolder();
    writeFileSync(join(out, '我的台账.db'), '别的内容');
    expect(await duban('demo', '--out', out)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('已有文件'),
    });
    expect(readdirSync(out)).toEqual(['我的台账.db']);
    expect((await duban('demo', '--out', join(out, '我的台账.db'))).status).toBe(1);
  });
});
