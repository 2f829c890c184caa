import { listAreas } from '../src/modules/community/area.store.ts';
import { isPublicArea } from '../src/modules/openness/figures.policy.ts';
import { tallyArea } from '../src/modules/openness/tallyArea.ts';
import { defineJob, type JobContext, type Step } from './defineJob.ts';

/** The areas of a run, read once: a run sees one tree, and a new area waits for the next night. */
const treesOfRuns = new WeakMap<JobContext, Promise<string[]>>();

const areas: Step = {
  name: 'areas',
  next: async (context, after, limit) => {
    const tree = treesOfRuns.get(context) ?? publicAreas();
    treesOfRuns.set(context, tree);
    return (await tree)
      .filter((path) => after === undefined || path > after)
      .slice(0, limit)
      .map((path) => ({ cursor: path, run: () => tallyOne(context, path) }));
  },
};

/** Counts the public figures of every city, district, street and community, month by month. */
export const tallyFigures = defineJob({
  kind: 'daily',
  name: 'tallyFigures',
  about: 'Counts the public figures of every area from the community up.',
  at: '01:30',
  firstDays: 1,
  steps: [areas],
  missing: () => Promise.resolve([]),
});

async function tallyOne({ work }: JobContext, path: string) {
  const { counted, changed } = await tallyArea(work, path);
  return { areas: 1, months: counted, changed };
}

/** Every area that has public figures, in the order of its path. */
async function publicAreas(): Promise<string[]> {
  const found: string[] = [];
  const parents: (string | null)[] = [null];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop())
    for (const { path } of await listAreas(parent))
      if (isPublicArea(path)) {
        found.push(path);
        parents.push(path);
      }
  return found.sort();
}
