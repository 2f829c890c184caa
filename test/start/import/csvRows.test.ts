import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRows } from '../../../src/start/import/csvRows.ts';
import type { Row } from '../../../src/start/import/row.ts';

async function* linesOf(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield* text.split('\n');
}
const rowsOf = async (text: string): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const row of csvRows(linesOf(text))) rows.push(row);
  return rows;
};
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The lines of the refused rows, and the first cells of the others. */
const outcome = async (...lines: string[]) => {
  const rows = await rowsOf(['id,title,body', ...lines].join('\n'));
  return {
    refused: rows.flatMap((row) => ('wrong' in row ? [row.line] : [])),
    read: rows.flatMap((row) => ('fields' in row ? [row.fields['id']] : [])),
  };
};

describe('Empty last cells of a CSV row', () => {
  it('may be left out or be too many', async () => {
    assert.deepEqual(await rowsOf('id,title,body\n1,一\n2\n3,三,话,\n4,四,话,, ,\n5,五,"话",""'), [
      { line: 2, fields: { id: '1', title: '一', body: '' } },
      { line: 3, fields: { id: '2', title: '', body: '' } },
      { line: 4, fields: { id: '3', title: '三', body: '话' } },
      { line: 5, fields: { id: '4', title: '四', body: '话' } },
      { line: 6, fields: { id: '5', title: '五', body: '话' } },
    ]);
  });

  it('are no way for a further cell that holds something', async () => {
    const [row] = await rowsOf('id,body\n1,话,,多');
    assert.deepEqual(row, { line: 2, wrong: '4 cells where the header has 2' });
  });
});

describe('A stray quotation mark in CSV', () => {
  it('costs its own row, whatever quotation marks stand in those that follow', async () => {
    for (const [name, ...lines] of [
      ['closed by the next', '2,坏,"话', '3,好,"话"', '4,好,话'],
      ['never closed', '2,坏,"话', '3,好,话', '4,好,话'],
      ['before escaped marks', '2,"坏,话', '3,好,"他说""行"""', '4,好,话'],
      ['before a quoted comma', '2,坏,"话', '3,好,","', '4,"好",话'],
      ['before an empty quoted cell', '2,"坏,话', '3,"",话', '4,好,""'],
      ['before a row that leaves out its last cell', '2,坏,"话', '3,好', '4,好,"话"'],
      ['in the middle of a row', '2,"坏"了","话', '3,好,话', '4,好,话'],
    ])
      assert.deepEqual(
        await outcome('1,好,话', ...lines),
        { refused: [3], read: ['1', '3', '4'] },
        name,
      );
  });

  it('takes the following lines of its own cell with it, and says so', async () => {
    const [, lost, last] = await rowsOf('id,body\n1,话\n2,"上\n中\n下\n3,"话"');
    assert.deepEqual(lost, {
      line: 3,
      wrong: 'the quotation marks here do not fit together; it goes to line 5',
    });
    assert.deepEqual(last, { line: 6, fields: { id: '3', body: '话' } });
  });

  it('that meets another one makes no message of the rows between them: they are refused, with their lines', async () => {
    for (const [name, header, ...lines] of [
      ['at the ends of texts', 'id,title,body', '2,坏,"话', '3,好,话', '4,坏,话"'],
      ['of rows that touch', 'id,title,body', '2,坏,"话', '3,好,话"'],
      ['around a title', 'id,title,body', '9,"坏,话', '10,好,话', '11,坏",话'],
      [
        'at the beginning of rows',
        'body,at',
        '"话,2020-01-02 3:04',
        '话,2020-01-02 3:05',
        '坏",2020-1-12 13:06',
      ],
      ['beside times', 'at,body', '2020-01-02,"坏', '2020-01-03,好', '2020-01-04,"'],
      ['in long numbers', 'id,body', '1790000000000000001,"坏', '1790000000000000002,坏"'],
    ]) {
      const width = header?.split(',').length;
      const good = width === 3 ? ['1,好,话', '5,好,话'] : ['1,话', '5,话'];
      const rows = await rowsOf([header, good[0], ...lines, good[1]].join('\n'));
      assert.equal(rows.length, 3, name);
      const [, refused] = rows;
      assert.ok(refused !== undefined && 'wrong' in refused, name);
      assert.equal(refused.line, 3);
      assert.match(refused.wrong, /^a cell here holds whole rows,/u);
      assert.ok(refused.wrong.endsWith(`it goes to line ${String(2 + lines.length)}`), name);
    }
  });

  it('is no reason to doubt a text with commas, or with a list that is numbered otherwise', async () => {
    for (const text of ['他来了,\n又走了', '两件事：\n1,漏水\n2,停电', '上\n\n下']) {
      const rows = await rowsOf(
        `id,body\n1790000000000000001,${quoted(text)}\n1790000000000000002,话`,
      );
      assert.deepEqual(
        rows.map((row) => ('fields' in row ? row.fields['body'] : row.wrong)),
        [text, '话'],
      );
    }
  });

  it('does not make a text of several lines doubtful, even one that looks like rows', async () => {
    const text = '7,甲,乙\n8,丙,丁\n他说"行"';
    const rows = await rowsOf(`id,title,body\n1,题,${quoted(text)}\n2,坏,"话\n3,好,"话"`);
    assert.deepEqual(
      rows.map((row) => ('wrong' in row ? row.line : row.fields['body'])),
      [text, 5, '话'],
    );
  });

  it('is looked for in 2,000 lines at most, so that no file has to be held whole', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `${String(i)},好,话`);
    const { refused, read } = await outcome('坏,"', ...many);
    assert.deepEqual([refused, read.length], [[2], 5_000]);
  });
});

describe('A CSV file with one broken row', () => {
  // Not one that begins with a line's end or empty cells before it, for the mark before it may as well close the stray one; and without digits, for a line
  // with a number like that of its row looks like a row itself: nobody can tell these apart, and they are refused.
  const text = fc
    .string({
      unit: fc.constantFrom(...Array.from('楼上漏水物业不管，。abc “\n",')),
      maxLength: 30,
    })
    .filter((one) => !/^,*\n/u.test(one));
  const line = fc.string({
    unit: fc.constantFrom(...Array.from('楼上漏水，。abc 12 ')),
    minLength: 1,
  });
  const good = fc.tuple(line, text, fc.boolean());
  const broken = fc.tuple(
    fc.constantFrom(
      (id: string, title: string, body: string) => `${id},${title},"${body}`,
      (id: string, title: string, body: string) => `${id},"${title},${body}`,
      (id: string, title: string, body: string) => `"${id},${title},${body}`,
      (id: string, title: string, body: string) => `${id},${quoted(title)},${body},多`,
    ),
    line,
    line,
  );

  it('gives every other row exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(good, { maxLength: 12 }), fc.nat(12), broken, async (...made) => {
        const [rows, at, [breakRow, title, body]] = made;
        const lines = rows.map(([one, other, isQuoted], i) => {
          const second = isQuoted || /["\n,]/u.test(other) ? quoted(other) : other;
          return `r${String(i)},${isQuoted ? quoted(one) : one},${second}`;
        });
        lines.splice(Math.min(at, lines.length), 0, breakRow('broken', title, body));
        const read = await rowsOf(['id,title,body', ...lines].join('\n'));
        const kept = read.flatMap((row) => ('fields' in row ? [Object.values(row.fields)] : []));
        assert.deepEqual(
          kept,
          rows.map(([one, other], i) => [`r${String(i)}`, one, other]),
        );
        assert.equal(read.length, rows.length + 1);
      }),
      { numRuns: 500 },
    );
  });
});
