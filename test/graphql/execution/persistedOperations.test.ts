import assert from 'node:assert/strict';
import { PersistedOperations } from '../../../graphql/execution/persistedOperations.ts';
import { runPlainly } from '../../../graphql/execution/runOperation.ts';
import { trySchema } from '../trySchema.ts';

describe('The operations of the page', () => {
  it('are held to the rules of what strangers write; what does not fit is told and left out', async () => {
    const persisted = new PersistedOperations(trySchema());
    const unfit: string[] = [];
    const texts = {
      question: 'query Ask { node { name } }',
      'cut off': '{ node',
      unknown: '{ nothing }',
      'about the schema': '{ __schema { queryType { name } } }',
      two: 'query A { slow } query B { slow }',
      none: 'fragment F on Query { slow }',
      change: 'mutation { other }',
    };
    await persisted.load(new Map(Object.entries(texts)), (hash, error) => {
      assert.ok(error instanceof Error);
      unfit.push(hash);
    });
    assert.deepEqual(unfit, ['cut off', 'unknown', 'about the schema', 'two', 'none']);
    assert.deepEqual(
      Object.keys(texts).filter((hash) => persisted.find(hash)),
      ['question', 'change'],
    );
    const [question, change] = [persisted.find('question'), persisted.find('change')];
    assert.deepEqual([question?.rootField, change?.rootField], ['node', 'other']);
    assert.equal(question?.definition.name?.value, 'Ask');
    assert.notEqual(question.run, runPlainly, 'a question is compiled');
    assert.equal(change?.run, runPlainly, 'a change is not');
  });

  it('are those of the last build alone', async () => {
    const persisted = new PersistedOperations(trySchema());
    const build = (hash: string) =>
      persisted.load(new Map([[hash, '{ slow }']]), (unfit) => assert.fail(unfit));
    assert.equal(persisted.find('old'), undefined);
    await build('old');
    await build('new');
    assert.deepEqual(
      [persisted.find('old'), persisted.find('new')?.rootField],
      [undefined, 'slow'],
    );
  });
});
