import { answerRequest, type ApiParts } from '../../../graphql/api.ts';
import { paramsOfAddress, paramsOfBody } from '../../../graphql/requestParams.ts';
import type { MakeApiRequest } from '../apiRequestOf.ts';
import type { OperationsFile } from '../operationsFile.ts';
import type { ApiStep } from '../requestState.ts';
import { writeAnswer } from '../writeAnswer.ts';

/** What stands in an address between `?` and `#`. */
const queryIn = (url = ''): string => /\?(?<query>[^#]*)/u.exec(url)?.groups?.['query'] ?? '';

/** The end of the way: the parameters, the answer, its bytes. */
export const graphqlEndpoint =
  (api: ApiParts, operations: OperationsFile, apiRequestOf: MakeApiRequest): ApiStep =>
  async (ctx) => {
    const { body } = ctx.state;
    const params = body ? paramsOfBody(body) : paramsOfAddress(queryIn(ctx.req.url));
    const { persistedHash } = params;
    // The page may have been built anew since this process began.
    if (persistedHash !== undefined && !api.persisted.find(persistedHash))
      await operations.refresh();
    const answer = answerRequest(api, params, apiRequestOf(ctx));
    writeAnswer(ctx, answer instanceof Promise ? await answer : answer);
  };
