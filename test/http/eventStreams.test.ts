import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OpenedStream } from '../../graphql/execution/runSubscription.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { EventStreams } from '../../src/http/eventStreams.ts';
import { newRequestState, type RequestState } from '../../src/http/requestState.ts';
import { until } from '../support/child.ts';

type Messages = OpenedStream['messages'];

describe('What is written to who listens', () => {
  let server: Server | undefined;
  let reader: Socket | undefined;
  afterEach(async () => {
    reader?.destroy();
    await new Promise((resolve) => server?.close(resolve));
  });

  /** Serves one stream and gives its state, how often it was left, and what a reader gets who reads. */
  const serve = async (messages: Messages, isReading = true) => {
    const faults: unknown[] = [];
    const streams = new EventStreams((fault) => faults.push(fault));
    const seen: { state: RequestState | undefined; left: number; text: string } = {
      ...{ state: undefined, left: 0, text: '' },
    };
    server = createServer((req, res) => {
      const state = newRequestState();
      seen.state = state;
      const ctx = { req, res, state } as Parameters<EventStreams['begin']>[0];
      streams.begin(ctx, {
        messages,
        leave: () => {
          seen.left += 1;
        },
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
    reader.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
    if (isReading) reader.on('data', (part: Buffer) => (seen.text += part.toString()));
    await until('the stream has begun', () => seen.state !== undefined);
    return { seen, faults };
  };

  it('has the form of GraphQL over SSE, each message with its id, and `complete` at its end', async () => {
    async function* messages(): Messages {
      await nextTurn();
      yield { seq: 7, result: { data: { live: { isReload: true } } } };
    }
    const { seen } = await serve(messages());
    await until('the end', () => seen.text.includes('complete'));
    assert.match(seen.text, /content-type: text\/event-stream; charset=utf-8/u);
    assert.match(seen.text, /cache-control: no-store, no-transform/u);
    assert.match(
      seen.text,
      /id: 7\nevent: next\ndata: \{"data":\{"live":\{"isReload":true\}\}\}\n\n/u,
    );
    assert.match(seen.text, /event: complete\ndata:\n\n/u);
    await seen.state?.streamEnd;
    assert.equal(seen.state?.note.code, 'OK');
  });

  it('says why it ends, and masks a fault of ours', async () => {
    for (const [reason, code] of [
      [new AppError('NOT_SIGNED_IN', 'Sign in.'), 'NOT_SIGNED_IN'],
      [new Error('secret'), 'INTERNAL'],
    ] as const) {
      async function* messages(): Messages {
        await nextTurn();
        if (Number.isNaN(reason.message.length)) yield { seq: 1, result: {} };
        throw reason;
      }
      const { seen, faults } = await serve(messages());
      await until('the end', () => seen.text.includes('complete'));
      assert.ok(seen.text.includes(`"code":"${code}"`));
      assert.ok(!seen.text.includes('secret'));
      assert.equal(faults.length, code === 'INTERNAL' ? 1 : 0);
      assert.equal(seen.state?.note.code, code);
      reader?.destroy();
      await new Promise((resolve) => server?.close(resolve));
    }
  });

  it('is cut off where its reader takes nothing, and keeps next to nothing for them', async function () {
    this.timeout(30_000);
    const text = 'x'.repeat(10_000);
    let written = 0;
    async function* messages(): Messages {
      for (;;) {
        await nextTurn();
        written += 1;
        yield { seq: written, result: { data: { text } } };
      }
    }
    const { seen } = await serve(messages(), false);
    await until('the stream was cut', () => seen.left > 0);
    await seen.state?.streamEnd;
    assert.equal(seen.state?.note.code, 'TIMEOUT');
    const kept = written;
    await nextTurn();
    assert.equal(written, kept, 'nothing is worded for them any more');
  });

  it('is left when its reader goes away', async () => {
    async function* messages(): Messages {
      yield { seq: 1, result: {} };
      await until('it was left', () => seen.left > 0);
    }
    const { seen } = await serve(messages());
    await until('the first message', () => seen.text.includes('id: 1'));
    reader?.destroy();
    await until('it was left', () => seen.left > 0);
  });
});
