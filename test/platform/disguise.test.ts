import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { textOf } from '../../src/modules/opinion/message.ts';
import type { Verdict } from '../../src/modules/classifier/classifier.ts';
import { judgeTexts } from '../../src/modules/triage/judgeTexts.ts';
import { normalise } from '../../src/platform/normalise.ts';
import { openModel } from '../../src/modules/classifier/weightsFile.ts';
import { labelledOf } from '../../src/modules/classifier/rows.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { dictionaryPaths } from '../../src/platform/segmenter/dictionary.ts';
import { isUsualWord, sharedSegmenter } from '../support/segmenter.ts';

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
  'Hangul fillers': between('\u3164'),
  'strokes of the brush': between('丨'),
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
const read = (text: string): string => normalise(text, isUsualWord).text;

/** A comma between two characters stands between two clauses as well; only where it repeats is it a disguise. */
const needsThree = new Set(['Chinese commas', 'dashes', 'one character a line', 'brackets']);

describe('Mechanical disguises of a phrase', () => {
  for (const [name, disguise] of Object.entries(disguises))
    it(`are seen through: ${name}`, () => {
      for (const phrase of phrases) {
        if (phrase.length < 4 && needsThree.has(name)) continue;
        const text = read(`听说${disguise(phrase)}又来了`);
        assert.ok(text.includes(phrase), `${phrase} in ${JSON.stringify(text)}`);
      }
    });

  it('leave nothing beside the borders of what they hide, and take no border away', () => {
    const message = '包工头拖欠我们的工资，打电话不接！要求尽快支付。';
    for (const separator of ['.', '·', '——', '，', '！', '、', '……', ' ', '★', '|', ' . ', '\n'])
      assert.equal(read(between(separator)(message)), read(message), separator);
  });

  it('are seen through two at a time', () => {
    const all = Object.entries(disguises).filter(([name]) => !needsThree.has(name));
    const pairs = all.flatMap(([, first]) => all.map(([, second]) => [first, second] as const));
    const results = pairs.flatMap(([first, second]) =>
      phrases.map((phrase) => read(`听说${second(first(phrase))}又来了`).includes(phrase)),
    );
    const seen = results.filter(Boolean).length;
    assert.ok(seen / results.length >= 0.95, `${String(seen)} of ${String(results.length)}`);
  });

  it('are seen through in every sentence and for every one of our terms: 95 of 100 and more', () => {
    const terms = readFileSync(dictionaryPaths().userDict, 'utf8').trimEnd().split('\n');
    const sentences = [
      (term: string) => term,
      (term: string) => `我们小区的${term}，大家都知道。`,
      (term: string) => `因为${term}的事找过三次`,
      (term: string) => `${term}怎么办`,
    ];
    const once: Disguise = (phrase) => {
      const chars = Array.from(phrase);
      const at = 1 + ((phrase.codePointAt(0) ?? 0) % (chars.length - 1));
      return [...chars.slice(0, at), '·', ...chars.slice(at)].join('');
    };
    const results = [...Object.entries(disguises), ['one dot', once] as const].flatMap(
      ([name, disguise]) =>
        terms
          .filter((term) => term.length > 3 || !needsThree.has(name))
          .flatMap((term) =>
            sentences.map((sentence) => read(sentence(disguise(term))).includes(read(term))),
          ),
    );
    const seen = results.filter(Boolean).length;
    assert.ok(seen / results.length >= 0.95, `${String(seen)} of ${String(results.length)}`);
  });
});

/** Marks at which a clause ends or another begins. */
const borders = [
  ...['，', '。', '！', '？', '；', '：', '、', '……', '——', ',', '!', '?', ';', ':', '...', '--'],
  ...[
    '\n',
    '。\n',
    '\n\n  ',
    ...['\u2028', '\u2029', '\u0085', '\v', '\f', '\r\n'],
    ...['⋯⋯', '⸺', '∶', '😊', '😂😂', '👍', '❤️', '，🙏'],
    '！！！',
    '（',
    '）',
    '“',
    '”',
    '。”',
    '《',
    '》',
    '」「',
    '\u201c',
    "'",
  ],
];

describe('The border of a clause', () => {
  const clause = fc
    .array(fc.constantFrom(...Array.from('停车不乱收费合理从拖欠的假都补休了骂人物业管好')), {
      minLength: 2,
      maxLength: 6,
    })
    .map((chars) => chars.join(''));

  it('is never read across, whatever word would come about', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(clause, fc.constantFrom(...borders)), { minLength: 1, maxLength: 6 }),
        clause,
        (clauses, last) => {
          const message = clauses.map(([text, border]) => text + border).join('') + last;
          const { text, starts, ends } = normalise(message, isUsualWord);
          for (let unit = 1; unit < text.length; unit++)
            assert.ok(
              (starts[unit] ?? 0) <= (ends[unit - 1] ?? 0),
              `${JSON.stringify(message)} was read as ${JSON.stringify(text)}`,
            );
        },
      ),
      { numRuns: 1000 },
    );
  });

  for (const border of borders)
    it(`is never read across in words that could be: ${JSON.stringify(border)}`, () => {
      for (const [left, right, word] of [
        ['社区活动停车不乱', '收费合理', '乱收费'],
        ['他在单位从不拖', '欠的假也都补休了', '拖欠'],
        ['不许骂人', '物业来劝了', '人物'],
        ['我们不退', '押后再说', '退押'],
        ['他是个好老', '赖在沙发上的是猫', '老赖'],
      ] as const)
        assert.ok(!read(`${left}${border}${right}`).includes(word), word);
    });

  it('is a space as well where words end and begin', () => {
    assert.equal(read('社区活动停车不乱 收费合理 大家点赞'), '社区活动停车不乱 收费合理 大家点赞');
    for (const separator of ['😊', '🐶', '|', '/', ' / ', '+', '&', '→', '•'])
      assert.equal(read(`停车不乱${separator}收费合理`), `停车不乱${separator}收费合理`);
  });

  it('is one between single characters too, if nothing is spelled out', () => {
    for (const text of [
      '好，我们走。',
      '他说，不，退押金不行。',
      '不，不，不，退押金。',
      '来，来，吃。',
    ])
      assert.equal(read(text), text);
  });
});

const publicMessages = async () => {
  const folder = join(packageRoot(), '../shared/data/triage');
  try {
    const files = await Promise.all(
      ['dev', 'dev-forum'].map((name) => readFile(join(folder, `${name}.jsonl`), 'utf8')),
    );
    return files.flatMap((text) => labelledOf('dev', text));
  } catch {
    return undefined;
  }
};

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
      phrases.some((phrase) => read(text).includes(phrase) && !text.includes(phrase)),
    );
    assert.deepEqual(raised, []);
  });

  it('keep addresses, numbers and lists as they are', () => {
    assert.equal(read(clean[5] ?? ''), clean[5]);
    assert.equal(read(clean[6] ?? ''), '1、先登记;2、再缴费。收据保管好。');
  });

  it('are read as they were written, 98 of 100 and more', async function () {
    const rows = await publicMessages();
    if (rows === undefined) {
      console.log('      (no labelled messages here)');
      return;
    }
    const joined = rows.filter((row) => {
      const message = normalise(textOf(row), isUsualWord);
      const { text, starts, ends } = message;
      return Array.from(
        text,
        (_, unit) =>
          unit > 0 && /[\p{P}\p{Z}\n]/u.test(message.original.slice(ends[unit - 1], starts[unit])),
      ).some(Boolean);
    });
    assert.ok(
      joined.length / rows.length <= 0.02,
      `${String(joined.length)} of ${String(rows.length)}`,
    );
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
