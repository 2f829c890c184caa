import { systemActor } from '../../src/kernel/work.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { triageMessages } from '../../src/modules/triage/triageMessages.ts';
import { plainJudge } from './judge.ts';
import { places, someone, workOf } from './world.ts';

let keys = 0;
/** The id of an open flag on a fresh post of the community. */
export const raiseConflictFlag = async (): Promise<string> => {
  const author = workOf(someone('RESIDENT', places.community));
  const key = `confirm-${String((keys += 1))}`;
  const post = await publishPost(author, { key, title: '', body: '吵，天天吵。' });
  await triageMessages(workOf(systemActor('triage')), plainJudge, [post]);
  return flagIdOf(post.id);
};
