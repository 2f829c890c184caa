import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { confirmForCase } from '../../../src/modules/mediation/confirmForCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { countListedConflictFlags } from '../../../src/modules/triage/conflictFlag.store.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { plainJudge } from '../../support/judge.ts';
import { useStore } from '../../support/store.ts';
import { places, workOf } from '../../support/world.ts';
import { aReport, mediator, settle, spokesperson } from './town.ts';

const waiting = async () =>
  (await countListedConflictFlags({ area: places.community, state: 'CONFIRMED', hasCase: false }))
    .number;

const judge = (message: Message) =>
  triageMessages(workOf(systemActor('triage')), plainJudge, [message]);

const confirm = (message: Message) =>
  confirmForCase(spokesperson, { id: flagIdOf(message.id), version: 1, note: '' });

describe('A confirmed flag', () => {
  useStore();
  before(settle);

  it('waits for a case until there is one, by whichever way it was opened', async () => {
    const report = await aReport();
    await judge(report);
    assert.deepEqual('done' in (await confirm(report)), true);
    assert.equal(await waiting(), 1);
    doneOf(await openCase(mediator, { key: randomId(), reportId: report.id }));
    assert.equal(await waiting(), 0);
  });

  it('does not wait when its case was opened before the machine had looked at it', async () => {
    const report = await aReport();
    doneOf(await openCase(mediator, { key: randomId(), reportId: report.id }));
    await judge(report);
    await confirm(report);
    assert.equal(await waiting(), 0);
  });
});
