import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { approvePause } from '../../../src/modules/admission/approvePause.ts';
import { pauseWriting } from '../../../src/modules/admission/pauseWriting.ts';
import { weighWriting } from '../../../src/modules/admission/weighWriting.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { refusal } from './words.ts';

const decider = someone('SPOKESPERSON', places.community);
const asked = {
  ...{ key: 'pause-0001', area: places.community, hours: 2, conduct: 'C-1' },
  sentence: '请勿辱骂邻居。',
};

const write = (personId: string, minutes: number, area: string = places.grid) =>
  weighWriting(workOf(someone('RESIDENT', places.community, personId), minutesLater(minutes)), {
    ...{ area, text: '楼道灯坏了' },
  });

describe('A spokesperson pauses an author’s writing', () => {
  useStore();
  before(growPlaces);

  it('for hours, by a rule of conduct, in their area; it ends by itself', async () => {
    const pause = await pauseWriting(workOf(decider), { ...asked, personId: 'wu' });
    assert.deepEqual(pause.conduct, { code: 'C-1', version: 1 });
    await refusal(write('wu', 119), 'FORBIDDEN', 'writing_paused');
    await write('wu', 120);
    await write('wu', 1, places.elsewhere);
    await write('somebody else', 1);
  });

  it('slows it: one text in a span of time, and of two at once one comes too early', async () => {
    const slow = { ...asked, key: 'pause-0005', personId: 'feng', everyMinutes: 30 };
    await pauseWriting(workOf(decider), slow);
    const both = await Promise.allSettled([write('feng', 1), write('feng', 1)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    await refusal(write('feng', 30), 'TOO_MANY', 'writing_slowed');
    await write('feng', 31);
    await write('feng', 125);
    await write('feng', 126);
  });

  it('for more than 24 hours only when another person agrees', async () => {
    const long = { ...asked, key: 'pause-0002', personId: 'zheng', hours: 25 };
    const proposed = await pauseWriting(workOf(decider), long);
    assert.equal(proposed.until, undefined);
    await write('zheng', 1);
    const approval = { id: proposed.id, version: 1 };
    await refusal(approvePause(workOf(decider), approval), 'FORBIDDEN', 'second_person');
    const second = workOf(someone('SPOKESPERSON', places.street), minutesLater(60));
    const agreed = doneOf(await approvePause(second, approval));
    assert.deepEqual([agreed.from, agreed.until], [second.now, minutesLater(26 * 60)]);
    assert.deepEqual(doneOf(await approvePause(second, approval)), agreed);
    await refusal(write('zheng', 26 * 60 - 1), 'FORBIDDEN', 'writing_paused');
    await write('zheng', 26 * 60);
  });

  it('once under one key', async () => {
    const one = { ...asked, key: 'pause-0003', personId: 'qian' };
    const work = workOf(decider);
    const both = await Promise.all([pauseWriting(work, one), pauseWriting(work, one)]);
    assert.equal(both[0].id, both[1].id);
    await refusal(pauseWriting(work, { ...one, hours: 3 }), 'CONFLICT', 'key_reused');
  });

  it('never for good, never without a rule, never their own and never elsewhere', async () => {
    const act = (more: object, actor = decider) =>
      pauseWriting(workOf(actor), { ...asked, key: 'pause-0004', personId: 'sun', ...more });
    await refusal(act({ hours: 721 }), 'BAD_INPUT', 'too_many');
    await refusal(act({ everyMinutes: 1 }), 'BAD_INPUT', 'too_few');
    await refusal(act({ conduct: 'C-99' }), 'BAD_INPUT', 'conduct');
    await refusal(act({ personId: decider.personId }), 'NOT_FOUND', 'area');
    await refusal(act({ area: places.elsewhere }), 'NOT_FOUND', 'area');
    await refusal(act({}, someone('RESIDENT', places.community)), 'NOT_FOUND', 'area');
  });
});
