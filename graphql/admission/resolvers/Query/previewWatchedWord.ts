import { previewWatchedWord as preview } from '../../../../src/modules/admission/previewWatchedWord.ts';
import { listRecentPosts } from '../../../../src/modules/opinion/message.store.ts';
import { textOf } from '../../../../src/modules/opinion/message.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

/** So many messages a word is tried on. */
const lookedMax = 200;

export const previewWatchedWord: NonNullable<QueryResolvers['previewWatchedWord']> = async (
  _parent,
  { text, area },
  { work },
) => {
  const asked = { text, area, action: 'MARK', reason: '试用' } as const;
  const found = () => listRecentPosts(area, lookedMax);
  const { looked, hits } = await preview(work, asked, found, textOf);
  return { looked, hits: hits.map((hit) => hit.text) };
};
