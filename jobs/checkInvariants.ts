import { addDays, businessDay } from '../src/kernel/clock.ts';
import type { Page } from '../src/kernel/page.ts';
import { listAreas } from '../src/modules/community/area.store.ts';
import { listHeads } from '../src/modules/credit/chainHead.store.ts';
import {
  findLastEntry,
  hashAt,
  listAccountsWithEntries,
} from '../src/modules/credit/entry.store.ts';
import { listErasures } from '../src/modules/credit/recordErasure.store.ts';
import { verifyAccount } from '../src/modules/credit/verifyAccount.ts';
import { breachLine, checkHead } from '../src/modules/credit/verifyChain.ts';
import { listClosedWithoutReason } from '../src/modules/mediation/caseFigures.store.ts';
import { makeReport } from '../src/modules/openness/invariantReport.ts';
import { listReports, saveReport } from '../src/modules/openness/invariantReport.store.ts';
import { listFlags } from '../src/modules/triage/flag.store.ts';
import type { Flag, FlagState } from '../src/modules/triage/flag.ts';
import { readEventLags, type EventLag } from '../src/platform/events/eventLag.ts';
import { listStuckRuns } from '../src/platform/jobRuns/jobRun.store.ts';
import { findMissingIn } from './creditGaps.ts';
import { defineJob, type JobContext, type Step } from './defineJob.ts';
import { windowDays } from './dueDates.ts';

const eventAgeMaxMs = 3_600_000;
const linesMax = 20;
const attemptsMin = 3;

/** Every chain that was verified before is still there and still the same. */
const heads: Step = {
  name: 'heads',
  next: async (context, after, limit) =>
    (await listHeads(after, limit)).map((head) => ({
      cursor: head.account,
      run: async () => {
        const found = await hashAt(head.account, head.seq);
        const breach = checkHead(head, () => found);
        if (breach !== undefined) context.alarm(breachLine(breach));
        return { heads: 1 };
      },
    })),
};

/** Every account's chain is unbroken and its balances are the sums of its lines. */
const chains: Step = {
  name: 'chains',
  next: async (context, after, limit) =>
    (await listAccountsWithEntries(after, limit)).map((account) => ({
      cursor: account,
      run: async () => {
        const { entries, breach } = await verifyAccount(context.work, account);
        // A head that does not fit was named by the step before.
        if (breach !== undefined && breach.kind !== 'HEAD') context.alarm(breachLine(breach));
        return { accounts: 1, entries };
      },
    })),
};

/** Every record that was erased is gone whole. */
const erasures: Step = {
  name: 'erasures',
  next: async (context, after, limit) =>
    (await listErasures(after, limit)).map(({ account }) => ({
      cursor: account,
      run: async () => {
        if ((await findLastEntry(account)) !== null)
          context.alarm(`account ${account} was erased and has entries`);
        return { erasures: 1 };
      },
    })),
};

/** Every flag that is not open was decided by a person. One piece of work a city. */
const flags: Step = {
  name: 'flags',
  next: async (context, after) =>
    (await listAreas(null))
      .filter(({ path }) => after === undefined || path > after)
      .map(({ path }) => ({ cursor: path, run: () => checkFlags(context, path) })),
};

/** What must hold of the last 31 days, looked at in single questions. */
const window: Step = {
  name: 'window',
  next: (context, after) =>
    Promise.resolve(
      after === undefined ? [{ cursor: 'done', run: () => checkWindow(context) }] : [],
    ),
};

/** Checks the platform's own promises on the live data and keeps what it found. */
export const checkInvariants = defineJob({
  kind: 'daily',
  name: 'checkInvariants',
  about: 'Checks on the live data that every promise of the platform holds.',
  at: '02:00',
  firstDays: 1,
  steps: [heads, chains, erasures, flags, window],
  restarts: true,
  finish: async ({ date, work, alarms }, counts) => {
    const found = { ...counts, findings: alarms.length };
    await saveReport(makeReport({ date, at: work.now, counts: found, findings: alarms }));
    return { findings: alarms.length };
  },
  missing: async ({ date }) =>
    (await listReports(date)).length === 0 ? [`no report about ${date}`] : [],
});

async function checkFlags(context: JobContext, city: string) {
  let checked = 0;
  for (const state of ['CONFIRMED', 'DISMISSED'] as const)
    for await (const flag of decidedFlags(city, state)) {
      checked += 1;
      if (!isDecidedByPerson(flag)) context.alarm(`flag ${flag.id} was decided by no person`);
    }
  return { flags: checked };
}

async function* decidedFlags(city: string, state: FlagState): AsyncGenerator<Flag> {
  let after: { after?: string } | undefined = {};
  while (after !== undefined) {
    const page: Page<Flag> = await listFlags({ area: city, state }, { first: 200, ...after });
    yield* page.items;
    const last = page.items.at(-1);
    after = page.hasNext && last !== undefined ? { after: last.order } : undefined;
  }
}

function isDecidedByPerson(flag: Flag): boolean {
  const last = flag.history.at(-1);
  return (
    last?.act === flag.state &&
    last.role !== 'SYSTEM' &&
    last.role !== 'VISITOR' &&
    last.by !== '' &&
    !last.by.startsWith('system:')
  );
}

async function checkWindow(context: JobContext) {
  const { date, to, work } = context;
  const from = businessDay(addDays(date, 1 - windowDays)).from;
  const tell = (lines: readonly string[]) => {
    lines.forEach((line) => {
      context.alarm(line);
    });
  };
  tell(await findMissingIn(from, to));
  tell(
    (await listClosedWithoutReason(from, to, linesMax)).map(
      (no) => `case ${no} was closed without a reason`,
    ),
  );
  tell((await readEventLags()).flatMap((lag) => lagLines(lag, work.now)));
  tell(
    (await listStuckRuns(attemptsMin, linesMax)).map(
      ({ id, state, attempts }) => `run ${id} is ${state} after ${String(attempts)} failed tries`,
    ),
  );
  return { windows: 1 };
}

/** What is wrong with a reader of events: it is more than an hour behind, or has given events up. */
function lagLines({ reader, behind, oldestAt, dead }: EventLag, now: Date): string[] {
  const isLate = oldestAt !== undefined && now.getTime() - oldestAt.getTime() > eventAgeMaxMs;
  const since = oldestAt?.toISOString() ?? '';
  return [
    ...(isLate ? [`${reader} is ${String(behind)} events behind, since ${since}`] : []),
    ...(dead > 0 ? [`${reader} has given up on ${String(dead)} events`] : []),
  ];
}
