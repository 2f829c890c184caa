import type { CustomFetch } from 'openid-client';

/** The longest answer that is read: a provider's keys and settings take a few kB. */
const answerBytesMax = 500_000;

/** Reads an answer whole, up to 500 kB, and follows no redirect; the time limit of the request holds for its body too. Throws where the answer is longer. */
export const boundedFetch: CustomFetch = async (url, options) => {
  const answer = await fetch(url, { ...options, redirect: 'manual' } as RequestInit);
  const { body, status, statusText, headers } = answer;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > answerBytesMax) throw new Error('the answer is too long');
    parts.push(part);
  }
  const hasBody = status !== 204 && status !== 304;
  return new Response(hasBody ? Buffer.concat(parts) : null, { status, statusText, headers });
};
