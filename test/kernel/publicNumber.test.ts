import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  firmNoFrom,
  firmNoOf,
  publicNumberFrom,
  publicNumberOf,
  serialFrom,
} from '../../src/kernel/publicNumber.ts';

const serial = fc.integer({ min: 1, max: 999_999_999 });
const zeros = fc.constantFrom('', '0', '00', '000');
/** Signs that come along when something is copied, and those that stand around it there. */
const around = fc
  .array(
    fc.constantFrom(
      ...['\u202a', '\u2069', '\u200b', '\ufeff', '\u00ad', ' ', '\u3000', '\t'],
      ...['（', '〔', '“', '《', '#', '＃', '【', '，', '。', '》', '”'],
    ),
    { maxLength: 5 },
  )
  .map((marks) => marks.join(''));
const dash = fc.constantFrom(
  ...[
    '-',
    '‐',
    '‑',
    '–',
    '—',
    '——',
    '−',
    '－',
    '﹣',
    '～',
    'ー',
    '一',
    '/',
    '.',
    '·',
    '_',
    ' ',
    '　',
  ],
  ...[' - ', ' – ', '\u200b-'],
);
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
const width = fc.constantFrom((text: string) => text, wide);

describe('A public number', () => {
  it('is read however it is typed: what was written, in any disguise, is read as itself', () => {
    const label = fc.constantFrom(
      '',
      '编号',
      '编号：',
      'No. ',
      '№',
      '案件 ',
      '案件编号: ',
      '内容#',
      '第',
    );
    fc.assert(
      fc.property(
        fc.tuple(serial, zeros, dash, label),
        fc.tuple(around, around, fc.constantFrom('', '号', ' 号')),
        width,
        ([number, padding, sign, name], [head, tail, unit], widthOf) => {
          const written = widthOf(`${name}2026${sign}${padding}${String(number)}${unit}`);
          const no = publicNumberOf('2026', number);
          assert.equal(publicNumberFrom(head + written + tail), no, head + written + tail);
        },
      ),
      { numRuns: 1_000 },
    );
    for (const text of ['2026年第40号', '2026 年 40 号', '〔2026〕40号', '2026-040', '2026—40'])
      assert.equal(publicNumberFrom(text), '2026-40', text);
  });

  it('is nothing else', () => {
    for (const text of [
      ...['', '2026', '2026-', '2026-0', '2026-00', '26-137', '202640', '2026-137-1'],
      ...[
        '2026-137，138',
        '2026-137、2026-138',
        '2026/11/29',
        'x2026-137',
        '2026-137号楼',
        '二一40',
      ],
      `2026-${'1'.repeat(400)}`,
      `2026-${'0'.repeat(90_000)}1`,
    ])
      assert.equal(publicNumberFrom(text), undefined, text);
  });

  it('is known without its year too, but a number of a house is none', () => {
    for (const text of [
      '40',
      '040',
      '４０',
      '#40',
      '＃40',
      '№40',
      'No. 040',
      '编号：40',
      '第 40 号',
    ])
      assert.equal(serialFrom(text), '40', text);
    for (const text of ['', '0', '40号', '3-201', 'F40', '12345678901'])
      assert.equal(serialFrom(text), undefined, text);
  });
});

describe('The number of a firm', () => {
  it('is read however it is typed: what was written, in any disguise, is read as itself', () => {
    const letter = fc.constantFrom(
      'F',
      'f',
      '',
      '№',
      'No.',
      '#',
      '企业',
      '企业编号：',
      '单位 F',
      '公司 f',
    );
    const between = fc.oneof(dash, fc.constant(''));
    fc.assert(
      fc.property(
        fc.tuple(serial, zeros, letter, between),
        fc.tuple(around, around),
        width,
        ([number, padding, name, sign], [head, tail], widthOf) => {
          // Drawn as a dash only between digits.
          const dashed = /[ー一]/u.test(sign) ? '-' : sign;
          const written = widthOf(`${name}${dashed}${padding}${String(number)}`);
          assert.equal(firmNoFrom(head + written + tail), firmNoOf(number), head + written + tail);
        },
      ),
      { numRuns: 1_000 },
    );
    for (const text of ['F-012', 'f 12', '№12', '#12', 'Ｆ－０１２', '12 号'])
      assert.equal(firmNoFrom(text), 'F-12', text);
  });

  it('is no other text: neither a case’s number nor one with too many digits', () => {
    for (const text of ['', 'F', 'F-', 'F-0', 'G-12', 'F-12-1', '2026-12', 'FF12', '1234567890'])
      assert.equal(firmNoFrom(text), undefined, text);
    assert.equal(firmNoFrom(`12${'0'.repeat(400)}`), undefined);
  });
});
