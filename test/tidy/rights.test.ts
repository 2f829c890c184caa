import assert from 'node:assert/strict';
import { roles } from '../../src/kernel/work.ts';
import { listCode, listFiles, read } from '../support/tree.ts';

const page = listCode().filter((path) => path.startsWith('web/src/'));
const catalogues = listFiles().filter((path) =>
  /^web\/src\/(?:desk\/)?words\/.*\.json$/u.test(path),
);

describe('The page states no rule of the server', () => {
  it('names no role: it asks what the role in use may ask for, and a noun what may be done with it', () => {
    const role = new RegExp(`['"\`](?:${roles.join('|')})(?:@|['"\`])`, 'u');
    assert.match("role === 'SPOKESPERSON'", role);
    assert.match('`FIRM_REPRESENTATIVE@${firm.id}`', role);
    const naming = page.filter((path) => role.test(read(path)));
    assert.deepEqual(naming, []);
  });

  it('tells no limit as a figure of its own: the words leave a hole, which is filled from the schema', () => {
    const figure =
      /\d+ ?(?:个|天|分钟|小时|次|家)|\d+(?:th)? (?:characters|minutes|days|day|hours|Han|lower-case|roles|firms|parts)\b/u;
    for (const words of ['不超过 80 个字', '第 4 天', 'for 10 minutes'])
      assert.match(words, figure);
    const telling = catalogues.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => figure.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    assert.deepEqual(telling, []);
  });
});
