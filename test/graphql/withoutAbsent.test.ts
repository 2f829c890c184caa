import assert from 'node:assert/strict';
import { buildSchema, graphql } from 'graphql';
import { dropAbsentArguments, withoutAbsent } from '../../graphql/withoutAbsent.ts';

describe('What a client leaves out', () => {
  it('is not there for a resolver: left out, null or a variable without a value, at any depth', async () => {
    const schema = buildSchema(`
      input Inner { text: String, list: [String] }
      input Outer { inner: Inner, flag: Boolean }
      type Query { ask(a: String, input: Outer): String }
    `);
    const heard: unknown[] = [];
    const ask = schema.getQueryType()?.getFields()['ask'];
    assert.ok(ask);
    ask.resolve = (_parent, args) => void heard.push(args);
    dropAbsentArguments(schema);
    for (const source of [
      '{ ask }',
      '{ ask(a: null, input: null) }',
      'query ($a: String) { ask(a: $a) }',
      '{ ask(input: { inner: { text: null }, flag: false }) }',
    ])
      assert.deepEqual((await graphql({ schema, source })).errors, undefined, source);
    assert.deepEqual(heard, [{}, {}, {}, { input: { inner: {}, flag: false } }]);
  });

  it('is all that is taken out: moments, lists and empty text stay', () => {
    const at = new Date(0);
    const value = { at, list: ['', 'x'], text: '', count: 0 };
    assert.deepEqual(withoutAbsent(value), value);
    assert.deepEqual(withoutAbsent({ a: undefined, list: [{ b: null }] }), { list: [{}] });
    for (const plain of [null, undefined, 0, '', at]) assert.equal(withoutAbsent(plain), plain);
  });

  it('is no matter of a field without arguments, nor of one that no resolver answers', () => {
    const schema = buildSchema('type Query { time: String place(a: String): String }');
    const fields = schema.getQueryType()?.getFields();
    const time = () => 'now';
    assert.ok(fields?.['time'] && fields['place']);
    fields['time'].resolve = time;
    dropAbsentArguments(schema);
    assert.equal(fields['time'].resolve, time);
    assert.equal(fields['place'].resolve, undefined);
  });
});
