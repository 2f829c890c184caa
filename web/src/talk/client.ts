import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { fetchWho } from './earlyWho.ts';
import { byName } from './byName.ts';
import { problemOf, type Problem } from './problem.ts';
import { fetchWithClock } from './serverClock.ts';

/** Whom the page shows as signed in (a person's id, or `nobody`), and in which role; every request names both. */
export interface Speaker {
  readonly person: string;
  /** The value of the header `acting-as`. */
  readonly actingRole?: string | undefined;
}

/** The headers that say for whom the page speaks, and that it is the page. */
export const headersFor = (speaker: Speaker | undefined) => ({
  'x-fengqiao': '1',
  ...(speaker === undefined ? {} : { 'x-fengqiao-person': speaker.person }),
  ...(speaker?.actingRole === undefined ? {} : { 'acting-as': speaker.actingRole }),
});

const optionsFor = (speaker: () => Speaker | undefined) => ({
  url: '/graphql',
  preferGetMethod: false,
  fetch: fetchWithClock,
  fetchOptions: () => ({ credentials: 'same-origin' as const, headers: headersFor(speaker()) }),
});

/**
 * Asks the server without a word on who asks, so that neither another sign-in nor a role taken away meanwhile keeps the page from
 * finding out.
 */
export const plainClient = new Client({
  ...optionsFor(() => undefined),
  fetch: fetchWho,
  exchanges: [byName, fetchExchange],
});

/**
 * Speaks to the server for one person in one role; for none at all while it is not known who is there. Tells each refusal. Its cache
 * asks again for whatever an act touches that is on the screen.
 */
export const makeClient = (
  speaker: () => Speaker | undefined,
  onRefused: (problem: Problem) => void,
  { isCached = true } = {},
) =>
  new Client({
    ...optionsFor(speaker),
    requestPolicy: isCached ? 'cache-and-network' : 'network-only',
    exchanges: [
      ...(isCached ? [cacheExchange] : []),
      mapExchange({
        onError(error) {
          onRefused(problemOf(error));
        },
      }),
      byName,
      fetchExchange,
    ],
  });
