import { randomId } from '../src/kernel/id.ts';
import type { Work } from '../src/kernel/work.ts';
import { addArea } from '../src/modules/community/addArea.ts';

/** Adds an area with all above it, each called by its code. */
export async function addAreas(work: Work, area: string): Promise<void> {
  const paths = area.split('/');
  for (const [depth, code] of paths.entries())
    await addArea(work, {
      key: randomId(),
      parent: paths.slice(0, depth).join('/'),
      code,
      name: code,
    });
}
