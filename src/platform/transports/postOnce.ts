import { TransportUnavailable } from './transport.ts';

const answerBytesMax = 2_048;

/** What is posted, and how long the whole exchange may take, in milliseconds. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly timeoutMs: number;
}

/** What a server answered: its status and the beginning of what it wrote. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks what a server takes (OPTIONS), to see whether it is there: any answer says so. Throws TransportUnavailable when none came in time. */
export async function answers(url: URL, timeoutMs: number): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { method: 'OPTIONS', redirect: 'manual', signal }).catch(
    (error: unknown) => {
      throw new TransportUnavailable(`no answer: ${wordOf(error)}`);
    },
  );
  await response.body?.cancel();
}

/**
 * Posts once and follows no redirect: whoever answers may not choose where a letter goes. Reads at most 2,048 bytes of the answer.
 * Throws TransportUnavailable when no status came in time.
 */
export async function postOnce(url: URL, { headers, body, timeoutMs }: Posted): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs);
  const request = { method: 'POST', redirect: 'manual', headers, body, signal } as const;
  const response = await fetch(url, request).catch((error: unknown) => {
    throw new TransportUnavailable(`no answer: ${wordOf(error)}`);
  });
  return { status: response.status, text: await beginningOf(response) };
}

/** The status has said what counts: an answer that breaks off is taken as far as it came. */
async function beginningOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  try {
    while (reader !== undefined && bytes < answerBytesMax) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      bytes += value.length;
    }
    await reader?.cancel();
  } catch {
    // It came no further.
  }
  return Buffer.concat(chunks).subarray(0, answerBytesMax).toString('utf8');
}

/** The word for what went wrong (ECONNREFUSED, TimeoutError): the sentence may hold addresses. */
function wordOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
