import { createParser } from 'eventsource-parser';
import { until } from './child.ts';

/** The subscription as the page sends it. */
const liveQuery = `subscription {
  live {
    isReload
    unreadNotices { number isMore }
    waitingFlags { number isMore }
    flagChanges { id state version byRole isMine }
  }
}`;

/** What a message of the stream says. */
export interface LiveSaid {
  readonly isReload: boolean;
  readonly unreadNotices: { readonly number: number } | null;
  readonly waitingFlags: { readonly number: number } | null;
  readonly flagChanges: readonly {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly byRole: string | null;
    readonly isMine: boolean;
  }[];
}

interface LiveResult {
  readonly data?: { readonly live: LiveSaid } | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** How somebody listens. */
export interface Listening {
  readonly token?: string;
  readonly actingAs?: string;
  readonly lastEventId?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A stream that a test reads; `said` grows while it is open. */
export interface TestStream {
  readonly status: number;
  readonly headers: Headers;
  /** The body of a refusal. */
  readonly refusal: LiveResult | undefined;
  readonly said: LiveSaid[];
  /** The ids of the messages, in order. */
  readonly ids: (string | undefined)[];
  /** The errors with which it ended, then `complete`. */
  readonly endedBy: (Readonly<Record<string, unknown>> | 'complete')[];
  isOpen(): boolean;
  close(): void;
}

const headersOf = ({ token, actingAs, lastEventId, headers }: Listening) => ({
  accept: 'text/event-stream',
  'content-type': 'application/json',
  'x-fengqiao': '1',
  ...(token === undefined ? {} : { cookie: `fengqiao_session=${token}` }),
  ...(actingAs === undefined ? {} : { 'acting-as': actingAs }),
  ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  ...headers,
});

/** Begins to listen at a server, as the page does. */
export async function listenAt(url: string, listening: Listening = {}): Promise<TestStream> {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: headersOf(listening),
    body: JSON.stringify({ query: listening.query ?? liveQuery }),
    signal: leaving.signal,
  });
  const [said, ids, endedBy]: [LiveSaid[], (string | undefined)[], TestStream['endedBy']] = [
    [],
    [],
    [],
  ];
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const refusal = isStream ? undefined : ((await answer.json()) as LiveResult);
  let isOpen = isStream;
  const parser = createParser({
    onEvent: ({ event, data, id }) => {
      if (event === 'complete') {
        endedBy.push('complete');
        return;
      }
      const { data: told, errors } = JSON.parse(data) as LiveResult;
      if (errors?.[0] !== undefined) endedBy.push(errors[0].extensions);
      if (told == null) return;
      said.push(told.live);
      ids.push(id);
    },
  });
  const read = async () => {
    const decoder = new TextDecoder();
    const body = answer.body as AsyncIterable<Uint8Array> | null;
    for await (const part of body ?? []) parser.feed(decoder.decode(part, { stream: true }));
  };
  if (isStream)
    void read()
      .catch(() => undefined)
      .finally(() => {
        isOpen = false;
      });
  return {
    ...{ status: answer.status, headers: answer.headers, refusal, said, ids, endedBy },
    isOpen: () => isOpen,
    close: () => {
      leaving.abort();
    },
  };
}

/** Waits until a stream has said something that fits, and gives it. */
export async function hears(
  stream: TestStream,
  what: string,
  fits: (said: LiveSaid) => boolean,
): Promise<LiveSaid> {
  await until(what, () => stream.said.some(fits));
  const found = stream.said.find(fits);
  if (found === undefined) throw new Error(what);
  return found;
}
