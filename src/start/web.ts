import { makeLog } from '../platform/log.ts';
import { readConfig } from './config.ts';
import { answerPings } from './loopPing.ts';
import { openWeb } from './openWeb.ts';

/** An end that takes longer than this is cut off. */
const stopMaxMs = 20_000;

/** The web process: opens, says over IPC (to a parent) where it listens, and ends at SIGTERM, SIGINT or with its parent. */
async function main(): Promise<void> {
  answerPings();
  const config = readConfig();
  const log = makeLog(config.logLevel);
  const web = await openWeb(config, log);
  log.info({ address: web.address }, 'listening');
  const stop = (why: string): void => {
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), stopMaxMs).unref();
    void web.stop().then(() => {
      log.info('stopped');
      log.flush(() => process.exit(0));
    });
  };
  process.once('SIGTERM', () => {
    stop('SIGTERM');
  });
  process.once('SIGINT', () => {
    stop('SIGINT');
  });
  process.once('disconnect', () => {
    stop('the parent is gone');
  });
  process.send?.({ listening: web.address });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
