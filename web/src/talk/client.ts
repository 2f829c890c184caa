import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { byName } from './byName.ts';
import { problemOf, type ProblemCode } from './problem.ts';

const headersFor = (hat: string | undefined) => ({
  'x-fengqiao': '1',
  ...(hat === undefined ? {} : { 'acting-as': hat }),
});

/** Speaks to the server in one role (`hat` is the value of the header `acting-as`); tells the code of each refusal. */
export const makeClient = (hat: string | undefined, onRefused: (code: ProblemCode) => void) =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          onRefused(problemOf(error).code);
        },
      }),
      byName,
      fetchExchange,
    ],
    fetchOptions: () => ({ credentials: 'same-origin', headers: headersFor(hat) }),
  });
