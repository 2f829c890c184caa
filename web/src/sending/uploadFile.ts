import { answeredProblem, type Problem } from '../talk/problem.ts';
import type { Attached } from './attached.ts';

/** One file on its way, and who brings it in which role. */
export interface Upload {
  readonly file: File;
  /** Sent again under the same key, it is one file. */
  readonly key: string;
  readonly person: string;
  readonly actingRole: string;
}

/** How it ended: the file as it is kept, or why it is not. */
export type Uploaded = { readonly file: Attached } | { readonly problem: Problem };

const created = 201;
const lost: Uploaded = { problem: { code: 'NETWORK' } };

/** Sends a file and tells how far it has come (0 to 1). Never fails: what goes wrong is its end. Nothing more is heard of one that `signal` ends. */
export const uploadFile = (
  { file, key, person, actingRole }: Upload,
  onSent: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> =>
  new Promise((resolve) => {
    // fetch does not tell how far a body has come.
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.responseType = 'json';
    const headers = {
      'content-type': 'application/octet-stream',
      'x-fengqiao': '1',
      'x-fengqiao-person': person,
      'acting-as': actingRole,
      'idempotency-key': key,
      'file-name': encodeURIComponent(file.name),
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      onSent(total === 0 ? 0 : loaded / total);
    };
    request.onerror = () => {
      resolve(lost);
    };
    request.onload = () => {
      const answer: unknown = request.response;
      resolve(
        request.status === created
          ? { file: answer as Attached }
          : { problem: answeredProblem(request.status, answer) },
      );
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(file);
  });
