import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { systemActor } from '../../src/kernel/work.ts';
import { neutralCaseTitles } from '../../src/migrations/202611291500-neutral-case-titles.ts';
import { findCase } from '../../src/modules/mediation/case.store.ts';
import { checkCase } from '../../src/modules/mediation/caseCheck.ts';
import type { Case } from '../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { triageMessages } from '../../src/modules/triage/triageMessages.ts';
import { aReport, close, lin, mediator, settle, spokesperson } from '../modules/mediation/town.ts';
import { plainJudge } from '../support/judge.ts';
import { useStore } from '../support/store.ts';
import { places, workOf } from '../support/world.ts';

const system = workOf(systemActor('triage'));

/** A case opened from a post under the words that its author gave, as the page used to propose. */
async function caseOf(title: string, body: string, called: string): Promise<Case> {
  const post = await publishPost(lin, { key: randomId(), title, body });
  await triageMessages(system, plainJudge, [post]);
  const flagId = flagIdOf(post.id);
  await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
  return doneOf(await openCase(spokesperson, { key: randomId(), flagId, title: called }));
}

const migrate = () => neutralCaseTitles.run(present(mongoose.connection.db, 'the test store'));
const again = async ({ id }: Case) => present(await findCase(id), 'case');

describe('Cases that are called by one side’s words', () => {
  useStore();
  before(settle);

  it('are called by kind and place, whichever words they were, the former title kept', async () => {
    const long = `楼上的人天天吵个不停吵得我家孩子没有办法写作业也没有办法睡觉`;
    const cases = [
      await caseOf('老周家又吵又闹', '吵，天天吵。', '老周家又吵又闹'),
      await caseOf('', '老周吵到半夜，吵。第二天还吵。', '老周吵到半夜，吵'),
      await caseOf('', `${long}。`, `${Array.from(long).slice(0, 24).join('')}…`),
    ];
    await migrate();
    for (const found of cases) {
      const now = await again(found);
      assert.equal(now.title, `邻里纠纷（${places.community}）`);
      const { act, role, title, formerTitle } = now.history.at(-1) ?? {};
      assert.deepEqual(
        [act, role, title, formerTitle],
        ['retitled', 'SYSTEM', now.title, found.title],
      );
      checkCase(now);
    }
  });

  it('also when they are closed, and when they came from a report', async () => {
    const report = await aReport();
    const opened = doneOf(
      await openCase(mediator, {
        key: randomId(),
        reportId: report.id,
        title: '两户人家为漏水又争起来了',
      }),
    );
    const closed = doneOf(await close(opened, 'SETTLED_THEMSELVES'));
    await migrate();
    const now = await again(closed);
    assert.deepEqual([now.title, now.state], [`矛盾纠纷（${places.community}）`, 'CLOSED']);
    checkCase(now);
  });

  it('once: a second run changes nothing, and what a person chose stays', async () => {
    const words = await caseOf('你们吵吵吵', '吵，吵。', '你们吵吵吵');
    const chosen = await caseOf('他们吵吵吵', '吵，吵。', '夜间噪声');
    await migrate();
    const first = await again(words);
    await migrate();
    assert.deepEqual(await again(words), first);
    assert.equal(first.version, words.version + 1);
    assert.deepEqual(await again(chosen), chosen);
  });
});
