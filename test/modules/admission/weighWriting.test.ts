import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { beginEmergency } from '../../../src/modules/admission/beginEmergency.ts';
import { endWatchedWord } from '../../../src/modules/admission/endWatchedWord.ts';
import { reckonLevel } from '../../../src/modules/admission/reckonLevel.ts';
import { setWritingMode } from '../../../src/modules/admission/setWritingMode.ts';
import { isEnticing } from '../../../src/modules/admission/weighing.ts';
import { weighWriting } from '../../../src/modules/admission/weighWriting.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { admin, refusal, watchFor } from './words.ts';

const author = someone('RESIDENT', places.community);
const work = workOf(author, minutesLater(1));
const ask = (text: string, more: { area?: string; isComment?: boolean } = {}, by = work) =>
  weighWriting(by, { area: places.grid, text, ...more });

describe('Before a text stands', () => {
  useStore();
  before(growPlaces);

  it('it is asked about watched words, in the area and the time of each', async () => {
    const here = { area: places.community };
    const endsAt = minutesLater(30);
    const { id } = await watchFor('骗子', here);
    await watchFor('坏蛋', { ...here, action: 'APPROVE', endsAt });
    await watchFor('蠢货', { ...here, action: 'MASK' });
    assert.deepEqual(await ask('没有什么。'), { standing: 'SHOWN', masks: [], why: [] });
    assert.deepEqual(await ask('真是個騙子'), {
      ...{ standing: 'SHOWN', masks: [] },
      why: [{ kind: 'WORD_MARK', ref: id, from: 3, to: 5 }],
    });
    assert.equal((await ask('一个坏蛋')).standing, 'WAITING');
    const later = workOf(author, endsAt);
    assert.equal((await ask('一个坏蛋', {}, later)).standing, 'SHOWN');
    const masked = await ask('😀蠢-货在此');
    assert.deepEqual([masked.standing, masked.masks], ['SHOWN', [{ from: 1, to: 4 }]]);
    assert.deepEqual((await ask('骗子蠢货', { area: places.elsewhere })).why, []);
  });

  it('and no longer about a word that was ended', async () => {
    const { id } = await watchFor('无赖', { action: 'APPROVE' });
    assert.equal((await ask('一个无赖')).standing, 'WAITING');
    doneOf(await endWatchedWord(admin(), { id, version: 1, reason: '误伤' }));
    assert.equal((await ask('一个无赖')).standing, 'SHOWN');
  });

  it('is refused for a word that is not taken, which names the passage as it was written and what to do', async () => {
    await watchFor('加微信', { action: 'REFUSE' });
    await watchFor('瞎子', { action: 'REPLACE', instead: '盲人' });
    const detailOf = async (text: string) => {
      const error: unknown = await ask(text).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof AppError && error.code === 'BAD_INPUT');
      return error.detail;
    };
    const field = 'body';
    assert.deepEqual(await detailOf('快加·微·信'), {
      field,
      reason: 'word_refused',
      passage: '加·微·信',
    });
    assert.deepEqual(await detailOf('那个瞎子'), {
      ...{ field, reason: 'word_replaced', passage: '瞎子', instead: '盲人' },
    });
  });

  it('waits for a new author with a link or many mentions, and for nobody who is known', async () => {
    const text = '看这里 https://example.com/x';
    assert.deepEqual((await ask(text)).why, [{ kind: 'LEVEL' }]);
    assert.equal((await ask('@一 @二 @三 @四 @五')).standing, 'WAITING');
    assert.equal((await ask('@一 @二 @三 @四')).standing, 'SHOWN');
    const firstAt = new Date('2026-11-01T00:00:00Z');
    await reckonLevel(work, author.personId, { firstAt, stood: 3, hidden: 0 });
    assert.deepEqual(await ask(text), { standing: 'SHOWN', masks: [], why: [] });
  });

  it('waits where the area looks first', async () => {
    const asked = { area: places.elsewhere, version: 0, reason: '网上冲突多发' };
    doneOf(await setWritingMode(admin(), { ...asked, mode: 'PRE' }));
    const { standing, why } = await ask('楼道灯坏了', { area: places.elsewhereGrid });
    assert.deepEqual([standing, why], ['WAITING', [{ kind: 'MODE' }]]);
    assert.equal((await ask('楼道灯坏了')).standing, 'SHOWN');
  });

  it('waits while an emergency lasts, and is shown again when that has ended by itself', async () => {
    const asked = { area: places.city, version: 0, reason: '谣言扩散', hours: 1 };
    doneOf(await beginEmergency(admin(), { ...asked, kind: 'APPROVE_ALL' }));
    const { standing, why } = await ask('楼道灯坏了');
    assert.deepEqual([standing, why], ['WAITING', [{ kind: 'EMERGENCY', ref: places.city }]]);
    const after = workOf(author, minutesLater(60));
    assert.equal((await ask('楼道灯坏了', {}, after)).standing, 'SHOWN');
  });

  it('is refused as a comment where comments are closed, and stands as a post', async () => {
    const asked = { area: places.city, version: 1, reason: '谣言扩散', hours: 1 };
    doneOf(await beginEmergency(admin(), { ...asked, kind: 'CLOSE_COMMENTS' }));
    await refusal(ask('不是这样', { isComment: true }), 'BAD_INPUT', 'comments_closed');
    assert.equal((await ask('楼道灯坏了')).standing, 'SHOWN');
  });
});

describe('A text that entices', () => {
  for (const text of [
    'http://a.b',
    '见 WWW.X.Y',
    'ｈｔｔｐｓ：／／ｘ',
    'loan-1.top',
    '@a @b @c @d @e',
  ])
    it(`is ${text}`, () => {
      assert.equal(isEnticing(text), true);
    });
  for (const text of ['3.5 元', '写信到 a@b', 'e.g. this', '12:30 在三号楼', '@居委会 请看'])
    it(`is not ${text}`, () => {
      assert.equal(isEnticing(text), false);
    });
});
