import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { systemActor, visitor, type Work } from '../../../src/kernel/work.ts';
import { acceptCase } from '../../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import {
  as,
  keyed,
  lin,
  mediator,
  read,
  settle,
  spokesperson,
} from '../../modules/mediation/town.ts';
import { plainJudge } from '../../support/judge.ts';
import { collectionsAsked, isIndexed, plansOf } from '../../support/queryPlans.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places, workOf } from '../../support/world.ts';
import { ask } from './asker.ts';

const fields = 'progress { step at notTakenUp { reason office told } caseNo mayReadCase }';
const neighbour = as('neighbour', 'RESIDENT');

const progressFor = async (work: Work, { no }: Message): Promise<unknown> => {
  const asked = `query($no: Text!) { message(no: $no) { ${fields} } }`;
  const { data, code } = await ask(work, asked, { no });
  return code ?? (data['message'] as { progress: unknown } | null)?.progress;
};

const published = async (body: string): Promise<Message> => {
  const post = await publishPost(lin, { key: randomId(), title: '', body });
  await triageMessages(workOf(systemActor('triage')), plainJudge, [post]);
  return post;
};

const at = monday.toISOString();
const still = { at, notTakenUp: null, caseNo: null, mayReadCase: false };

describe('The author of a message', () => {
  useStore();
  before(settle);

  it('is told that it was received, and that it waits where somebody will look at it', async () => {
    assert.deepEqual(await progressFor(lin, await published('路灯亮了。')), {
      step: 'RECEIVED',
      ...still,
    });
    assert.deepEqual(await progressFor(lin, await published('又吵又吵。')), {
      step: 'WAITING',
      ...still,
    });
  });

  it('is told of the confirmation, of the case by its number, and may open it as a side', async () => {
    const post = await published('为漏水吵，天天吵。');
    const flagId = flagIdOf(post.id);
    await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
    assert.deepEqual(await progressFor(lin, post), { step: 'CONFIRMED', ...still });
    const opened = doneOf(await openCase(spokesperson, { key: randomId(), flagId, title: '漏水' }));
    const step = { step: 'CASE_OPENED', at, notTakenUp: null, caseNo: opened.no };
    assert.deepEqual(await progressFor(lin, post), { ...step, mayReadCase: false });
    const taken = doneOf(await acceptCase(mediator, read(opened)));
    await addParty(mediator, { ...keyed(taken), userName: 'lin' });
    assert.deepEqual(await progressFor(lin, post), { ...step, mayReadCase: true });
  });

  it('is told why nothing came of it, by which office and when, and what it wrote to them', async () => {
    const post = await published('吵一吵。');
    const why = { reason: 'OTHER', note: '已转街道', told: '街道会与您联系。' } as const;
    await dismissConflictFlag(spokesperson, { id: flagIdOf(post.id), version: 1, ...why });
    const later: Work = { ...lin, now: minutesLater(11) };
    assert.deepEqual(await progressFor(later, post), {
      ...{ ...still, step: 'READ' },
      notTakenUp: { reason: 'OTHER', office: 'SPOKESPERSON', told: '街道会与您联系。' },
    });
    assert.equal(await progressFor({ ...neighbour, now: later.now }, post), null);
  });

  it('alone: neighbours, the team and the API see nothing of it', async () => {
    const post = await published('又吵又吵又吵。');
    for (const work of [neighbour, mediator, spokesperson, as('a', 'AUDITOR', places.city)])
      assert.equal(await progressFor(work, post), null);
    assert.equal(await progressFor(workOf(visitor), post), 'NOT_SIGNED_IN');
  });

  it('is told in every role they act in', async () => {
    const post = await published('吵啊吵。');
    const told = await progressFor(as('lin', 'VOLUNTEER'), post);
    assert.deepEqual(told, { step: 'WAITING', ...still });
  });

  it('is told of a whole list with one indexed read of flags and one of cases', async () => {
    const list = `{ myMessages(first: 50) { edges { node { ${fields} } } } }`;
    const plans = await plansOf(() => ask(lin, list));
    for (const stages of plans) assert.ok(isIndexed(stages), stages.join(' ← '));
    const asked = await collectionsAsked(() => ask(lin, list));
    for (const name of ['flags', 'cases'])
      assert.equal(asked.filter((one) => one === name).length, 1, `${name}: ${asked.join()}`);
  });
});
