import { CombinedError } from 'urql';
import { headersFor, type Speaker } from '../talk/client.ts';
import { problemOf, type Problem } from '../talk/problem.ts';
import { fetchWithClock } from '../talk/serverClock.ts';

/** A paper as a file, or why there is none. */
export type Fetched =
  { readonly file: Blob; readonly name: string } | { readonly problem: Problem };

/** The name that an answer gives its file (`filename*` of RFC 6266); `paper` when it gives none. */
const fileNameIn = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]*)/u.exec(disposition ?? '')?.[1];
  return encoded === undefined ? 'paper' : decodeURIComponent(encoded);
};

const refusalIn = async (answer: Response): Promise<Problem> => {
  const body: unknown = await answer.json().catch(() => undefined);
  const errors = body !== null && typeof body === 'object' && 'errors' in body ? body.errors : [];
  const graphQLErrors: unknown[] = Array.isArray(errors) ? errors : [];
  return problemOf(
    new CombinedError({
      graphQLErrors: graphQLErrors.filter((one) => one !== null && typeof one === 'object'),
      response: answer,
    }),
  );
};

/** Fetches a paper for somebody in one role. */
export const fetchPaper = async (path: string, speaker: Speaker): Promise<Fetched> => {
  try {
    const answer = await fetchWithClock(path, {
      credentials: 'same-origin',
      headers: headersFor(speaker),
    });
    if (!answer.ok) return { problem: await refusalIn(answer) };
    const name = fileNameIn(answer.headers.get('content-disposition'));
    return { file: await answer.blob(), name };
  } catch {
    return { problem: { code: 'NETWORK' } };
  }
};
