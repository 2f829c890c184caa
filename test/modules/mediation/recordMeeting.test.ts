import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { recordMeeting } from '../../../src/modules/mediation/recordMeeting.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import {
  agreed,
  asked,
  close,
  closed,
  keyed,
  lin,
  mediating,
  mediator,
  refusal,
  second,
  settle,
  spokesperson,
} from './town.ts';

const talk = (found: Case, note = '双方各说了一遍经过。') => ({
  ...keyed(found),
  manner: 'BY_PHONE' as const,
  note,
});

describe('The mediator writes a talk down', () => {
  useStore();
  before(settle);

  it('word for word, with its way and its time, as often as they talk', async () => {
    let found = await mediating();
    for (const note of ['第一次：都在气头上。', '第二次：愿意看水管。']) {
      const later = { ...mediator, now: minutesLater(60) };
      found = doneOf(await recordMeeting(later, talk(found, note)));
      const line = found.history.at(-1);
      assert.equal(line?.act, 'meeting');
      assert.equal(line.note, note);
      assert.equal(line.manner, 'BY_PHONE');
      assert.deepEqual(line.at, minutesLater(60));
    }
    assert.deepEqual(await findCase(found.id), found);
    assert.equal(found.state, 'MEDIATING');
  });

  it('only while every side is willing and nothing is agreed yet', async () => {
    assert.deepEqual(await recordMeeting(mediator, talk(await asked())), {
      wrongState: 'REGISTERED',
      reason: 'case_needs_consents',
    });
    assert.deepEqual(await recordMeeting(mediator, talk(await agreed())), {
      wrongState: 'AGREED',
      reason: 'case_already_agreed',
    });
    assert.deepEqual(await recordMeeting(mediator, talk(await closed())), {
      wrongState: 'CLOSED',
      reason: 'case_closed',
    });
  });

  it('and nobody else', async () => {
    const found = await mediating();
    for (const work of [second, spokesperson, lin])
      await assert.rejects(recordMeeting(work, talk(found)), refusal('FORBIDDEN', 'recordMeeting'));
  });

  it('once under one key, also after the case was closed', async () => {
    const once = talk(await mediating());
    const first = doneOf(await recordMeeting(mediator, once));
    assert.deepEqual(await recordMeeting(mediator, once), { done: first });
    const ended = doneOf(await close(first, 'GAP_TOO_WIDE'));
    assert.deepEqual(await recordMeeting(mediator, once), { done: ended });
    await assert.rejects(
      recordMeeting(mediator, { ...once, manner: 'ONLINE' }),
      refusal('CONFLICT', 'key_reused'),
    );
    assert.equal(ended.history.filter(({ act }) => act === 'meeting').length, 1);
  });

  it('is told the case’s own version when it was read too early', async () => {
    const found = await mediating();
    await recordMeeting(mediator, talk(found));
    await recordMeeting(mediator, talk({ ...found, version: found.version + 1 }));
    assert.deepEqual(await recordMeeting(mediator, talk(found)), { staleAt: found.version + 2 });
  });

  it('keeps every character of it', async () => {
    const note = '𠮷先生说：“别再敲了！”👨‍👩‍👧\n第二行\t尾';
    const after = doneOf(await recordMeeting(mediator, talk(await mediating(), note)));
    assert.equal((await findCase(after.id))?.history.at(-1)?.note, note);
  });
});
