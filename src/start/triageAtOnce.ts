import { randomId } from '../kernel/id.ts';
import { systemActor } from '../kernel/work.ts';
import { messageSaved } from '../modules/opinion/message.ts';
import { triageWaiting } from '../modules/triage/triageWaiting.ts';
import type { Judge } from '../modules/triage/triageMessages.ts';
import { faultOf, type Log } from '../platform/log.ts';
import { onRing } from '../platform/outbox.ts';

const restMs = 50;
const batchMax = 500;

/**
 * Judges messages as soon as they are saved, one pass at a time: rings that come during a pass ask for one more. A pass
 * that fails is only logged; the sweeping job takes what was missed. Gives back the way to stop, which waits for a pass under way.
 */
export function triageAtOnce(judge: Judge, log: Log): () => Promise<void> {
  let asked = false;
  let stopped = false;
  let pass: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    while (asked && !stopped) {
      asked = false;
      await new Promise((resolve) => setTimeout(resolve, restMs));
      const work = { actor: systemActor('triage'), now: new Date(), newId: randomId };
      try {
        const { failed } = await triageWaiting(work, judge, batchMax);
        if (failed.length > 0)
          log.warn({ failed }, 'these messages cannot be judged; the job tries them again later');
      } catch (error) {
        log.warn({ fault: faultOf(error) }, 'triage of new messages failed; the job takes them');
      }
    }
    pass = undefined;
  };

  const off = onRing(messageSaved, () => {
    asked = true;
    if (!stopped) pass ??= run();
  });
  return async () => {
    stopped = true;
    off();
    await pass;
  };
}
