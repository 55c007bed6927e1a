/** A read thread that does what the file's name says: the ways in which reading a hostile file may go wrong. */
import { parentPort } from 'node:worker_threads';
import type { ReadAnswer, ReadRequest } from '../../../src/engine/read-thread.ts';

const kept: unknown[] = [];
let reads = 0;

function misbehave({ file: { name, bytes } }: ReadRequest): ReadAnswer {
  reads += 1;
  switch (name) {
    case '死循环.xlsx':
      for (;;);
    case '对象过多.xlsx':
      for (;;) kept.push(JSON.parse(`{"row":[${kept.length},"${'任务'.repeat(50)}"]}`));
    case '缓冲过大.xlsx':
      for (;;) kept.push(Buffer.alloc(1024 * 1024, 1));
    case '中途退出.xlsx':
      process.exit();
      break;
    case '程序错误.xlsx':
      return { kind: 'failed', error: new TypeError('x is undefined') };
    case '不认识.xlsx':
      return { kind: 'refused', error: { code: 'not-a-workbook', message: '“不认识.xlsx”不是表格文件。' } };
  }
  const recognized = { file: `${name} ${bytes.byteLength} ${reads}` };
  return {
    kind: 'tasks',
    result: { recognized, sheets: [] } as unknown as Extract<ReadAnswer, { kind: 'read' }>['result'],
  };
}

parentPort?.on('message', (request: ReadRequest) => parentPort?.postMessage(misbehave(request)));
