import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/core/workbook/read-workbook.ts';
import { duban } from '../helpers/cli.ts';
import { tempFolder } from '../helpers/ledger.ts';

describe('duban demo', () => {
  it('takes in the four samples and writes a report for each plan', async () => {
    const out = join(tempFolder(), 'out');
    const { status, out: said } = await duban('demo', '--out', out, '--today', '2026-11-22');
    expect(status).toBe(0);
    expect([...said.matchAll(/：(\d+) 项任务/g)].map(([, tasks]) => tasks).sort()).toEqual(['21', '36', '50', '52']);
    const reports = readdirSync(out).filter((name) => name.endsWith(' 台账 2026-11-22.xlsx'));
    expect(reports).toHaveLength(4);
    for (const name of reports) {
      expect((await readWorkbook(name, readFileSync(join(out, name)))).sheets).toHaveLength(1);
    }
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
