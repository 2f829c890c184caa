import { answerRequest, openStream, type ApiParts } from '../../../graphql/api.ts';
import type { ApiAnswer } from '../../../graphql/closeErrors.ts';
import type { LiveHub } from '../../../graphql/live/liveHub.ts';
import { paramsOfAddress, paramsOfBody } from '../../../graphql/requestParams.ts';
import type { MakeApiRequest } from '../apiRequestOf.ts';
import { EventStreams } from '../eventStreams.ts';
import type { OperationsFile } from '../operationsFile.ts';
import type { ApiStep, StepEnd } from '../requestState.ts';
import { writeAnswer } from '../writeAnswer.ts';

/** What stands in an address between `?` and `#`. */
const queryIn = (url = ''): string => /\?(?<query>[^#]*)/u.exec(url)?.groups?.['query'] ?? '';

type LiveApi = ApiParts & { readonly hub: LiveHub };

/** The end of the way: the parameters, the answer, its bytes. */
export const graphqlEndpoint = (
  api: LiveApi,
  operations: OperationsFile,
  apiRequestOf: MakeApiRequest,
): ApiStep => {
  const streams = new EventStreams(api.onFault);
  return (ctx) => {
    const { body } = ctx.state;
    const params = body ? paramsOfBody(body) : paramsOfAddress(queryIn(ctx.req.url));
    const write = (answer: ApiAnswer): void => {
      writeAnswer(ctx, answer);
    };
    const stream = async (): Promise<void> => {
      const opened = await openStream(api, params, apiRequestOf(ctx));
      if ('messages' in opened) streams.begin(ctx, opened);
      else write(opened);
    };
    const answer = (): StepEnd => {
      if (ctx.state.wantsStream) return stream();
      const made = answerRequest(api, params, apiRequestOf(ctx));
      if (made instanceof Promise) return made.then(write);
      write(made);
    };
    const { persistedHash } = params;
    // The page may have been built anew since this process began.
    return persistedHash === undefined || api.persisted.find(persistedHash)
      ? answer()
      : operations.refresh().then(answer);
  };
};
