import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectEncoding } from '../../../src/start/import/detectEncoding.ts';
import { scratchFolder } from '../../support/store.ts';

/** 你好 in GB18030. */
const gbHello = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);
const rowOf = (text: string) => `{"body":"${text}"}\n`;

describe('The encoding of a file', () => {
  const folder = scratchFolder();
  after(folder.remove);
  const detect = (...pieces: (string | Buffer)[]) => {
    const file = join(folder.path, 'file');
    writeFileSync(file, Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
    return detectEncoding(file);
  };

  it('is UTF-8 when every byte is, also when there is none, and NULs pad its fields', async () => {
    assert.equal(await detect(''), 'utf-8');
    assert.equal(await detect('plain'), 'utf-8');
    assert.equal(await detect('\ufeff', rowOf('你好')), 'utf-8');
    assert.equal(await detect(rowOf(`你好${'\0'.repeat(40)}`), rowOf('好\0')), 'utf-8');
  });

  it('is GB18030 when it is that and no UTF-8', async () => {
    assert.equal(await detect('{"body":"', gbHello, '"}\n'), 'gb18030');
    assert.equal(await detect(gbHello), 'gb18030');
    const rare = Buffer.from([0x81, 0x39, 0xee, 0x39]);
    assert.equal(await detect(gbHello, rare, '\n', gbHello), 'gb18030');
  });

  it('stays UTF-8 when a few bytes are broken: one bad byte makes no GB18030 of the rest', async () => {
    const row = rowOf('楼上漏水，物业不管。');
    assert.equal(
      await detect(row, '{"body":"坏', Buffer.from([0xe5, 0xa5]), '"}\n', row),
      'broken utf-8',
    );
    assert.equal(await detect('{"body":"只有一行', gbHello.subarray(0, 1), '"}'), 'broken utf-8');
  });

  it('that is none is refused with the line, the byte and what to do', async () => {
    const bad = Buffer.from([0xff]);
    await assert.rejects(
      detect('id,body\n1,', gbHello, gbHello, '\n2,', gbHello, bad, '\n'),
      /file is neither UTF-8 \(line 2, which begins at byte 8, is none\) nor GB18030 \(line 3, which begins at byte 19, is none\)\. Save it as UTF-8/u,
    );
  });

  it('that is UTF-16 is refused, with and without its mark', async () => {
    const text = `${rowOf('楼上漏水')}${rowOf('物业不管')}`;
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, Buffer.from('id,body\n1,plain\n', 'utf16le')])
      await assert.rejects(detect(bytes), /is UTF-16, which is not read\. Save it as UTF-8/u);
    for (const mark of [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])])
      await assert.rejects(detect(mark, Buffer.from('好', 'utf16le')), /is UTF-16/u);
  });

  it('is not looked for in a line without an end', async () => {
    await assert.rejects(detect('一\n', Buffer.alloc(17_000_000, 'x')), /Line 2 of .* too long/u);
  });

  it('is told of characters cut by the end of a block', async () => {
    assert.equal(await detect(`a${'好'.repeat(100_000)}`), 'utf-8');
    assert.equal(
      await detect('a', Buffer.concat(Array.from({ length: 50_000 }, () => gbHello))),
      'gb18030',
    );
  });
});
