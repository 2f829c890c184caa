import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { CombinedError, stringifyDocument } from 'urql';
import { LiveDocument, type LiveSubscription } from '../gql/generated/graphql.ts';
import { nameOf } from '../talk/byName.ts';
import { headersFor, type Speaker } from '../talk/client.ts';
import { problemOf, type Problem } from '../talk/problem.ts';
import type { News } from './news.ts';

/** How a stream is listened to. */
interface Listening {
  readonly speaker: Speaker;
  /** The last message that was heard: what came after it is told. */
  readonly lastId: string | undefined;
  readonly signal: AbortSignal;
  readonly onNews: (news: News, id: string | undefined) => void;
  readonly onLife: () => void;
}

/** The server says something every 15 seconds: what is silent for so long is a line that broke unheard. */
const silenceMaxMs = 45_000;

interface Message {
  readonly data?: LiveSubscription | null;
  readonly errors?: ConstructorParameters<typeof CombinedError>[0]['graphQLErrors'];
}

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null;

const messageIn = (text: string): Message => {
  const value: unknown = JSON.parse(text);
  return isMessage(value) ? value : {};
};

const problemIn = ({ errors }: Message, response: Response): Problem | undefined =>
  errors === undefined
    ? undefined
    : problemOf(new CombinedError({ graphQLErrors: errors, response }));

const ask = ({ speaker, lastId, signal }: Listening, isByName: boolean) =>
  fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...headersFor(speaker),
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    },
    body: JSON.stringify({
      variables: {},
      ...(isByName
        ? { extensions: { persistedQuery: { version: 1, sha256Hash: nameOf(LiveDocument) } } }
        : { query: stringifyDocument(LiveDocument) }),
    }),
  });

const refusalIn = async (response: Response): Promise<Problem> =>
  problemIn(messageIn(await response.text().catch(() => '{}')), response) ??
  problemOf(new CombinedError({ networkError: new Error('refused'), response }));

// Reads to the end; gives the problem that the server ended it for.
const read = async (response: Response, listening: Listening): Promise<Problem | undefined> => {
  let problem: Problem | undefined;
  const onEvent = ({ event, data, id }: EventSourceMessage) => {
    if (event !== 'next') return;
    const message = messageIn(data);
    problem = problemIn(message, response);
    if (message.data != null) listening.onNews(message.data.live, id);
  };
  const parser = createParser({ onEvent });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let silence: ReturnType<typeof setTimeout> | undefined;
  for (;;) {
    clearTimeout(silence);
    silence = setTimeout(() => void reader?.cancel(), silenceMaxMs);
    const part = await reader?.read().finally(() => {
      clearTimeout(silence);
    });
    if (part === undefined || part.done) return problem;
    listening.onLife();
    parser.feed(part.value);
  }
};

/**
 * Listens until the stream ends: gives why, or undefined when it is to be begun again as it was. A server that does not know the name of
 * the page's question gets its text.
 */
export const listen = async (listening: Listening): Promise<Problem | undefined> => {
  try {
    let response = await ask(listening, true);
    if (response.status === 404) response = await ask(listening, false);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    return isStream ? await read(response, listening) : await refusalIn(response);
  } catch {
    return { code: 'NETWORK' };
  }
};
