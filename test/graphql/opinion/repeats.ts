import { randomId } from '../../../src/kernel/id.ts';
import type { Role, Work } from '../../../src/kernel/work.ts';
import { addComment } from '../../../src/modules/opinion/addComment.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { lin } from '../../modules/mediation/town.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { type Repeats, at, key } from '../repeat.ts';

const someoneIn = (role: Role, scope: string = places.community): Work =>
  workOf(someone(role, scope, randomId()));

const aPost = () => publishPost(lin, { key: randomId(), title: '', body: '路灯不亮。' });

const post = '{ __typename ... on Message { id version versions { number } withdrawnAt } }';

/** How each mutation of this module is sent twice. */
export const repeats = {
  publishPost: {
    plant: () => ({
      work: lin,
      ask: `publishPost(input: { ${key()}, body: "路灯亮了。" }) { id no version }`,
    }),
  },
  fileFieldReport: {
    plant: () => ({
      work: someoneIn('VOLUNTEER'),
      ask: `fileFieldReport(input: { ${key()}, reportKind: SAFETY, place: "东门", body: "井盖响。" }) { id no version }`,
    }),
  },
  editPost: {
    plant: async () => ({
      work: lin,
      ask: `editPost(input: { id: "${(await aPost()).id}", version: 1, body: "路灯又亮了。" }) ${post}`,
    }),
  },
  withdrawPost: {
    plant: async () => ({ work: lin, ask: `withdrawPost${at((await aPost()).id, 1)} ${post}` }),
  },
  addComment: {
    plant: async () => ({
      work: lin,
      ask: `addComment(${key()}, messageId: "${(await aPost()).id}", body: "我也看见了。") { id at }`,
    }),
  },
  withdrawComment: {
    plant: async () => {
      const said = { key: randomId(), messageId: (await aPost()).id, body: '说重了。' };
      return {
        work: lin,
        ask: `withdrawComment(id: "${(await addComment(lin, said)).id}") { id withdrawnAt }`,
      };
    },
  },
} satisfies Partial<Repeats>;
