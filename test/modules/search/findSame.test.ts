import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { findSame } from '../../../src/modules/search/findSame.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { indexAll, realTokenizer } from './indexed.ts';

const author = someone('RESIDENT', places.community);
const neighbour = workOf(someone('RESIDENT', places.community), minutesLater(60));

async function post(title: string, body: string): Promise<string> {
  const { id } = await publishPost(workOf(author), { key: randomId(), title, body });
  await indexAll(id);
  return id;
}

const same = async (text: string, work = neighbour) =>
  (await findSame(work, { text })).map(({ title, excerpt }) =>
    title.text === '' ? excerpt.text : title.text,
  );

describe('Before somebody writes', () => {
  useStore();
  before(async () => {
    await realTokenizer();
    await growPlaces();
    await post('三号楼电梯又停了', '三号楼的电梯从周一起停用，老人上下楼不便，物业一直没有来修。');
    await post('广场舞太吵', '每晚八点广场舞音响太大，孩子写不了作业。');
    await post('快递柜占道', '小区门口的快递柜挡住了盲道。');
    for (let n = 1; n <= 5; n += 1)
      await post(`垃圾没人清运（${String(n)}）`, '垃圾桶满了三天没人清运，气味很大。');
  });

  it('what others have said of the same is shown, at most three, with other words for it too', async () => {
    assert.deepEqual(await same('我们楼电梯停用好几天了，物业没人来修，老人下不了楼'), [
      '三号楼电梯又停了',
    ]);
    assert.deepEqual(await same('我們樓電梯停用好幾天了，物業沒人來修，老人下不了樓'), [
      '三号楼电梯又停了',
    ]);
    assert.equal((await same('垃圾桶满了没人清运，气味大')).length, 3);
  }).timeout(60_000);

  it('nothing is shown for what nobody has said, for one common word or for none', async () => {
    assert.deepEqual(await same('想问一下社保卡在哪里补办'), []);
    assert.deepEqual(await same('电梯'), []);
    assert.deepEqual(await same('的的的，了了。'), []);
    assert.deepEqual(await same('小区里来了一只很可爱的流浪猫，想找人领养'), []);
  });

  it('nothing of another area is shown, and none is asked of without a right there', async () => {
    const elsewhere = workOf(someone('RESIDENT', places.elsewhere), minutesLater(60));
    assert.deepEqual(await same('电梯停用，物业不来修，老人下不了楼', elsewhere), []);
    const asked = { text: '电梯停用', area: places.community };
    for (const work of [elsewhere, workOf(visitor)])
      await assert.rejects(findSame(work, asked), { code: 'NOT_FOUND' });
  });

  it('a text of any length within the limits is looked at, and none beyond', async () => {
    const long = '垃圾桶满了没人清运，气味大。'.repeat(350);
    assert.equal((await same(long)).length, 3);
    await assert.rejects(same('漏'.repeat(5_300)), { code: 'BAD_INPUT' });
    await assert.rejects(same(' '), { code: 'BAD_INPUT' });
  });
});
