import assert from 'node:assert/strict';
import { getOperationAST, parse } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { HttpRefusal } from '../../../graphql/errors.ts';
import {
  makeOperation,
  runOperation,
  runPlainly,
} from '../../../graphql/execution/runOperation.ts';
import { apiLimits } from '../../../graphql/validation/apiLimits.ts';
import { AppError } from '../../../src/kernel/appError.ts';
import { present } from '../../../src/kernel/assert.ts';
import { visitorRequest } from '../visitorRequest.ts';

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    input Wish {
      words: Int
    }
    type Query {
      wish(wish: Wish, all: [Int]): String
      never: String
    }
    type Mutation {
      add: Int
    }
  `,
  resolvers: {
    Query: {
      wish: (_parent, args) => JSON.stringify(args),
      never: () => new Promise(() => undefined),
    },
    Mutation: { add: () => 1 },
  },
});

/** Runs the (named) operation of a document for a visitor. */
function run(text: string, variables: Readonly<Record<string, unknown>> = {}, method = 'POST') {
  const document = parse(text);
  const definition = present(getOperationAST(document, 'Named'), 'an operation');
  const operation = makeOperation(schema, document, definition, runPlainly);
  const request = visitorRequest({ method });
  const answer = async () => {
    const { data, errors } = await runOperation(
      { schema, executionMs: 50 },
      operation,
      variables,
      request,
    );
    return { data: data && { ...data }, errors };
  };
  return { answer, request };
}

describe('An operation that is run', () => {
  it('is the one that is named, with its variables, and its root field is noted', async () => {
    const { answer, request } = run(
      'query Other { never } query Named($w: Wish) { wish(wish: $w) }',
      { w: { words: 3 } },
    );
    assert.deepEqual((await answer()).data, { wish: '{"wish":{"words":3}}' });
    assert.equal(request.note.operation, 'wish');
  });

  it('changes nothing by GET', async () => {
    const change = 'mutation Named { add }';
    const byGet = run(change, {}, 'GET');
    await assert.rejects(byGet.answer(), (error) => {
      assert.ok(error instanceof HttpRefusal);
      const { status, code, detail, headers } = error;
      assert.deepEqual([status, code, headers], [405, 'BAD_INPUT', { allow: 'POST' }]);
      assert.deepEqual(detail, { field: 'method', reason: 'method' });
      return true;
    });
    assert.equal(byGet.request.note.operation, 'add');
    assert.deepEqual((await run(change).answer()).data, { add: 1 });
    assert.deepEqual((await run('query Named { wish }', {}, 'GET').answer()).data, { wish: '{}' });
  });

  it('ends when its time is over', async () => {
    const isLate = (error: unknown) => error instanceof AppError && error.code === 'TIMEOUT';
    await assert.rejects(run('query Named { never }').answer(), isLate);
  });

  it('tells a few mistakes of its variables, and guesses no names', async () => {
    const all = Array.from({ length: 40 }, () => 'x');
    const many = await run('query Named($all: [Int]) { wish(all: $all) }', { all }).answer();
    assert.equal(many.data, undefined);
    assert.ok((many.errors ?? []).length <= apiLimits.errorsMax + 1);
    const { errors } = await run('query Named($w: Wish) { wish(wish: $w) }', {
      w: { word: 3 },
    }).answer();
    assert.match(errors?.[0]?.message ?? '', /"word" is not defined/u);
    assert.doesNotMatch(errors?.[0]?.message ?? '', /Did you mean/u);
  });
});
