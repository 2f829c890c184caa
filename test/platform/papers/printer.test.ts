import assert from 'node:assert/strict';
import type { AppError } from '../../../src/kernel/appError.ts';
import type { PrintOrder } from '../../../src/platform/papers/paperContent.ts';
import {
  openPrinter,
  usualPrinterLimits,
  type PrinterLimits,
} from '../../../src/platform/papers/printer.ts';
import { monday } from '../../support/world.ts';

const order = (rows: number, format: PrintOrder['format'] = 'pdf'): PrintOrder => ({
  format,
  at: monday,
  content: {
    language: 'zh-CN',
    title: '登记表',
    subtitle: '',
    author: '社区',
    parts: [
      {
        kind: 'table',
        columns: [{ title: '经过', share: 1 }],
        rows: Array.from({ length: rows }, (_, at) => [`第 ${String(at)} 次调解。`]),
      },
    ],
  },
});

const startOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1');

const using = async (
  limits: Partial<PrinterLimits>,
  use: (printer: ReturnType<typeof openPrinter>) => Promise<void>,
) => {
  const printer = openPrinter({ ...usualPrinterLimits, ...limits });
  try {
    await use(printer);
  } finally {
    await printer.close();
  }
};

describe('The printer', function () {
  this.timeout(120_000);

  it('prints beside the work of its process, for reading and for editing', async () => {
    await using({}, async (printer) => {
      assert.equal(startOf(await printer.print(order(3))), '%PDF');
      assert.equal(startOf(await printer.print(order(3, 'docx'))), 'PK\u0003\u0004');
    });
  });

  it('sends away what comes while too many wait, and prints the others', async () => {
    await using({ waitingMax: 2 }, async (printer) => {
      const asked = await Promise.allSettled(
        Array.from({ length: 6 }, () => printer.print(order(3))),
      );
      const refused = asked.flatMap((one) =>
        one.status === 'rejected' ? [one.reason as AppError] : [],
      );
      assert.ok(refused.length >= 3, String(refused.length));
      for (const { code, detail } of refused) {
        assert.equal(code, 'UNAVAILABLE');
        assert.deepEqual(detail, { reason: 'printer_busy', retryAfterS: 3 });
      }
      assert.ok(asked.some(({ status }) => status === 'fulfilled'));
    });
  });

  it('ends what takes too long, and prints the next order', async () => {
    await using({ printMs: 1 }, async (printer) => {
      await assert.rejects(printer.print(order(20_000)), {
        code: 'TIMEOUT',
        detail: { reason: 'printing_slow', retryAfterS: 3 },
      });
    });
  });

  it('refuses what needs too much memory, and goes on with the next order', async () => {
    await using({ threadMb: 40 }, async (printer) => {
      await assert.rejects(printer.print(order(60_000)), {
        code: 'TOO_LARGE',
        detail: { reason: 'printing_large' },
      });
      assert.equal(startOf(await printer.print(order(3, 'docx'))), 'PK\u0003\u0004');
    });
  });
});
