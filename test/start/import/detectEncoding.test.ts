import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectEncoding } from '../../../src/start/import/detectEncoding.ts';
import { encodingName, namedEncoding } from '../../../src/start/import/encoding.ts';
import { WrongUsage } from '../../../src/start/tool.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';
import { encoderOf } from './encodedAs.ts';

const inGb = encoderOf('gb18030');
const rowOf = (text: string) => `{"body":"${text}"}\n`;
const rows = {
  simplified: ['楼上漏水，物业不管。', '小区垃圾没人清理，气味很大', '我家门口的路灯坏了三个月'],
  traditional: ['樓上漏水，物業不管。', '社區垃圾沒人清理，氣味很大', '我家門口的路燈壞了三個月'],
  japanese: ['上の階の騒音がひどくて眠れません。', '駐車場の問題で隣人と口論になりました。'],
  korean: [
    '위층에서 밤마다 소음이 심해서 잠을 잘 수 없습니다.',
    '주차 문제로 이웃과 다투었습니다.',
  ],
  french: [
    'Les voisins du dessus font du bruit, et j`ai déjà appelé le gérant à plusieurs reprises.',
  ],
  russian: ['Соседи сверху шумят всю ночь, управляющая компания ничего не делает.'],
};
const written = (label: string, texts: readonly string[]) =>
  Buffer.concat(texts.map((text) => encoderOf(label)(rowOf(text))));

describe('The encoding of a file', () => {
  const folder = scratchFolder();
  after(folder.remove);
  const fileOf = (...pieces: (string | Buffer)[]) => {
    const file = join(folder.path, 'file');
    writeFileSync(file, Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
    return file;
  };
  const detect = async (...pieces: (string | Buffer)[]) =>
    encodingName(await detectEncoding(fileOf(...pieces)));

  it('is UTF-8 when every byte is, also when there is none, and NULs pad its fields', async () => {
    assert.equal(await detect(''), 'utf-8');
    assert.equal(await detect('plain'), 'utf-8');
    assert.equal(await detect('\ufeff', rowOf('你好')), 'utf-8');
    assert.equal(await detect(rowOf(`你好${'\0'.repeat(40)}`), rowOf('好\0')), 'utf-8');
  });

  it('is GB18030 when it reads as Chinese in that, simplified or traditional', async () => {
    assert.equal(await detect(inGb('你好')), 'gb18030');
    assert.equal(await detect(written('gb18030', rows.simplified)), 'gb18030');
    assert.equal(await detect(written('gb18030', rows.traditional)), 'gb18030');
    const rare = Buffer.from([0x81, 0x39, 0xee, 0x39]);
    assert.equal(await detect(written('gb18030', rows.simplified), rare), 'gb18030');
  });

  it('is never guessed where that would make nonsense: it is refused, with the name to give', async () => {
    for (const [label, texts] of [
      ['big5', rows.traditional],
      ['shift_jis', rows.japanese],
      ['euc-jp', rows.japanese],
      ['euc-kr', rows.korean],
      ['windows-1252', rows.french],
      ['windows-1251', rows.russian],
    ] as const)
      await assert.rejects(
        detect(written(label, texts)),
        new RegExp(`no Chinese when read as GB18030.*say --encoding ${label}\\.`, 'u'),
        label,
      );
  });

  it('is refused also where only most of a file is nonsense', async () => {
    const mixed = [
      written('gb18030', rows.simplified.slice(0, 1)),
      written('big5', rows.traditional),
    ];
    await assert.rejects(detect(...mixed), /no Chinese when read as GB18030/u);
  });

  it('stays what it is when a few bytes are broken or the end is cut off', async () => {
    const row = rowOf('楼上漏水，物业不管。');
    assert.equal(
      await detect(row, '{"body":"坏', Buffer.from([0xe5, 0xa5]), '"}\n', row),
      'broken utf-8',
    );
    assert.equal(await detect('{"body":"只有一行', Buffer.from([0xc4]), '"}'), 'broken utf-8');
    const cut = written('gb18030', rows.simplified).subarray(0, -4);
    assert.equal(await detect(cut), 'broken gb18030');
    assert.equal(
      await detect(written('gb18030', rows.simplified), 'x', Buffer.from([0xff]), '\n'),
      'broken gb18030',
    );
  });

  it('is UTF-16 by its mark; without one it is refused with the name to give', async () => {
    const text = rows.simplified.map(rowOf).join('');
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    assert.equal(await detect(Buffer.from([0xff, 0xfe]), little), 'utf-16le');
    assert.equal(await detect(Buffer.from([0xfe, 0xff]), big), 'utf-16be');
    assert.equal(
      await detect(Buffer.from([0xff, 0xfe]), little.subarray(0, -3)),
      'broken utf-16le',
    );
    await assert.rejects(detect(little), /UTF-16 without a mark.*--encoding utf-16le\./u);
    await assert.rejects(detect(big), /UTF-16 without a mark.*--encoding utf-16be\./u);
    await assert.rejects(detect(Buffer.from('id,body\n1,plain\n', 'utf16le')), /utf-16le/u);
    // 一 and 倀 hold a NUL on the other side; in a short file there are few on any.
    const one = Buffer.from('body\n一楼漏水，一直没有人管，找了一次又一次\n', 'utf16le');
    await assert.rejects(detect(one), /--encoding utf-16le/u);
    await assert.rejects(detect(Buffer.from(one).swap16()), /--encoding utf-16be/u);
    await assert.rejects(detect(Buffer.from('正文\n漏水\n', 'utf16le')), /--encoding utf-16le/u);
  });

  it('is told of characters cut by the end of a block', async () => {
    assert.equal(await detect(`a${'好'.repeat(100_000)}`), 'utf-8');
    assert.equal(await detect('a', inGb('楼上漏水，'.repeat(20_000))), 'gb18030');
  });

  it('is believed when somebody names it, by any of its names', async () => {
    const file = fileOf(written('big5', rows.traditional));
    assert.deepEqual(await namedEncoding(file, 'Big5-HKSCS'), {
      label: 'big5',
      isWhole: true,
      isGuess: false,
    });
    assert.equal((await namedEncoding(file, 'utf-8')).isWhole, false);
    await assert.rejects(namedEncoding(file, 'klingon'), WrongUsage);
  });
});
