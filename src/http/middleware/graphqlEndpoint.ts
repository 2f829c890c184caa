import { answerRequest, type ApiParts } from '../../../graphql/api.ts';
import type { ApiAnswer } from '../../../graphql/closeErrors.ts';
import { paramsOfAddress, paramsOfBody } from '../../../graphql/requestParams.ts';
import type { MakeApiRequest } from '../apiRequestOf.ts';
import type { OperationsFile } from '../operationsFile.ts';
import type { ApiStep, StepEnd } from '../requestState.ts';
import { writeAnswer } from '../writeAnswer.ts';

/** What stands in an address between `?` and `#`. */
const queryIn = (url = ''): string => /\?(?<query>[^#]*)/u.exec(url)?.groups?.['query'] ?? '';

/** The end of the way: the parameters, the answer, its bytes. */
export const graphqlEndpoint =
  (api: ApiParts, operations: OperationsFile, apiRequestOf: MakeApiRequest): ApiStep =>
  (ctx) => {
    const { body } = ctx.state;
    const params = body ? paramsOfBody(body) : paramsOfAddress(queryIn(ctx.req.url));
    const write = (answer: ApiAnswer): void => {
      writeAnswer(ctx, answer);
    };
    const answer = (): StepEnd => {
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
