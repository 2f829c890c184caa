import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { caseIdOf } from '../../../src/modules/mediation/mediationCase.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { listConflictFlags } from '../../../src/modules/triage/conflictFlag.store.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { plainJudge } from '../../support/judge.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, workOf } from '../../support/world.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { aReport, as, keyed, mediator, personId, refusal, settle, spokesperson } from './town.ts';

const title = '楼道堆物';

describe('A case is opened', () => {
  useStore();
  before(settle);

  const confirmed = async (): Promise<string> => {
    const flagId = await raiseConflictFlag();
    await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
    return flagId;
  };

  it('from a confirmed flag, by the spokesperson, and waits for a mediator', async () => {
    const flagId = await confirmed();
    const opened = doneOf(await openCase(spokesperson, { key: randomId(), flagId, title }));
    assert.deepEqual(await findCase(opened.id), opened);
    assert.deepEqual(opened.source, { kind: 'FLAG', id: flagId });
    assert.equal(opened.state, 'REGISTERED');
    assert.equal(opened.mediatorId, undefined);
    assert.equal(opened.area, places.community);
    assert.match(opened.no, /^2026-\d+$/u);
    const [{ request, ...line } = { request: undefined }] = opened.history;
    const { personId: by } = spokesperson.actor;
    assert.deepEqual(line, { number: 1, act: 'opened', at: monday, by, role: 'SPOKESPERSON' });
    assert.notEqual(request, undefined);
    const waits = { area: places.community, hasCase: false } as const;
    const { items } = await listConflictFlags(waits, { first: 50 });
    assert.ok(!items.some(({ id }) => id === flagId));
  });

  it('straight from a report, by a mediator, who then mediates', async () => {
    const report = await aReport();
    const opened = doneOf(
      await openCase(mediator, { key: randomId(), reportId: report.id, title }),
    );
    assert.deepEqual(opened.source, { kind: 'FIELD_REPORT', id: report.id });
    assert.equal(opened.messageId, report.id);
    assert.equal(opened.mediatorId, personId('mediator'));
  });

  it('under kind and place, in nobody’s words, unless its opener says otherwise', async () => {
    const flagged = doneOf(
      await openCase(spokesperson, { key: randomId(), flagId: await confirmed() }),
    );
    assert.equal(flagged.title, `邻里纠纷（${places.community}）`);
    const report = await aReport(places.grid);
    const unflagged = doneOf(await openCase(mediator, { key: randomId(), reportId: report.id }));
    assert.equal(unflagged.title, `矛盾纠纷（${places.community}）`);
    const named = doneOf(
      await openCase(mediator, { key: randomId(), reportId: (await aReport()).id, title }),
    );
    assert.equal(named.title, title);
  });

  it('with numbers that are never given twice', async () => {
    const numbers = new Set<string>();
    for (let i = 0; i < 5; i += 1)
      numbers.add(
        doneOf(await openCase(mediator, { key: randomId(), reportId: (await aReport()).id, title }))
          .no,
      );
    assert.equal(numbers.size, 5);
  });

  it('not from a flag that nobody confirmed, or that was dismissed', async () => {
    const flagId = await raiseConflictFlag();
    assert.deepEqual(await openCase(spokesperson, { key: randomId(), flagId, title }), {
      wrongState: 'OPEN',
      reason: 'flag_not_confirmed',
    });
    const why = { reason: 'NOT_A_CONFLICT', note: '' } as const;
    await dismissConflictFlag(spokesperson, { id: flagId, version: 1, ...why });
    assert.deepEqual(await openCase(spokesperson, { key: randomId(), flagId, title }), {
      wrongState: 'DISMISSED',
      reason: 'flag_not_confirmed',
    });
  });

  it('from exactly one of the two', async () => {
    const one = refusal('BAD_INPUT', 'one_of');
    await assert.rejects(openCase(mediator, { key: randomId(), title }), one);
    const both = {
      key: randomId(),
      flagId: await confirmed(),
      reportId: (await aReport()).id,
      title,
    };
    await assert.rejects(openCase(mediator, both), one);
  });

  it('not from a post that is no report', async () => {
    const post = await publishPost(as('lin', 'RESIDENT'), {
      key: 'post-for-case',
      title: '',
      body: '今天天气不错',
    });
    await assert.rejects(
      openCase(mediator, { key: randomId(), reportId: post.id, title }),
      refusal('NOT_FOUND', 'report'),
    );
  });

  it('nowhere else than in the area, and by nobody else; absent looks the same', async () => {
    const report = await aReport();
    const flagId = await confirmed();
    const others = [
      as('m', 'MEDIATOR', places.elsewhere),
      as('s', 'SPOKESPERSON', places.grid),
      ...(['RESIDENT', 'VOLUNTEER', 'AUDITOR', 'ADMIN'] as const).map((role) => as('x', role)),
    ];
    for (const work of others) {
      const noReport = refusal('NOT_FOUND', 'report');
      await assert.rejects(
        openCase(work, { key: randomId(), reportId: report.id, title }),
        noReport,
      );
      await assert.rejects(
        openCase(work, { key: randomId(), flagId, title }),
        refusal('NOT_FOUND', 'flag'),
      );
    }
    const nothing = 'f'.repeat(32);
    const noReport = refusal('NOT_FOUND', 'report');
    await assert.rejects(
      openCase(mediator, { key: randomId(), reportId: nothing, title }),
      noReport,
    );
    await assert.rejects(
      openCase(mediator, { key: randomId(), flagId: nothing, title }),
      refusal('NOT_FOUND', 'flag'),
    );
    assert.equal(await findCase(caseIdOf(report.id)), null);
  });
});

describe('A case is opened once', () => {
  useStore();
  before(settle);

  it('also when it is asked for again, by somebody else, under another title', async () => {
    const reportId = (await aReport()).id;
    const first = doneOf(await openCase(mediator, { key: randomId(), reportId, title }));
    const again = doneOf(
      await openCase(spokesperson, { key: randomId(), reportId, title: '换个题目' }),
    );
    assert.deepEqual(again, first);
    assert.equal(again.title, title);
  });

  it('by whichever way: the report’s flag leads to the report’s case', async () => {
    const report = await aReport();
    await triageMessages(workOf(systemActor('triage')), plainJudge, [report]);
    const flagId = flagIdOf(report.id);
    await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
    const byReport = doneOf(
      await openCase(mediator, { key: randomId(), reportId: report.id, title }),
    );
    const byConflictFlag = doneOf(await openCase(spokesperson, { key: randomId(), flagId, title }));
    assert.deepEqual(byConflictFlag, byReport);
  });

  it('under one key, also when the answer was lost and the case has moved on', async () => {
    const once = { key: randomId(), reportId: (await aReport()).id, title };
    const first = doneOf(await openCase(mediator, once));
    assert.deepEqual(await openCase(mediator, once), { done: first });
    const later = doneOf(await addParty(mediator, { ...keyed(first), userName: 'lin' }));
    assert.deepEqual(await openCase(mediator, once), { done: later });
  });

  it('and its key opens nothing else', async () => {
    const once = { key: randomId(), reportId: (await aReport()).id, title };
    doneOf(await openCase(mediator, once));
    const others = [
      { ...once, title: '换个题目' },
      { ...once, reportId: (await aReport()).id },
    ];
    for (const other of others)
      await assert.rejects(openCase(mediator, other), refusal('CONFLICT', 'key_reused'));
    assert.equal(await findCase(caseIdOf(others[1]?.reportId ?? '')), null);
    const bySomebodyElse = doneOf(await openCase(spokesperson, { ...once, title: '换个题目' }));
    assert.equal(bySomebodyElse.title, title);
  });

  it('when one key comes with two reports at one moment: one case, the other is refused', async () => {
    for (let round = 0; round < 3; round += 1) {
      const key = randomId();
      const reports = [await aReport(), await aReport()];
      const outcomes = await Promise.allSettled(
        reports.map(({ id }) => openCase(mediator, { key, reportId: id, title })),
      );
      assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      const kept = await Promise.all(reports.map(({ id }) => findCase(caseIdOf(id))));
      assert.equal(kept.filter((one) => one !== null).length, 1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') refusal('CONFLICT', 'key_reused')(outcome.reason);
    }
  });

  it('also when many open it at one moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const reportId = (await aReport()).id;
      const opened = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          openCase(i % 2 === 0 ? mediator : spokesperson, {
            key: randomId(),
            reportId,
            title: `第${String(i)}个`,
          }),
        ),
      );
      const kept = await findCase(caseIdOf(reportId));
      for (const one of opened) assert.deepEqual(doneOf(one), kept);
    }
  });
});
