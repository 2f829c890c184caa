import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintOrder } from '../src/platform/papers/paperContent.ts';
import { openPrinter } from '../src/platform/papers/printer.ts';
import print from '../src/platform/papers/printerThread.ts';
import { rounded, tell } from './result.ts';

// Printing: how long a paper of so many rows takes in the printer's thread, and how long the loop of the process that asked for it is held
// up meanwhile; beside it the same loop with nothing to do, and the same paper printed by the loop itself.

const loopMaxMs = 20;
const printMaxS = 10;
const restMs = 3_000;
const rows = process.argv.includes('--quick') ? [70, 700] : [70, 700, 3_000];

const orderOf = (count: number): PrintOrder => ({
  format: 'pdf',
  at: new Date(),
  check: { code: 'ABCD EFGH JKLM NPQR', address: 'http://127.0.0.1/verify/ABCDEFGHJKLMNPQR' },
  content: {
    language: 'zh-CN',
    title: '社区信用记录',
    subtitle: '',
    author: '网上枫桥',
    parts: [
      {
        kind: 'table',
        columns: [
          { title: '日期', share: 2 },
          { title: '内容', share: 6 },
        ],
        rows: Array.from({ length: count }, (_, at) => [
          `2026年11月${String((at % 30) + 1)}日`,
          '到现场查看水管，双方说明情况，约定下次见面的时间和要带的材料。'.repeat(1 + (at % 4)),
        ]),
      },
    ],
  },
});

const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf).toString('latin1').split('/Type /Page\n').length - 1;

/** What an act takes, and the longest time by which the loop came late meanwhile. */
async function beside<T>(act: () => Promise<T>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(50);
  delay.reset();
  const startedMs = performance.now();
  const result = await act();
  const seconds = (performance.now() - startedMs) / 1_000;
  await sleep(20);
  delay.disable();
  return { result, seconds, p99Ms: delay.percentile(99) / 1e6, loopMs: delay.max / 1e6 };
}

const printer = openPrinter();
// The thread begins, reads its typefaces, and the loop has seen all its code.
await printer.print(orderOf(10));
await print(orderOf(10));
const rest = await beside(() => sleep(restMs));
const figures = [];
for (const count of rows) {
  const threaded = await beside(() => printer.print(orderOf(count)));
  const alone = await beside(() => print(orderOf(count)));
  const pages = pagesIn(threaded.result);
  figures.push({
    rows: count,
    pages,
    mb: rounded(threaded.result.length / 1e6, 2),
    seconds: rounded(threaded.seconds, 2),
    msPerPage: rounded((threaded.seconds * 1_000) / pages, 1),
    loopP99Ms: rounded(threaded.p99Ms, 1),
    loopMs: rounded(threaded.loopMs, 1),
    loopAtRestMs: rounded(rest.loopMs, 1),
    loopP99WithoutThreadMs: rounded(alone.p99Ms, 1),
    loopWithoutThreadMs: rounded(alone.loopMs, 1),
    loopMaxMs,
    holds: threaded.loopMs <= loopMaxMs && threaded.seconds <= printMaxS,
  });
}
await printer.close();
tell({
  name: 'papers',
  about: 'printing in a thread, and the loop beside it; without: the loop prints itself',
  figures,
});
