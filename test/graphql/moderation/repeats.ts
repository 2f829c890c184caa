import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { appealDecision } from '../../../src/modules/moderation/appealDecision.ts';
import { claimReview } from '../../../src/modules/moderation/claimReview.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { lin, spokesperson } from '../../modules/mediation/town.ts';
import { decided, reported } from '../../modules/moderation/reviews.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { at, key, type Repeats } from '../repeat.ts';

const item = '{ __typename ... on ReviewItem { id version state } }';
const neighbour = workOf(someone('RESIDENT', places.community, 'reporter'));
const other = workOf(someone('PRESS_SPOKESPERSON', places.community, 'another decider'));

const aPost = () => publishPost(lin, { key: randomId(), title: '', body: '骂人的话。' });
const aReview = async () => reported(neighbour, { kind: 'MESSAGE', id: (await aPost()).id });
const hidden = async () => decided(spokesperson, await aReview(), 'HIDE');
const decision = ', wording: 1, act: HIDE, rule: "C-1", sentence: "请不要骂人。"';

/** How each mutation of this module is sent twice. */
export const repeats = {
  reportContent: {
    plant: async () => ({
      work: neighbour,
      ask: `reportContent(input: { ${key()}, subjectKind: MESSAGE, subjectId: "${(await aPost()).id}", kind: INSULT }) { id }`,
    }),
  },
  claimReview: {
    plant: async () => {
      const { id, version } = await aReview();
      return { work: spokesperson, ask: `claimReview${at(id, version)} ${item}` };
    },
  },
  releaseReview: {
    plant: async () => {
      const { id, version } = doneOf(await claimReview(spokesperson, await aReview()));
      return { work: spokesperson, ask: `releaseReview${at(id, version)} ${item}` };
    },
  },
  decideReview: {
    plant: async () => {
      const { id, version } = await aReview();
      const input = `id: "${id}", version: ${String(version)}${decision}`;
      return { work: spokesperson, ask: `decideReview(input: { ${input} }) ${item}` };
    },
  },
  undoDecision: {
    plant: async () => {
      const { id, version } = await hidden();
      return { work: spokesperson, ask: `undoDecision${at(id, version)} ${item}` };
    },
  },
  appealDecision: {
    plant: async () => {
      const { id, version } = await hidden();
      const ask = `appealDecision${at(id, version, ', decision: 1, text: "我说的是事实。"')} { __typename ... on DecisionOnMine { version } }`;
      return { work: lin, ask };
    },
  },
  decideAppeal: {
    plant: async () => {
      const { id, version } = await hidden();
      const appeal = { id, version, decision: 1, text: '我说的是事实。' };
      const appealed = doneOf(await appealDecision(lin, appeal));
      const rest = ', outcome: OVERTURNED, reasons: "不是辱骂。"';
      return { work: other, ask: `decideAppeal${at(id, appealed.version, rest)} ${item}` };
    },
  },
} satisfies Partial<Repeats>;
