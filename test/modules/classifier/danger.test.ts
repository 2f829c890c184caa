import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dangersIn, urgencyOf } from '../../../src/modules/classifier/danger.ts';
import { dangerRules, type DangerKind } from '../../../src/modules/classifier/dangerRules.ts';
import { normalise } from '../../../src/platform/normalise.ts';
import { isUsualWord } from '../../support/segmenter.ts';

const dangersOf = (text: string) => dangersIn(normalise(text, isUsualWord));
const told = (text: string) => dangersOf(text).map(({ kind, life }) => `${kind}${life ? '!' : ''}`);

/** Invented sentences, and what each tells of; an exclamation mark for life. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  '三号楼门口的井盖松了，一踩就响': ['OPENING'],
  '路边窨井没有盖子，天黑看不见，井盖不见了': ['OPENING'],
  河边护栏断了一截: ['OPENING'],
  五楼阳台冒烟了: ['FIRE!'],
  电瓶车天天在楼道里充电: ['FIRE'],
  消防通道被私家车堵死: ['FIRE'],
  楼道里一股很浓的煤气味: ['GAS!'],
  厨房的天然气管子好像在漏气: ['GAS!'],
  '电线垂到晾衣杆上，摸了会触电': ['ELECTRICITY!'],
  有人从楼上往下扔酒瓶: ['FALLING!'],
  外墙瓷砖一块块掉下来: ['FALLING!'],
  隔壁装修把承重墙砸了: ['STRUCTURE'],
  '后山滑坡，墙要塌': ['STRUCTURE!'],
  他拿着菜刀站在我家门口: ['VIOLENCE!'],
  '女儿经常被打，说是家暴': ['VIOLENCE'],
  我真的不想活了: ['SUICIDE!'],
  老人被困电梯一个多小时: ['TRAPPED!'],
  孩子掉进没盖的沙井: ['CHILD!', 'OPENING'],
  '东门的窨井盖，不知道被谁搬走了': ['OPENING'],
  '楼梯扶手，已经断了半截': ['OPENING'],
  '河边没有护栏，晚上很黑': ['OPENING'],
  '厨房里煤气，一直有味道': ['GAS!'],
  '地下室的电表箱，冒火花了': ['ELECTRICITY!'],
  电线杆歪了要倒: ['ELECTRICITY!'],
  有人从十楼扔啤酒瓶下来: ['FALLING!'],
  '楼顶的广告牌，大风一吹要倒': ['FALLING!'],
  '灭火器，早就过期了': ['FIRE'],
  邻居把电瓶车推到家里充电: ['FIRE'],
  '墙裂了一条大缝，手能伸进去': ['STRUCTURE'],
  电梯突然往下掉了两层: ['TRAPPED!'],
  '邻居大爷好几天没出门，敲门没人应': ['TRAPPED!'],
  老人晕倒在楼道里: ['TRAPPED!'],
  孩子不见了两个小时: ['CHILD!'],
  前夫天天打我: ['VIOLENCE'],
  我活着没意思了: ['SUICIDE!'],
  楼下的大狗没拴绳把我孩子咬伤了: ['ANIMAL'],
  '隔壁的藏獒，扑向老人': ['ANIMAL'],
  空调外机后面有个马蜂窝: ['ANIMAL'],
  '胡蜂在凉亭顶上，做了窝': ['ANIMAL'],
  草丛里有毒蛇: ['ANIMAL'],
  花坛里撒了老鼠药: ['POISON'],
  '有人下毒，两只猫都毒死了': ['POISON!'],
  '幼儿园食物中毒，送了五个': ['POISON!'],
};

/** Sentences with such words in which nothing is dangerous. */
const harmless = [
  '物业周末组织消防演练，请大家预防火灾、起火先报警',
  '这家超市是跳楼价，笑死我了',
  '油烟很大，看着让人恼火',
  '社区请来民警讲防止儿童走失',
  '刚换了漏电保护开关',
  '轮胎漏气了，请问哪里能补',
  '楼上太吵，天天半夜拖椅子',
  '感谢保安师傅，栏杆擦得真干净',
  '化粪池的气味影响一楼',
  '楼道里充电桩装好了',
  '有事打我电话',
  '我是他儿子，登记证书不见了',
  '轻松的一天，井盖也换好了',
  '井盖换了新的😊轻松的一天',
  '井盖换了新的——轻松的一天',
  '我家的狗很乖，从来不咬人',
  '他们两家狗咬狗，一地鸡毛',
  '这一问可捅了马蜂窝',
  '社区发放老鼠药，请到居委会领取',
  '小区的流浪猫没人管，叫了一夜',
];

describe('The rules of danger', () => {
  for (const [sentence, kinds] of Object.entries(sentences))
    it(`find it: ${sentence}`, () => {
      assert.deepEqual(told(sentence), kinds);
    });

  for (const sentence of harmless)
    it(`find none: ${sentence}`, () => {
      assert.deepEqual(told(sentence), []);
    });

  it('find each of their own words, by every rule', () => {
    for (const { kind, life, words, why } of dangerRules)
      for (const word of words[0] ?? []) {
        const text = [word, ...words.slice(1).map(([first = '']) => first)].join('的');
        const found = dangersOf(text).find((danger) => danger.kind === kind);
        assert.ok(found !== undefined && (found.life || !life), `${why} ${text}`);
      }
  });

  it('read words in one clause or over one comma, not across another border', () => {
    assert.deepEqual(told('井盖，松了'), ['OPENING']);
    assert.deepEqual(told('井盖，在东门，松了'), []);
    assert.deepEqual(told('松了，井盖'), []);
    assert.deepEqual(told('井盖，我看见过。轻松的一天'), []);
    assert.deepEqual(told('充电费涨了\n楼道灯坏了'), []);
  });

  it('read disguises, other scripts and radicals, and mark the words as they were written', () => {
    const original = '快看：煤·气 泄\u200b漏了，⻋庫起⽕';
    const dangers = dangersOf(original);
    assert.deepEqual(
      dangers.map(({ kind, spans }) => [kind, spans.map(([from, to]) => original.slice(from, to))]),
      [
        ['GAS', ['煤·气', '泄\u200b漏']],
        ['FIRE', ['起⽕']],
      ],
    );
  });

  it('name each kind once, those to life first, four at most', () => {
    const all = Object.keys(sentences).join('。');
    const dangers = dangersOf(`${all}。${all}`);
    assert.equal(dangers.length, 4);
    assert.ok(dangers.every(({ life }) => life));
    assert.equal(new Set(dangers.map(({ kind }) => kind)).size, 4);
  });

  it('give a kind for life where the same kind is told as a hazard as well', () => {
    assert.deepEqual(told('消防通道堵了。昨晚起火'), ['FIRE!']);
    assert.deepEqual(told('昨晚起火。消防通道堵了'), ['FIRE!']);
  });

  it('name the first of several hazards of one kind', () => {
    const [only, ...others] = dangersOf('消防通道堵了。灭火器过期');
    assert.equal(only?.text, '消防通道…堵');
    assert.deepEqual(others, []);
  });

  it('mark what stands there, whatever the text', () => {
    const clause = fc.constantFrom(...Object.keys(sentences), ...harmless, '', '好。', '！！');
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 6 }), (clauses) => {
        const original = clauses.join('，');
        for (const { text, spans } of dangersOf(original)) {
          const words = spans.map(([from, to]) => original.slice(from, to));
          assert.equal(words.join('…'), text);
        }
      }),
    );
  });
});

describe('The urgency of a message', () => {
  const danger = (life: boolean, kind: DangerKind = 'FIRE') => ({
    ...{ kind, life, text: '', spans: [] },
  });

  it('is highest for life, then for a hazard', () => {
    assert.equal(urgencyOf([danger(false), danger(true, 'GAS')]), 2);
    assert.equal(urgencyOf([danger(false)]), 1);
    assert.equal(urgencyOf([]), 0);
  });
});
