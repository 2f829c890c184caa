import assert from 'node:assert/strict';
import { reasonLists } from '../../graphql/reasons.ts';
import { listSource, read } from '../support/tree.ts';

const listed = Object.values(reasonLists).flatMap(({ forPeople, forPrograms }) => [
  ...Object.keys(forPeople),
  ...Object.keys(forPrograms),
]);

describe('The reasons that an answer can give', () => {
  it('are each listed by one part alone', () => {
    assert.deepEqual(
      listed.filter((reason, i) => listed.indexOf(reason) !== i),
      [],
    );
  });

  it('are each given somewhere', () => {
    const code = listSource()
      .filter((path) => !/reasons?\.(?:generated\.)?ts$/u.test(path))
      .map(read)
      .join('\n');
    const quoted = new Set(
      Array.from(code.matchAll(/'(\w+)'|\b(\w+):/gu), ([, text, key]) => text ?? key),
    );
    assert.deepEqual(
      listed.filter((reason) => !quoted.has(reason)),
      [],
    );
  });

  it('hold every reason that docs/errors.md names', () => {
    const named = Array.from(read('docs/errors.md').matchAll(/\(?\breason `(\w+)`|^\| \d.*$/gmu));
    const words = named.flatMap(([line, reason]) =>
      reason === undefined
        ? Array.from(line.matchAll(/`([a-z]+(?:_[a-z]+)*)`/gu), ([, word]) => word)
        : [reason],
    );
    assert.ok(words.length > 20);
    const fields = ['errors'];
    assert.deepEqual(
      words.filter(
        (word) => word !== undefined && !listed.includes(word) && !fields.includes(word),
      ),
      [],
    );
  });
});
