import type { ServerResponse } from 'node:http';
import { closeErrors, refusalOf, type OnFault } from '../../graphql/closeErrors.ts';
import type { OpenedStream } from '../../graphql/execution/runSubscription.ts';
import { countLiveMessage } from '../platform/metrics.ts';
import type { ApiContext } from './requestState.ts';

/** A stream on which nothing was written for so long gets a sign of life: proxies and our own server end what stands still for a minute. */
const quietMaxMs = 15_000;
const lookEveryMs = 1_000;
/** What may lie here for a reader who takes nothing: then the stream is ended, not kept. */
const unreadBytesMax = 64_000;

const signOfLife = ':\n\n';
const completion = 'event: complete\ndata:\n\n';

const messageOf = (result: object, seq?: number): string =>
  `${seq === undefined ? '' : `id: ${String(seq)}\n`}event: next\ndata: ${JSON.stringify(result)}\n\n`;

/** Not compressed, not kept, not held back by a proxy until there is more of it. */
const headersOf = (requestId: string): readonly string[] => [
  'content-type',
  'text/event-stream; charset=utf-8',
  'cache-control',
  'no-store, no-transform',
  'x-accel-buffering',
  'no',
  'x-content-type-options',
  'nosniff',
  'x-request-id',
  requestId,
];

/** Writes streams in the form of GraphQL over SSE (distinct connections) and keeps them awake. */
export class EventStreams {
  readonly #onFault: OnFault;
  /** When each was written into last. */
  readonly #writtenAt = new Map<ServerResponse, number>();
  #looking: NodeJS.Timeout | undefined;

  constructor(onFault: OnFault) {
    this.#onFault = onFault;
  }

  /** Begins to write a stream. The request counts as answered from here on; its end is `streamEnd`. */
  begin(ctx: ApiContext, stream: OpenedStream): void {
    const { res, state } = ctx;
    ctx.respond = false;
    state.route = 'live';
    res.once('close', stream.leave);
    if (res.destroyed) stream.leave();
    else {
      res.writeHead(200, [...headersOf(state.requestId)]);
      this.#write(res, signOfLife);
    }
    this.#looking ??= setInterval(() => {
      this.#keepAwake();
    }, lookEveryMs).unref();
    state.streamEnd = this.#run(ctx, stream);
  }

  async #run({ res, state }: ApiContext, { messages, leave }: OpenedStream): Promise<void> {
    const { requestId } = state;
    try {
      for await (const { seq, result } of messages) {
        const closed = closeErrors(result, { note: {}, requestId }, this.#onFault);
        this.#write(res, messageOf(closed.result, seq));
        countLiveMessage();
        if (!this.#isRead(res)) {
          state.note.code = 'TIMEOUT';
          return;
        }
      }
      state.note.code = 'OK';
    } catch (reason) {
      const refusal = refusalOf([reason], state, this.#onFault);
      this.#write(res, messageOf(refusal.result));
    } finally {
      leave();
      this.#writtenAt.delete(res);
      if (!res.destroyed) res.end(completion);
    }
  }

  /** False when its reader takes nothing: then it is ended. */
  #isRead(res: ServerResponse): boolean {
    if (res.writableLength <= unreadBytesMax) return true;
    res.destroy();
    return false;
  }

  #write(res: ServerResponse, text: string): void {
    if (res.destroyed) return;
    res.write(text);
    this.#writtenAt.set(res, performance.now());
  }

  #keepAwake(): void {
    const now = performance.now();
    for (const [res, at] of this.#writtenAt)
      if (now - at >= quietMaxMs && this.#isRead(res)) this.#write(res, signOfLife);
    if (this.#writtenAt.size > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }
}
