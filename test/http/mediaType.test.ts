import assert from 'node:assert/strict';
import { randomId } from '../../src/kernel/id.ts';
import { acceptedType } from '../../src/http/mediaType.ts';
import { contextOf } from '../support/middleware.ts';

const json = 'application/json';
const stream = 'text/event-stream';
const graphql = 'application/graphql-response+json';
const typeFor = (accept?: string) =>
  acceptedType(contextOf(accept === undefined ? {} : { headers: { accept } }).req);

describe('The media type of an answer', () => {
  const table: [accept: string | undefined, type: string | undefined][] = [
    [undefined, json],
    ['', json],
    ['*/*', json],
    ['application/*', json],
    [json, json],
    [`${json}; charset=utf-8`, json],
    [graphql, graphql],
    [`${graphql}; charset=utf-8`, graphql],
    [`${graphql}, ${json};q=0.9`, graphql],
    [`${graphql};q=0.9, ${json}`, json],
    [`${graphql}, ${json}`, graphql],
    [`${json}, ${graphql}`, json],
    ['text/html, */*;q=0.1', json],
    ['text/html', undefined],
    [`${json};q=0`, undefined],
    ['image/png, text/*', undefined],
    ['text/event-stream', stream],
    [`${graphql}, ${json}, text/event-stream`, graphql],
    [`${json};q=0.5, text/event-stream`, stream],
  ];
  for (const [accept, type] of table)
    it(`for ${accept ?? 'no Accept'} is ${type ?? 'none of ours'}`, () => {
      assert.equal(typeFor(accept), type);
      assert.equal(typeFor(accept), type, 'asked again');
      if (accept === undefined || accept === '') return;
      assert.equal(typeFor(`${accept}, image/x${randomId()};q=0.1`), type, 'never asked before');
    });

  it('is weighed also where the header is longer than any that is kept', () => {
    const long = `${'text/html, '.repeat(60)}${graphql}`;
    assert.deepEqual([typeFor(long), typeFor(long)], [graphql, graphql]);
  });
});
