import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkColumns, checkHeader, columnsOf } from '../../../src/start/import/fileColumns.ts';
import { parseFieldMap } from '../../../src/start/import/mapRow.ts';
import type { FileFormat } from '../../../src/start/import/readRows.ts';
import { WrongUsage } from '../../../src/start/tool.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

describe('The columns that a file has', () => {
  const folder = scratchFolder();
  after(folder.remove);
  const columns = (text: string, format: FileFormat) => {
    const file = join(folder.path, 'file');
    writeFileSync(file, text);
    return columnsOf(file, format, { label: 'utf-8', isWhole: true, isGuess: false });
  };

  it('are a CSV’s header, also without a row below it', async () => {
    assert.deepEqual(await columns('\ufeffid,"正文"\r\n1,一\r\n', 'csv'), ['id', '正文']);
    assert.deepEqual(await columns('id,text', 'csv'), ['id', 'text']);
    assert.deepEqual(await columns('', 'csv'), []);
  });

  it('are all fields of the first thousand rows of JSONL', async () => {
    const rows = Array.from({ length: 999 }, () => '{"id":1}');
    const text = ['not json', ...rows.slice(1), '{"text":"一"}', '{"late":1}'].join('\n');
    assert.deepEqual(await columns(text, 'jsonl'), ['id', 'text']);
    assert.deepEqual(await columns('\n', 'jsonl'), []);
  });
});

describe('A map of columns', () => {
  const map = parseFieldMap('body=text,externalId=idd');

  it('that names one which is not there is wrong usage, and those there are named', () => {
    assert.throws(
      () => {
        checkColumns(map, ['id', 'text'], true);
      },
      (error: unknown) => {
        assert.ok(error instanceof WrongUsage);
        assert.match(error.message, /no column "idd" in the file; it has "id", "text"\./u);
        return true;
      },
    );
  });

  it('that names only what is there is fine, and so is any before a file without rows', () => {
    checkColumns(map, ['text', 'idd', 'more'], true);
    checkColumns(map, ['Text', ' ＩＤＤ'], true);
    checkColumns(map, [], true);
  });

  it('that nobody gave must find its body, and nothing more', () => {
    const usual = parseFieldMap(undefined);
    checkColumns(usual, ['body'], false);
    assert.throws(() => {
      checkColumns(usual, ['text', 'title'], false);
    }, /no column "body" in the file; it has "text", "title"/u);
  });
});

describe('A header', () => {
  const map = parseFieldMap('body=正文,externalId=id');
  const check = (...header: string[]) => {
    checkHeader(map, header);
  };

  it('with a mapped column twice is refused, naming it and those that look like it', () => {
    assert.throws(() => {
      check('id', '正文', '正文');
    }, /The column "正文" stands in the header 2 times \("正文", "正文"\): rename all but one/u);
    for (const twin of ['ID', ' id ', '\ufeffid', 'ｉｄ', '\u200bId'])
      assert.throws(() => {
        check('id', '正文', twin);
      }, /The column "id" stands in the header 2 times/u);
  });

  it('with another column twice is fine: nobody asked for that one', () => {
    check('id', '正文', '备注', '备注', 'id2');
  });
});
