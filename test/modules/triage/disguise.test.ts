import assert from 'node:assert/strict';
import type { Verdict } from '../../../src/modules/triage/classifier.ts';
import { judgeTexts } from '../../../src/modules/triage/judgeTexts.ts';
import { normalise } from '../../../src/modules/triage/normalise.ts';
import { openModel } from '../../../src/modules/triage/weightsFile.ts';
import { sharedSegmenter } from '../../support/segmenter.ts';

type Disguise = (phrase: string) => string;

const between =
  (separator: string): Disguise =>
  (phrase) =>
    Array.from(phrase).join(separator);
const after =
  (mark: string): Disguise =>
  (phrase) =>
    Array.from(phrase, (char) => char + mark).join('');
const replacing =
  (pairs: Readonly<Record<string, string>>): Disguise =>
  (phrase) =>
    Array.from(phrase, (char) => pairs[char] ?? char).join('');

/** Ways to hide a phrase from a word list without changing what a reader sees or understands. */
const disguises: Readonly<Record<string, Disguise>> = {
  'full stops': between('.'),
  'middle dots': between('·'),
  'Chinese commas': between('，'),
  spaces: between(' '),
  'wide spaces': between('\u3000'),
  'no-break spaces': between('\u00a0'),
  stars: between('★'),
  slashes: between('/'),
  dashes: between('——'),
  brackets: (phrase) => Array.from(phrase, (char) => `【${char}】`).join(''),
  emoji: between('🐶'),
  'zero-width spaces': between('\u200b'),
  'zero-width joiners': between('\u200d'),
  'soft hyphens': between('\u00ad'),
  'byte order marks': between('\ufeff'),
  'bidi overrides': (phrase) => `\u202d${phrase}\u202c`,
  'variation selectors': after('\ufe0e'),
  'ideographic variation': after('\u{e0100}'),
  'strike-through marks': after('\u0336'),
  'piled-up marks': after('\u0301\u0302\u0303\u0304'),
  'tag characters': between('\u{e0041}'),
  'private use': between('\ue000'),
  'control characters': between('\u0008'),
  'one character a line': between('\n'),
  'traditional characters': replacing({
    业: '業',
    费: '費',
    资: '資',
    压: '壓',
    乱: '亂',
    发: '發',
  }),
  'compatibility ideographs': replacing({ 金: '\uf90a', 老: '\uf934', 年: '\uf98e' }),
};

const phrases = ['物业公司', '拖欠工资', '不退押金', '开发商', '高空抛物', '乱收费', '老赖'];

describe('Mechanical disguises of a phrase', () => {
  for (const [name, disguise] of Object.entries(disguises))
    it(`are seen through: ${name}`, () => {
      for (const phrase of phrases) {
        const { text } = normalise(`听说${disguise(phrase)}又来了`);
        assert.ok(
          text.replaceAll('\n', '').includes(phrase),
          `${phrase} in ${JSON.stringify(text)}`,
        );
      }
    });

  it('are seen through two at a time', () => {
    const all = Object.values(disguises);
    const pairs = all.flatMap((first) => all.map((second) => [first, second] as const));
    const results = pairs.flatMap(([first, second]) =>
      phrases.map((phrase) =>
        normalise(`听说${second(first(phrase))}又来了`)
          .text.replaceAll('\n', '')
          .includes(phrase),
      ),
    );
    const seen = results.filter(Boolean).length;
    assert.ok(seen / results.length >= 0.95, `${String(seen)} of ${String(results.length)}`);
  });
});

describe('Clean messages', () => {
  const clean = [
    '昨天去了物资局，业务办得很快，公事公办，司机师傅也热情。',
    '退休工资不会拖，欠条也没有。',
    '他不退，押后再说；金店在三楼。',
    '老人赖在沙发上看电视。',
    '开学了，发书了，商店也开了。',
    'Room 3.5, see www.example.org/a_b-c',
    '1、先登记；2、再缴费。收据保管好。',
  ];

  it('do not turn into phrases that nobody wrote', () => {
    const raised = clean.filter((text) =>
      phrases.some((phrase) => normalise(text).text.includes(phrase) && !text.includes(phrase)),
    );
    assert.deepEqual(raised, []);
  });

  it('keep addresses, numbers and lists as they are', () => {
    assert.equal(normalise(clean[5] ?? '').text, clean[5]);
    assert.match(normalise(clean[6] ?? '').text, /^1、先登记;2、再缴费收据保管好/);
  });
});

describe('Whole messages in disguise', function () {
  this.timeout(60_000);
  const messages = [
    '物业公司半年不修电梯，业主多次投诉没有人理，还要涨物业费。',
    '包工头拖欠我们十几个农民工的工资，打电话不接，要求尽快支付。',
    '楼下饭店的油烟直接排到我家窗口，噪音到半夜，找老板理论他不理。',
    '开发商逾期交房一年，拒绝支付违约金，业主要求退房。',
  ];
  let judgeAll: (texts: readonly string[]) => Promise<readonly Verdict[]>;
  before(async () => {
    judgeAll = judgeTexts(await sharedSegmenter(), await openModel());
  });

  for (const [name, disguise] of Object.entries(disguises))
    it(`are flagged as they would be without it: ${name}`, async () => {
      const open = await judgeAll(messages);
      const hidden = await judgeAll(messages.map(disguise));
      hidden.forEach((verdict, i) => {
        assert.ok(open[i]?.conflict.flagged && verdict.conflict.flagged);
        assert.ok(Math.abs(verdict.conflict.score - open[i].conflict.score) < 0.05);
      });
    });

  it('show their words where they stand in what was really written', async () => {
    const original = between('\u200b')('物业公司拖欠工资');
    const [verdict] = await judgeAll([original]);
    const term = verdict?.terms.find(({ text }) => text === '物业公司');
    assert.deepEqual(
      term?.spans.map(([start, end]) => original.slice(start, end)),
      ['物\u200b业\u200b公\u200b司'],
    );
  });
});
