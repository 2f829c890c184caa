import { listAreas } from '../src/modules/community/area.store.ts';
import { figuresLimits, settledMonths } from '../src/modules/openness/figures.ts';
import { publishMonth } from '../src/modules/openness/publishMonth.ts';
import { findReleasedMonths } from '../src/modules/openness/release.store.ts';
import type { JobContext, Step } from '../src/platform/jobRuns/jobStep.ts';
import { defineJob } from './defineJob.ts';

const months: Step = {
  name: 'months',
  next: async (context, after, limit) =>
    (await openMonths(context))
      .map(({ city, month }) => ({ city, month, cursor: `${month} ${city}` }))
      .filter(({ cursor }) => after === undefined || cursor > after)
      .sort((a, b) => (a.cursor < b.cursor ? -1 : 1))
      .slice(0, limit)
      .map(({ city, month, cursor }) => ({ cursor, run: () => publishOne(context, city, month) })),
};

/** Counts and publishes each month of each city once, some days after its end. */
export const tallyFigures = defineJob({
  kind: 'daily',
  name: 'tallyFigures',
  about:
    'Publishes the figures of the months that are over, once each, in every area from the community up.',
  at: '01:30',
  firstDays: 1,
  steps: [months],
  missing: () => Promise.resolve([]),
});

async function publishOne({ work }: JobContext, city: string, month: string) {
  const isPublished = await publishMonth(work, city, month);
  return { months: 1, published: isPublished ? 1 : 0 };
}

/** The months that are shown and not published yet, city by city. */
async function openMonths({ work }: JobContext): Promise<{ city: string; month: string }[]> {
  const shown = settledMonths(work.now, figuresLimits.monthsShown);
  const open: { city: string; month: string }[] = [];
  for (const { path: city } of await listAreas(null)) {
    const released = await findReleasedMonths(city, shown);
    for (const month of shown) if (!released.has(month)) open.push({ city, month });
  }
  return open;
}
