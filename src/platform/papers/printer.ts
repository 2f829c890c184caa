import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { AppError } from '../../kernel/appError.ts';
import type { PrintOrder } from './paperContent.ts';

/** How much a printer takes on. */
export interface PrinterLimits {
  /** Threads that print side by side. */
  readonly threads: number;
  /** Orders that wait, at most. */
  readonly waitingMax: number;
  /** How long one order may wait and print together. */
  readonly printMs: number;
  /** Memory of one thread for its own objects, in MB. */
  readonly threadMb: number;
}

/** One thread prints 200 pages in a few seconds; a second one would take the processor from those who read. */
export const usualPrinterLimits: PrinterLimits = {
  threads: 1,
  waitingMax: 16,
  printMs: 60_000,
  threadMb: 512,
};

/** A thread that had nothing to print for so long is given back, with its typefaces. */
const idleMs = 60_000;
const retryAfterS = 3;

/** Prints papers beside the work of its process. */
export interface Printer {
  /**
   * The bytes of the file. UNAVAILABLE `printer_busy` while too many wait; TIMEOUT `printing_slow` for what takes too long; TOO_LARGE
   * `printing_large` for what needs too much memory. The next order is printed all the same.
   */
  print(order: PrintOrder): Promise<Uint8Array>;
  /** Ends its threads; what waits is refused. */
  close(): Promise<void>;
}

// Under tsx a thread needs its loader first; tsc writes printerThread.js beside this file.
const threadFile = (): string =>
  fileURLToPath(
    import.meta.url.endsWith('.ts')
      ? new URL('./tsxPrinter.mjs', import.meta.url)
      : new URL('./printerThread.js', import.meta.url),
  );

const busy = (): AppError =>
  new AppError('UNAVAILABLE', 'Many papers are being printed; try again.', {
    reason: 'printer_busy',
    retryAfterS,
  });

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** A printer; its threads begin with the first order. */
export function openPrinter(limits: PrinterLimits = usualPrinterLimits): Printer {
  const pool = new Piscina<PrintOrder, Uint8Array>({
    filename: threadFile(),
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: idleMs,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.threadMb },
  });
  // What goes wrong in a thread is told by the order that it held.
  pool.on('error', () => undefined);
  return {
    print: async (order) => {
      if (pool.queueSize >= limits.waitingMax) throw busy();
      const signal = AbortSignal.timeout(limits.printMs);
      try {
        return await pool.run(order, { signal });
      } catch (error) {
        if (signal.aborted)
          throw new AppError('TIMEOUT', 'The paper took too long to print.', {
            reason: 'printing_slow',
            retryAfterS,
          });
        if (isOutOfMemory(error))
          throw new AppError('TOO_LARGE', 'The paper is too large to print.', {
            reason: 'printing_large',
          });
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}
