import { makeLog } from '../platform/log.ts';
import { readConfig } from './config.ts';
import { answerPings } from './loopPing.ts';
import { openWorker } from './openWorker.ts';

/** An end that takes longer than this is cut off. */
const stopMaxMs = 20_000;

/** The worker process: opens, says over IPC (to a parent) that it works, and ends at SIGTERM, SIGINT or with its parent. */
async function main(): Promise<void> {
  answerPings();
  const config = readConfig();
  const log = makeLog(config.logLevel);
  const worker = await openWorker(config, log);
  log.info('working');
  let isStopping = false;
  const stop = (why: string): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), stopMaxMs).unref();
    const end = (code: 0 | 1) => {
      log.flush(() => process.exit(code));
    };
    void worker.stop().then(
      () => {
        end(0);
      },
      () => {
        end(1);
      },
    );
  };
  process.on('SIGTERM', () => {
    stop('SIGTERM');
  });
  process.on('SIGINT', () => {
    stop('SIGINT');
  });
  process.once('disconnect', () => {
    stop('the parent is gone');
  });
  process.send?.({ working: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
