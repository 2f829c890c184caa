import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectEncoding } from '../../../src/start/import/detectEncoding.ts';
import { namedEncoding } from '../../../src/start/import/encoding.ts';
import { readRows, type FileFormat } from '../../../src/start/import/readRows.ts';
import type { Row } from '../../../src/start/import/row.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';
import { encoderOf } from './encodedAs.ts';

/** 标题 and 你好 in GB18030. */
const gbTitle = Buffer.from([0xb1, 0xea, 0xcc, 0xe2]);
const gbHello = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);

const utf8 = { label: 'utf-8', isWhole: true, isGuess: false };

describe('A file of messages is read', () => {
  const folder = scratchFolder();
  after(folder.remove);
  let files = 0;
  const fileOf = (bytes: string | Buffer): string => {
    const path = join(folder.path, `file-${String((files += 1))}`);
    writeFileSync(path, bytes);
    return path;
  };
  const rowsOf = async (
    bytes: string | Buffer,
    format: FileFormat,
    name?: string,
  ): Promise<Row[]> => {
    const file = fileOf(bytes);
    const encoding =
      name === undefined ? await detectEncoding(file) : await namedEncoding(file, name);
    const rows: Row[] = [];
    for await (const row of readRows(file, format, encoding, () => undefined)) rows.push(row);
    return rows;
  };

  it('as UTF-8, with and without the mark at its beginning', async () => {
    for (const mark of ['', '\ufeff'])
      assert.deepEqual(await rowsOf(`${mark}title,body\n标题,你好\n`, 'csv'), [
        { line: 2, fields: { title: '标题', body: '你好' } },
      ]);
    assert.deepEqual(await rowsOf('\ufeff{"body":"你好"}\n', 'jsonl'), [
      { line: 1, fields: { body: '你好' } },
    ]);
  });

  it('as GB18030 when it is no UTF-8', async () => {
    const bytes = Buffer.concat([gbTitle, Buffer.from(',body\n'), gbHello, Buffer.from(',x\n')]);
    assert.deepEqual(await rowsOf(bytes, 'csv'), [
      { line: 2, fields: { 标题: '你好', body: 'x' } },
    ]);
  });

  it('as GB18030, but for rows in another encoding, short ones too', async () => {
    const row = Buffer.concat([Buffer.from('x,'), gbTitle, gbHello, Buffer.from('\n')]);
    const bytes = [Buffer.from('id,body\n'), ...Array.from({ length: 30 }, () => row)];
    const rows = await rowsOf(
      Buffer.concat([...bytes, Buffer.from('y,路灯坏了\nz,你好\n')]),
      'csv',
    );
    assert.equal(rows.filter((one) => 'fields' in one).length, 30);
    assert.deepEqual(
      rows.flatMap((one) => ('wrong' in one ? [one.line] : [])),
      [32, 33],
    );
  });

  it('and a character cut by the end of a block is one character', async () => {
    const long = `{"body":"${'好'.repeat(50_000)}"}\n`;
    const [row] = await rowsOf(long, 'jsonl');
    assert.ok(row !== undefined && 'fields' in row);
    assert.equal(row.fields['body'], '好'.repeat(50_000));
  });

  it('with quotes, commas and line breaks inside CSV fields, and the line where each row begins', async () => {
    const rows = await rowsOf('title,body\n"一,二","三\n四"\n五,六\n', 'csv');
    assert.deepEqual(rows, [
      { line: 2, fields: { title: '一,二', body: '三\n四' } },
      { line: 4, fields: { title: '五', body: '六' } },
    ]);
  });

  it('with each bad row named by its line, and the rest going on', async () => {
    const rows = await rowsOf('{"body":"一"}\n{oops\n\n[1]\n{"body":"二"}\n', 'jsonl');
    assert.deepEqual(rows, [
      { line: 1, fields: { body: '一' } },
      { line: 2, wrong: 'not valid JSON' },
      { line: 4, wrong: 'not a JSON object' },
      { line: 5, fields: { body: '二' } },
    ]);
  });

  it('with the line where each CSV row begins, whatever line ends and empty lines stand between', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['title,body', '', '"一', '', '二",三', '', '四,"五', '六"', '七,八'].join(end);
      assert.deepEqual(
        (await rowsOf(text, 'csv')).map(({ line }) => line),
        [3, 7, 9],
        JSON.stringify(end),
      );
    }
  });

  it('with each CSV row that is too wide refused once, in its place', async () => {
    const rows = await rowsOf('title,body\n"一\n",二,三\n四,五\n六\n七,八\n', 'csv');
    assert.deepEqual(
      rows.map((row) => [row.line, 'wrong' in row]),
      [
        [2, true],
        [4, false],
        [5, false],
        [6, false],
      ],
    );
    assert.ok(rows[0] && 'wrong' in rows[0]);
    assert.equal(rows[0].wrong, '3 cells where the header has 2');
  });

  it('with quotation marks inside a CSV field that has none around it', async () => {
    assert.deepEqual(await rowsOf('title,body\n一,他说"好"吧\n二,"三"\n', 'csv'), [
      { line: 2, fields: { title: '一', body: '他说"好"吧' } },
      { line: 3, fields: { title: '二', body: '三' } },
    ]);
  });

  it('as the encoding that was named, and as UTF-16 that says so itself', async () => {
    const text = 'title,body\r\n標題,樓上漏水\r\n';
    const rows = [{ line: 2, fields: { title: '標題', body: '樓上漏水' } }];
    assert.deepEqual(await rowsOf(encoderOf('big5')(text), 'csv', 'big5'), rows);
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    assert.deepEqual(await rowsOf(little, 'csv'), rows);
    assert.deepEqual(await rowsOf(Buffer.from(little).swap16(), 'csv'), rows);
    assert.deepEqual(await rowsOf(little.subarray(2), 'csv', 'utf-16le'), rows);
  });

  it('with the rows refused that read as nonsense in an encoding which was guessed', async () => {
    const good = encoderOf('gb18030')(
      '{"body":"楼上漏水，物业一直不管，我们很着急。"}\n'.repeat(9),
    );
    const bad = encoderOf('big5')('{"body":"樓上漏水，物業一直不管，我們很著急。"}\n');
    const bytes = Buffer.concat([good, bad, good]);
    const rows = await rowsOf(bytes, 'jsonl');
    assert.equal(rows.length, 19);
    assert.deepEqual(
      rows.flatMap((row) => ('wrong' in row ? [row] : [])),
      [
        {
          line: 10,
          wrong: 'reads as no Chinese in gb18030; if it is right so, say --encoding gb18030',
        },
      ],
    );
    assert.ok((await rowsOf(bytes, 'jsonl', 'gb18030')).every((row) => 'fields' in row));
  });

  it('with numbers of JSON digit by digit, and fields that stand twice told of', async () => {
    const ids = ['1790000000000000001', '1790000000000000002', '42', '1.50'];
    const text = ids.map((id) => `{"id":${id},"body":"一"}`).join('\n');
    assert.deepEqual(
      (await rowsOf(text, 'jsonl')).map((row) => 'fields' in row && row.fields['id']),
      ['1790000000000000001', '1790000000000000002', '42', '1.5'],
    );
    assert.deepEqual(await rowsOf('{"id":1,"body":"一","id":2}', 'jsonl'), [
      { line: 1, fields: { id: '2', body: '一' }, repeated: ['id'] },
    ]);
  });

  it('and a quotation mark that is never closed costs one CSV row, not all that follow', async () => {
    const after = Array.from({ length: 47 }, (_, i) => `后${String(i)},"话${String(i)}"`);
    const open = { line: 3, wrong: 'the quotation marks here do not fit together' };
    const rows = await rowsOf(['title,body', '前,话', '坏,"话', ...after, ''].join('\n'), 'csv');
    assert.equal(rows.length, 49);
    assert.deepEqual(rows[1], open);
    assert.deepEqual(rows[2], { line: 4, fields: { title: '后0', body: '话0' } });
    assert.deepEqual(rows.at(-1), { line: 50, fields: { title: '后46', body: '话46' } });
    const wrong = 'a quotation mark is opened here and never closed';
    const last = await rowsOf('title,body\n前,话\n坏,"话', 'csv');
    assert.deepEqual(last, [
      { line: 2, fields: { title: '前', body: '话' } },
      { line: 3, wrong },
    ]);
    assert.deepEqual(await rowsOf('title,"body\n一,二\n', 'csv'), [{ line: 1, wrong }]);
  });

  it('and a line without an end is not read to its end', async () => {
    await assert.rejects(
      rowsOf(`一\n${'x'.repeat(17_000_000)}`, 'csv', 'utf-8'),
      /Line 2 of .* too long/u,
    );
  });

  it('with only those rows refused whose bytes are broken', async () => {
    const broken = Buffer.concat([
      Buffer.from('title,body\n一,今天停水的通知\n二,坏'),
      Buffer.from([0xff]),
      Buffer.from('\n三,谢谢大家\n'),
    ]);
    assert.deepEqual(await rowsOf(broken, 'csv'), [
      { line: 2, fields: { title: '一', body: '今天停水的通知' } },
      { line: 3, wrong: 'holds bytes that are no UTF-8' },
      { line: 4, fields: { title: '三', body: '谢谢大家' } },
    ]);
  });

  it('and what cannot be read at all ends the reading with its reason', async () => {
    const file = fileOf('title,body\n一,二\n');
    for (const format of ['csv', 'jsonl'] as const) {
      const rows = readRows(`${file}-gone`, format, utf8, () => undefined);
      await assert.rejects(async () => {
        for await (const row of rows) assert.fail(JSON.stringify(row));
      }, /ENOENT/u);
    }
  });

  it('and an empty file has no rows', async () => {
    assert.deepEqual(await rowsOf('', 'csv'), []);
    assert.deepEqual(await rowsOf('', 'jsonl'), []);
  });
});
