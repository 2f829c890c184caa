import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  detectEncoding,
  readRows,
  type FileFormat,
  type Row,
} from '../../../src/start/import/readRows.ts';
import { scratchFolder } from '../../support/store.ts';

/** 标题 and 你好 in GB18030. */
const gbTitle = Buffer.from([0xb1, 0xea, 0xcc, 0xe2]);
const gbHello = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);

describe('A file of messages is read', () => {
  const folder = scratchFolder();
  after(folder.remove);
  let files = 0;
  const fileOf = (bytes: string | Buffer): string => {
    const path = join(folder.path, `file-${String((files += 1))}`);
    writeFileSync(path, bytes);
    return path;
  };
  const rowsOf = async (bytes: string | Buffer, format: FileFormat): Promise<Row[]> => {
    const file = fileOf(bytes);
    const rows: Row[] = [];
    for await (const row of readRows(file, format, await detectEncoding(file), () => undefined))
      rows.push(row);
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
    assert.equal(await detectEncoding(fileOf(bytes)), 'gb18030');
    assert.deepEqual(await rowsOf(bytes, 'csv'), [
      { line: 2, fields: { 标题: '你好', body: 'x' } },
    ]);
  });

  it('and a character cut by the end of a block is one character', async () => {
    const long = `{"body":"${'好'.repeat(50_000)}"}\n`;
    const [row] = await rowsOf(long, 'jsonl');
    assert.ok(row !== undefined && 'fields' in row);
    assert.equal(row.fields['body'], '好'.repeat(50_000));
  });

  it('with quotes, commas and line breaks inside CSV fields, and true line numbers after them', async () => {
    const rows = await rowsOf('title,body\n"一,二","三\n四"\n五,六\n', 'csv');
    assert.deepEqual(rows, [
      { line: 3, fields: { title: '一,二', body: '三\n四' } },
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
    const csv = await rowsOf('title,body\n一,二,三\n四,五\n', 'csv');
    assert.equal(csv.length, 2);
    assert.ok(csv.some((row) => 'wrong' in row));
    assert.ok(csv.some((row) => 'fields' in row && row.fields['title'] === '四'));
  });

  it('and an empty file has no rows', async () => {
    assert.deepEqual(await rowsOf('', 'csv'), []);
    assert.deepEqual(await rowsOf('', 'jsonl'), []);
  });
});
