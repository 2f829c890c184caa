import { addCounts, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import { indexThings as indexThingsOf } from '../src/modules/search/indexThings.ts';
import { searchSources } from '../src/modules/search/searchSources.ts';
import { closeTokenizer, openTokenizer } from '../src/modules/search/searchTokenizer.ts';
import { defineJob } from './defineJob.ts';

/** Keeps the words of what was written, so that it is found; what was withdrawn or hidden is found no more. */
export const indexThings = defineJob({
  kind: 'listener',
  name: 'indexThings',
  about: 'Keeps what is found by which words, and takes out what was withdrawn or hidden.',
  hears: searchSources.flatMap(({ hears }) => hears),
  startsAt: 'first',
  open: async () => {
    await openTokenizer();
  },
  handle: async (_work, events) => {
    const tokenizer = await openTokenizer();
    let counts: RunCounts = {};
    for (const source of searchSources) {
      const ids = events
        .filter(({ subject }) => subject.kind === source.subject)
        .map(({ subject }) => subject.id);
      if (ids.length === 0) continue;
      const { indexed, removed } = await indexThingsOf(source, tokenizer, ids);
      counts = addCounts(counts, { indexed, removed });
    }
    return { counts };
  },
  close: closeTokenizer,
});
