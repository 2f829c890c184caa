import assert from 'node:assert/strict';
import {
  judge,
  sigmoid,
  softmax,
  type Verdict,
} from '../../../src/modules/classifier/classifier.ts';
import { disputeTypes, sideHeads } from '../../../src/modules/classifier/labels.ts';
import { judgeTexts } from '../../../src/modules/triage/judgeTexts.ts';
import { normalise } from '../../../src/modules/classifier/normalise.ts';
import type { Model } from '../../../src/modules/classifier/weights.ts';
import { openModel } from '../../../src/modules/classifier/weightsFile.ts';
import { isUsualWord, sharedSegmenter } from '../../support/segmenter.ts';

describe('A verdict', () => {
  const message = normalise('漏水', isUsualWord);
  /** Knows one run of characters and one word, both of length one in the text; weights by feature, then by judgement. */
  const modelOf = (
    side: Readonly<Record<string, readonly [number, number]>>,
    own: Partial<Model['header']> = {},
  ): Model => ({
    grams: new Map([['漏', 0]]),
    words: new Map([['漏水', 1]]),
    idf: Float32Array.of(1, 1),
    conflict: Int16Array.of(3, 5),
    side: Int8Array.from(
      [0, 1].flatMap((feature) => sideHeads.map((head) => side[head]?.[feature] ?? 0)),
    ),
    header: {
      ...{ format: 1, version: 'v', date: '2026-01-02', data: { sha256: 'ab', rows: 1 } },
      ...{ settings: {}, dev: null, threshold: 0.5, heat2Threshold: 0.5, grams: 1, words: 1 },
      conflict: { scale: 0.5, bias: -1 },
      side: sideHeads.map((_, i) => ({ scale: 0.25, bias: i === 0 ? -1 : 0 })),
      ...own,
    },
  });
  const judged = (model: Model) => judge(model, message, ['漏水']);
  const near = (actual: number, expected: number) => {
    assert.ok(Math.abs(actual - expected) < 1e-12, `${String(actual)} is not ${String(expected)}`);
  };

  it('comes of the bias and of each feature by its weight, its scale and its strength', () => {
    const { conflict, terms, modelVersion } = judged(modelOf({}));
    near(conflict.score, sigmoid(0.5 * (3 + 5) - 1));
    near(terms[0]?.weight ?? 0, 4);
    assert.equal(modelVersion, 'v');
    near(judged(modelOf({ heat2: [4, 8] })).heat2.score, sigmoid(0.25 * (4 + 8) - 1));
  });

  it('is heated exactly from its threshold on', () => {
    const heated = (heat2Threshold: number) =>
      judged(modelOf({ heat2: [0, 4] }, { heat2Threshold })).heat2;
    assert.deepEqual(heated(0.5), { score: 0.5, flagged: true });
    assert.equal(heated(0.500001).flagged, false);
  });

  it('names the likeliest kind and the likeliest route, each among its own', () => {
    const above = { threshold: 1 };
    const { type, route } = judged(
      modelOf(
        { heat2: [99, 0], consult: [4, 4], service: [0, 4], 医疗: [12, 0], 其他: [0, 8] },
        above,
      ),
    );
    assert.equal(route.label, 'consult');
    near(route.score, Math.exp(2) / (Math.exp(2) + Math.exp(1) + 2));
    assert.equal(type.label, '医疗');
    near(type.score, Math.exp(3) / (Math.exp(3) + Math.exp(2) + 13));
    const last = judged(modelOf({ other: [4, 4], 其他: [4, 4], 婚姻家庭: [4, 0] }, above));
    assert.deepEqual([last.route.label, last.type.label], ['other', '其他']);
    const equal = judged(modelOf({}, above));
    assert.deepEqual([equal.route.label, equal.type.label], ['service', '婚姻家庭'], 'the first');
    near(equal.type.score, 1 / 15);
  });
});

describe('Probabilities', () => {
  it('come from log-odds', () => {
    assert.equal(sigmoid(0), 0.5);
    assert.ok(Math.abs(sigmoid(Math.log(3)) - 0.75) < 1e-12);
    assert.equal(sigmoid(-1000), 0);
    assert.equal(sigmoid(1000), 1);
  });

  it('of alternatives sum to one and stay finite', () => {
    const shares = softmax([Math.log(1), Math.log(3), Math.log(4)]);
    [1 / 8, 3 / 8, 4 / 8].forEach((share, i) => {
      assert.ok(Math.abs(share - (shares[i] ?? 0)) < 1e-12);
    });
    assert.deepEqual(softmax([1000, 0]), [1, 0]);
  });
});

/** Invented messages of clear kinds: [title, body]. */
const disputes: Record<string, [string, string]> = {
  物业: [
    '楼顶漏水物业不管',
    '我家住顶楼，一下雨天花板就漏水，找了物业公司五次都推脱，却天天催我们交物业费，业主意见很大。',
  ],
  劳动争议: [
    '工厂拖欠工资',
    '我们在一家电子厂上班，老板拖欠十几个工人四个月工资，辞职了也不肯结清，请帮我们讨回血汗钱。',
  ],
  环境污染: [
    '楼下烧烤店油烟噪音扰民',
    '小区楼下的烧烤店每天营业到凌晨两点，油烟直接排进我家窗户，噪音吵得老人睡不着，多次和老板沟通都没用。',
  ],
  房屋宅基地: [
    '开发商延期交房',
    '我买的房子合同约定去年年底交房，开发商一拖再拖，房产证也办不下来，违约金也不肯赔，业主们要求退房。',
  ],
  消费: [
    '健身房关门不退钱',
    '我在一家健身房办了两年的会员卡，没去几次店就关门了，老板联系不上，商家拒绝退款，要求退还会费。',
  ],
};
const plain: Record<string, [string, string]> = {
  praise: [
    '感谢社区工作人员',
    '昨天社区工作人员冒雨给独居老人送药，服务热情周到，特此表扬，为他们点赞！',
  ],
  question: [
    '咨询新生儿医保',
    '请问新生儿办理医保需要带什么材料，在哪个窗口办理，周末上班吗？谢谢。',
  ],
  suggestion: [
    '建议增加公交班次',
    '建议早高峰增加六路公交车的班次，方便市民出行，也可以考虑设置公交专用道。',
  ],
  repair: ['路灯不亮', '人民路北段的路灯坏了几盏，晚上行走不方便，请相关部门尽快维修。'],
  smallTalk: ['', '今天天气真好，公园里的桂花都开了。'],
};

describe('The classifier judges invented messages of clear kinds', function () {
  this.timeout(60_000);
  let model: Model;
  const judgeOne = async (title: string, body: string): Promise<Verdict> => {
    const [verdict] = await judgeTexts(await sharedSegmenter(), model)([`${title}\n${body}`]);
    assert.ok(verdict);
    return verdict;
  };
  before(async () => {
    model = await openModel();
  });

  for (const [type, [title, body]] of Object.entries(disputes))
    it(`flags a dispute and knows its kind: ${title}`, async () => {
      const verdict = await judgeOne(title, body);
      assert.ok(verdict.conflict.flagged && verdict.conflict.score > 0.8, JSON.stringify(verdict));
      assert.equal(verdict.type.label, type);
      assert.deepEqual(verdict.route, { label: 'mediation', score: verdict.conflict.score });
      assert.ok(verdict.terms.length > 0 && verdict.terms[0]?.weight !== 0);
    });

  for (const [kind, [title, body]] of Object.entries(plain))
    it(`lets ${kind} pass`, async () => {
      const verdict = await judgeOne(title, body);
      assert.ok(!verdict.conflict.flagged && verdict.conflict.score < 0.3, JSON.stringify(verdict));
      assert.notEqual(verdict.route.label, 'mediation');
    });

  it('tells a question from a suggestion', async () => {
    const [question, suggestion] = [plain['question'], plain['suggestion']];
    assert.ok(question && suggestion);
    assert.equal((await judgeOne(...question)).route.label, 'consult');
    assert.equal((await judgeOne(...suggestion)).route.label, 'suggestion');
  });

  it('feels the heat of a threat, not of a question', async () => {
    const hot = await judgeOne(
      '再不解决我们就集体上访',
      '物业收钱不办事，投诉了几十次没人管，太黑心了！业主忍无可忍，再不解决就集体上访！',
    );
    assert.ok(hot.heat2.flagged && hot.heat2.score > 0.6);
    const [title, body] = plain['question'] ?? ['', ''];
    const calm = await judgeOne(title, body);
    assert.ok(!calm.heat2.flagged && calm.heat2.score < 0.2);
  });

  it('is not fooled by mechanical disguise', async () => {
    const [title, body] = disputes['物业'] ?? ['', ''];
    const open = await judgeOne(title, body);
    for (const between of ['.', ' ', '\u200b', '★', '\ufe0f']) {
      const hidden = await judgeOne(title, Array.from(body).join(between));
      assert.ok(hidden.conflict.flagged, between);
      assert.ok(Math.abs(hidden.conflict.score - open.conflict.score) < 0.1, between);
    }
    const traditional = await judgeOne('樓頂漏水物業不管', body.replaceAll('业', '業'));
    assert.ok(Math.abs(traditional.conflict.score - open.conflict.score) < 0.01);
  });

  it('gives the same verdict for the same words, and names its model', async () => {
    const [title, body] = disputes['消费'] ?? ['', ''];
    const first = await judgeOne(title, body);
    assert.deepEqual(await judgeOne(title, body), first);
    assert.equal(first.modelVersion, model.header.version);
    assert.match(first.modelVersion, /^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
  });

  it('gives probabilities, also for nothing and for noise', async () => {
    for (const text of ['', '   ', '？？？', '🐷'.repeat(50), 'lorem ipsum', '的'.repeat(4000)]) {
      const verdict = await judgeOne('', text);
      for (const score of [
        verdict.conflict.score,
        verdict.type.score,
        verdict.route.score,
        verdict.heat2.score,
      ])
        assert.ok(score > 0 && score < 1, text);
      assert.ok(disputeTypes.includes(verdict.type.label));
    }
  });

  it('flags exactly from its threshold on', () => {
    const message = normalise('', isUsualWord);
    const bias = (threshold: number): Model => ({
      ...model,
      header: { ...model.header, threshold, conflict: { scale: 1, bias: 0 } },
    });
    assert.equal(judge(bias(0.5), message, []).conflict.score, 0.5);
    assert.equal(judge(bias(0.5), message, []).conflict.flagged, true);
    assert.equal(judge(bias(0.5000001), message, []).conflict.flagged, false);
  });
});
