import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import { conflictLogit, judge, type Verdict } from '../../../src/modules/classifier/classifier.ts';
import { allTerms } from '../../../src/modules/classifier/explain.ts';
import { knownFeatures } from '../../../src/modules/classifier/featuresKnown.ts';
import { disputeTypes, sideHeads } from '../../../src/modules/classifier/labels.ts';
import { normalise } from '../../../src/platform/normalise.ts';
import type { Model } from '../../../src/modules/classifier/weights.ts';
import { openModel, weightsPath } from '../../../src/modules/classifier/weightsFile.ts';
import { judgeTexts } from '../../../src/modules/triage/judgeTexts.ts';
import { isUsualWord, sharedSegmenter } from '../../support/segmenter.ts';

describe('The committed weights', () => {
  it('are at most 10 MB and say where they come from', async () => {
    assert.ok(statSync(weightsPath()).size <= 10_000_000);
    const { header, idf, conflict, side } = await openModel();
    assert.match(header.data.sha256, /^[0-9a-f]{64}$/);
    assert.ok(header.data.rows > 8_000);
    assert.match(header.date, /^\d{4}-\d\d-\d\d$/);
    const dev = header.dev as Record<string, { conflict: { ap: number } }>;
    assert.ok((dev['dev.jsonl']?.conflict.ap ?? 0) >= 0.94);
    assert.equal(idf.length, header.grams + header.words);
    assert.equal(conflict.length, idf.length);
    assert.equal(side.length, idf.length * sideHeads.length);
  });

  it('hold words, not people: no number longer than a hotline, no long text', async () => {
    const { grams, words } = await openModel();
    for (const key of [...grams.keys(), ...words.keys()]) {
      assert.doesNotMatch(key, /\d{6}/, key);
      assert.ok(Array.from(key).length <= 40, key);
    }
  });

  it('are missed with a clear refusal', async () => {
    await assert.rejects(openModel('/nowhere/triage.weights'), (error: unknown) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'UNAVAILABLE');
      assert.equal(error.detail.reason, 'weights_missing');
      return true;
    });
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
});

const clauses = [
  '物业公司半年没修电梯，',
  '楼上漏水，找他他不理。',
  '感谢社区送来的绿豆汤！',
  '老板欠我們三個月工資，',
  '请问医保卡在哪里补办？',
  '物.业 乱·收·费\n',
  'KTV每晚吵到2点🐷',
  '𠮷野家退钱',
  '\u200b希望多种树',
  '   ',
];

describe('The explanation of a judgement', function () {
  this.timeout(60_000);
  let model: Model;
  const analyse = async (original: string) => {
    const message = normalise(original, isUsualWord);
    const [words = []] = await (await sharedSegmenter()).cut([message.text]);
    return { message, words, known: knownFeatures(model, message.text, words) };
  };
  const termsOf = async (original: string) => {
    const { message, words, known } = await analyse(original);
    return allTerms(model, known, message, words);
  };
  before(async () => {
    model = await openModel();
  });

  it('adds up: all terms together and the bias are the log-odds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...clauses), { maxLength: 12 }), async (parts) => {
        const { message, words, known } = await analyse(parts.join(''));
        const terms = allTerms(model, known, message, words);
        const sum = terms.reduce((total, { weight }) => total + weight, 0);
        const logit = conflictLogit(model, known);
        assert.ok(Math.abs(sum + model.header.conflict.bias - logit) < 1e-9);
        const { score } = judge(model, message, words).conflict;
        assert.ok(Math.abs(Math.log(score / (1 - score)) - logit) < 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('is the bias alone for a text without known features', async () => {
    assert.deepEqual(await termsOf(''), []);
    const { known } = await analyse('\u{1f9ff}');
    assert.deepEqual(known.numbers, []);
    assert.equal(conflictLogit(model, known), model.header.conflict.bias);
  });

  it('shows where a word stands in the original, each of its places', async () => {
    const original = '电梯坏了，物业不管。我们找物业，物业推脱。';
    const term = (await termsOf(original)).find(({ text }) => text === '物业');
    assert.ok(term);
    assert.deepEqual(
      term.spans.map(([start, end]) => [start, original.slice(start, end)]),
      [...original.matchAll(/物业/gu)].map(({ index }) => [index, '物业']),
    );
  });

  it('covers a disguised word as it was written and names it plainly', async () => {
    const original = '楼里的物·業 公.司\u200b不退押金';
    const term = (await termsOf(original)).find(({ text }) => text === '物业公司');
    assert.deepEqual(
      term?.spans.map(([start, end]) => original.slice(start, end)),
      ['物·業 公.司'],
    );
  });

  it('covers every word of the text once, in order', async () => {
    const { message, words, known } = await analyse(clauses.join(''));
    const terms = allTerms(model, known, message, words);
    assert.equal(new Set(terms.map(({ text }) => text)).size, terms.length);
    assert.equal(
      terms.reduce((count, { spans }) => count + spans.length, 0),
      words.length,
    );
    for (const { spans } of terms)
      spans.forEach(([start, end], i) => {
        assert.ok(start < end && end <= message.original.length);
        assert.ok(i === 0 || start >= (spans[i - 1]?.[1] ?? 0));
      });
  });

  it('gives weights a sign that a reader would expect', async () => {
    const angry = await termsOf('物业公司拖欠工资，拒绝退款，业主维权。');
    for (const word of ['物业公司', '拖欠工资', '业主'])
      assert.ok((angry.find(({ text }) => text === word)?.weight ?? 0) > 0, word);
    const calm = await termsOf('请问办理医保需要什么材料？');
    assert.ok((calm.find(({ text }) => text === '请问')?.weight ?? 0) < 0);
  });
});
