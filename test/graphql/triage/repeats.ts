import { randomId } from '../../../src/kernel/id.ts';
import type { Work } from '../../../src/kernel/work.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { lin, spokesperson } from '../../modules/mediation/town.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { type Act, type Repeats, at } from '../repeat.ts';

const flag = '{ __typename ... on ConflictFlag { id version state decidedAt } }';

const decide =
  (work: Work, name: string, rest = '') =>
  async (): Promise<Act> => ({
    work,
    ask: `${name}${at(await raiseConflictFlag(), 1, rest)} ${flag}`,
  });

const aPost = () => publishPost(lin, { key: randomId(), title: '', body: '路灯不亮。' });

/** How each mutation of this module is sent twice. */
export const repeats = {
  confirmConflictFlag: { plant: decide(spokesperson, 'confirmConflictFlag', ', note: "上门看过"') },
  dismissConflictFlag: {
    plant: decide(spokesperson, 'dismissConflictFlag', ', reason: DUPLICATE'),
  },
  reopenConflictFlag: {
    plant: async () => {
      const id = await raiseConflictFlag();
      await confirmConflictFlag(spokesperson, { id, version: 1, note: '' });
      return { work: spokesperson, ask: `reopenConflictFlag${at(id, 2)} ${flag}` };
    },
  },
  raiseConflictFlag: {
    plant: async () => ({
      work: spokesperson,
      ask: `raiseConflictFlag(messageId: "${(await aPost()).id}", note: "两家争过道") ${flag}`,
    }),
  },
} satisfies Partial<Repeats>;
