import { drainEvents } from '../../../jobs/drainEvents.ts';
import { judgeMessagesWith } from '../../../jobs/judgeMessages.ts';
import { judgeOf } from '../../../jobs/judgeSource.ts';
import { systemRunner } from '../../../jobs/runner.ts';
import { addDays, businessDate, businessDay } from '../../kernel/clock.ts';
import { present } from '../../kernel/assert.ts';
import { addComment } from '../../modules/opinion/addComment.ts';
import { fileReport } from '../../modules/opinion/fileReport.ts';
import { publishPost } from '../../modules/opinion/publishPost.ts';
import type { Judge } from '../../modules/triage/triageMessages.ts';
import { confirmService } from '../../modules/volunteering/confirmService.ts';
import { declineService } from '../../modules/volunteering/declineService.ts';
import { logService } from '../../modules/volunteering/logService.ts';
import { plantHistory } from './history.ts';
import { demoComments, demoPosts, demoReports, demoServices } from './messages.ts';
import { plantCases, type DemoClock } from './plantCases.ts';
import { plantPeople, type DemoCast } from './plantPeople.ts';

const hourMs = 3_600_000;
/** The farthest the demo reaches back, in days. */
const daysBack = 60;

/**
 * Plants the demo community by the same use cases that people use: the same seed, the same story; only the dates follow
 * the day of the first start. May be repeated: what is there stays. Gives back the business dates whose nightly jobs have work.
 */
export async function plantDemo(
  now: Date,
  judge: Judge,
  passwordOf: (userName: string) => string,
): Promise<string[]> {
  const today = businessDate(now);
  const clock: DemoClock = (daysAgo, hour) => {
    const at = businessDay(addDays(today, -daysAgo)).from.getTime() + hour * hourMs;
    return new Date(Math.min(at, now.getTime()));
  };
  const cast = await plantPeople(clock(daysBack, 8), passwordOf);
  const messageIds = await plantMessages(cast, clock);
  const runner = { ...systemRunner(new AbortController().signal), now: () => now };
  const settle = () => drainEvents(judgeMessagesWith(judgeOf(judge)), runner);
  await settle();
  await plantCases(cast, clock, messageIds);
  await plantServices(cast, clock);
  await plantHistory(now);
  await settle();
  return Array.from({ length: daysBack }, (_, i) => addDays(today, i - daysBack));
}

async function plantMessages(
  cast: DemoCast,
  clock: DemoClock,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [i, { by, daysAgo, title, body, name }] of demoPosts.entries()) {
    const work = cast.at(by, clock(daysAgo, 7 + (i % 12) / 2));
    const post = await publishPost(work, { key: `demo-post-${String(i)}`, title, body });
    if (name !== undefined) ids.set(name, post.id);
  }
  for (const { by, daysAgo, name, ...seen } of demoReports) {
    const work = cast.at(by, clock(daysAgo, 8), 'VOLUNTEER');
    const report = await fileReport(work, { key: `demo-report-${name}`, ...seen });
    ids.set(name, report.id);
  }
  for (const [i, { on, by, body }] of demoComments.entries()) {
    const messageId = present(ids.get(on), on);
    await addComment(cast.at(by, clock(0, 8)), {
      key: `demo-comment-${String(i)}`,
      messageId,
      body,
    });
  }
  return ids;
}

async function plantServices(cast: DemoCast, clock: DemoClock): Promise<void> {
  for (const [i, { by, daysAgo, hour, minutes, kind, note, decision }] of demoServices.entries()) {
    const startedAt = clock(daysAgo, hour);
    const after = new Date(startedAt.getTime() + (minutes + 30) * 60_000);
    const input = { key: `demo-service-${String(i)}`, kind, note, startedAt, minutes };
    const service = await logService(cast.at(by, after, 'VOLUNTEER'), input);
    if (service.state !== 'LOGGED' || decision === 'wait') continue;
    const second = cast.at('wangge', new Date(after.getTime() + hourMs), 'GRID_WORKER');
    const asked = { id: service.id, version: service.version };
    if (decision === 'confirm') await confirmService(second, asked);
    else await declineService(second, { ...asked, note: '当天在场两小时，请按实际时间重新登记。' });
  }
}
