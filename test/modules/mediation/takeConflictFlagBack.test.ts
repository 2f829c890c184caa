import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { caseIdOf } from '../../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { takeConflictFlagBack } from '../../../src/modules/mediation/takeConflictFlagBack.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { plainJudge } from '../../support/judge.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, workOf } from '../../support/world.ts';
import { aReport, as, mediator, refusal, settle, spokesperson } from './town.ts';

const title = '楼道堆物';

describe('A confirmation made by a slip of the finger', () => {
  useStore();
  before(settle);

  const confirmed = async (): Promise<string> => {
    const id = await raiseConflictFlag();
    await confirmConflictFlag(spokesperson, { id, version: 1, note: '' });
    return id;
  };

  it('is taken back, and then no case can be opened from it', async () => {
    const id = await confirmed();
    const back = await takeConflictFlagBack(spokesperson, { id, version: 2 });
    assert.ok('done' in back && back.done.state === 'OPEN');
    assert.deepEqual(await openCase(spokesperson, { key: randomId(), flagId: id, title }), {
      wrongState: 'OPEN',
      reason: 'flag_not_confirmed',
    });
  });

  it('stands once a case was opened from it', async () => {
    const id = await confirmed();
    doneOf(await openCase(spokesperson, { key: randomId(), flagId: id, title }));
    assert.deepEqual(await takeConflictFlagBack(spokesperson, { id, version: 2 }), {
      wrongState: 'CONFIRMED',
      reason: 'flag_has_case',
    });
    assert.equal((await findConflictFlag(id))?.state, 'CONFIRMED');
  });

  it('stands after eleven minutes, and elsewhere nobody learns of it', async () => {
    const id = await confirmed();
    const late = { ...spokesperson, now: minutesLater(11) };
    assert.deepEqual(await takeConflictFlagBack(late, { id, version: 2 }), {
      wrongState: 'CONFIRMED',
      reason: 'too_late_to_reopen',
    });
    doneOf(await openCase(spokesperson, { key: randomId(), flagId: id, title }));
    const abroad = as('s', 'SPOKESPERSON', places.elsewhere);
    await assert.rejects(
      takeConflictFlagBack(abroad, { id, version: 2 }),
      refusal('NOT_FOUND', 'flag'),
    );
  });

  it('does not bind a dismissal: that is taken back although the report has its case', async () => {
    const report = await aReport();
    await triageMessages(workOf(systemActor('triage')), plainJudge, [report]);
    const id = flagIdOf(report.id);
    await dismissConflictFlag(spokesperson, { id, version: 1, reason: 'DUPLICATE', note: '' });
    doneOf(await openCase(mediator, { key: randomId(), reportId: report.id, title }));
    assert.ok('done' in (await takeConflictFlagBack(spokesperson, { id, version: 2 })));
  });

  it('is taken back once by many at one moment, and a case opened then is never lost', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await confirmed();
      const [opened, ...backs] = await Promise.all([
        openCase(spokesperson, { key: randomId(), flagId: id, title }),
        ...Array.from({ length: 4 }, () => takeConflictFlagBack(spokesperson, { id, version: 2 })),
      ]);
      const flag = await findConflictFlag(id);
      const reopened = backs.filter((one) => 'done' in one).length;
      assert.equal(flag?.state, reopened > 0 ? 'OPEN' : 'CONFIRMED');
      assert.equal(flag.history.length, reopened > 0 ? 2 : 1, 'one version is decided once');
      const kept = await findCase(caseIdOf(flag.messageId));
      if ('done' in opened) assert.deepEqual(kept, opened.done);
      else assert.equal(kept, null);
    }
  });
});
