import type { ApiRequest, GraphQLContext } from '../context.ts';
import type { News } from './news.ts';

/** One message before it is worded: the news, and up to which event it tells. */
export interface Told {
  readonly seq: number;
  readonly live: News;
}

/** Somebody who listens: who they are and what they may, as it was looked at last, and the way to them. */
export class Listener {
  readonly request: ApiRequest;
  readonly personId: string;
  readonly endsAt: number;
  context: GraphQLContext;
  /** Read by whoever words the messages. */
  readonly source: AsyncIterable<Told>;
  #way: ReadableStreamDefaultController<Told> | undefined;

  constructor(request: ApiRequest, context: GraphQLContext, endsAt: number) {
    this.request = request;
    this.context = context;
    this.personId = context.work.actor.personId;
    this.endsAt = endsAt;
    this.source = new ReadableStream<Told>({
      start: (way) => {
        this.#way = way;
      },
      cancel: () => {
        this.#way = undefined;
      },
    });
  }

  get isOpen(): boolean {
    return this.#way !== undefined;
  }

  tell(told: Told): void {
    this.#way?.enqueue(told);
  }

  /** Ends it; what was told before is still worded. */
  close(): void {
    this.#way?.close();
    this.#way = undefined;
  }

  /** Ends it for a reason, which is told instead of anything else. */
  fail(reason: unknown): void {
    this.#way?.error(reason);
    this.#way = undefined;
  }
}
