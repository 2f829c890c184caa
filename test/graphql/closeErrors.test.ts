import assert from 'node:assert/strict';
import { GraphQLError } from 'graphql';
import { closeErrors, refusalOf } from '../../graphql/closeErrors.ts';
import type { RequestNote } from '../../graphql/context.ts';
import { AppError, conflict } from '../../src/kernel/appError.ts';

interface Noted {
  readonly note: RequestNote;
  readonly faults: unknown[];
}

const noting = (note: RequestNote = {}): Noted => ({ note, faults: [] });

const refused = (thrown: readonly unknown[], { note, faults }: Noted) =>
  refusalOf(thrown, { note, requestId: 'r' }, (fault, id) => faults.push([fault, id]));

const close = (...[result, { note, faults }]: [Parameters<typeof closeErrors>[0], Noted]) =>
  closeErrors(result, { note, requestId: 'r' }, (fault) => faults.push(fault));

const failed = (original: Error) => new GraphQLError('x', { originalError: original, path: ['a'] });
const codesIn = ({ result }: ReturnType<typeof closeErrors>) =>
  result.errors?.map(({ extensions }) => extensions?.['code']);

describe('The errors of an answer', () => {
  it('are none, and none is written, when all went well', () => {
    const noted = noting();
    assert.deepEqual(close({ data: { a: 1 } }, noted), { result: { data: { a: 1 } } });
    assert.deepEqual(close({ data: null, errors: [] }, noted), { result: { data: null } });
    assert.equal(noted.note.code, 'OK');
  });

  it('stand beside what could be answered, which is then no refusal of the whole', () => {
    const noted = noting();
    const answer = close(
      { data: { a: null }, errors: [failed(conflict('changed_meanwhile', 'Late.'))] },
      noted,
    );
    assert.deepEqual(answer.result.data, { a: null });
    assert.deepEqual(codesIn(answer), ['CONFLICT']);
    assert.ok(!('refusal' in answer));
    assert.equal(noted.note.code, 'CONFLICT');
  });

  it('stand beside a null where everything failed while it ran', () => {
    const answer = close(
      { data: null, errors: [failed(conflict('changed_meanwhile', 'Late.'))] },
      noting(),
    );
    assert.equal(answer.result.data, null);
    assert.ok(!('refusal' in answer));
  });

  it('are a refusal where nothing ran', () => {
    const answer = close({ errors: [failed(conflict('changed_meanwhile', 'Late.'))] }, noting());
    assert.equal(answer.refusal?.code, 'CONFLICT');
    assert.ok(!('data' in answer.result));
  });

  it('are all told, the first of them in log and figures and as the status', () => {
    const noted = noting();
    const answer = refused(
      [conflict('changed_meanwhile', 'Late.'), new AppError('FORBIDDEN', 'No.')],
      noted,
    );
    assert.deepEqual(codesIn(answer), ['CONFLICT', 'FORBIDDEN']);
    assert.equal(answer.refusal?.code, 'CONFLICT');
    assert.equal(noted.note.code, 'CONFLICT');
    const earlier = noting({ code: 'TIMEOUT' });
    refused([conflict('changed_meanwhile', 'Late.')], earlier);
    assert.equal(earlier.note.code, 'TIMEOUT');
  });

  it('are told to us when they are faults of ours, and to us alone', () => {
    const noted = noting();
    const fault = new Error('secret');
    const answer = refused([fault, conflict('changed_meanwhile', 'Late.')], noted);
    assert.deepEqual(noted.faults, [[fault, 'r']]);
    assert.deepEqual(codesIn(answer), ['INTERNAL', 'CONFLICT']);
    assert.ok(!JSON.stringify(answer.result).includes('secret'));
  });

  it('are no refusal when there are none', () => {
    assert.deepEqual(refused([], noting()), { result: { errors: [] } });
  });
});
