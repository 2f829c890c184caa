import { createSourceEventStream, type ExecutionResult } from 'graphql';
import { randomId } from '../../src/kernel/id.ts';
import { contextOf, type ApiRequest, type GraphQLContext } from '../context.ts';
import type { Listener } from '../live/listener.ts';
import type { LiveHub } from '../live/liveHub.ts';
import { newLoaders } from '../loaders.ts';
import { checkCost, type Variables } from '../validation/queryCost.ts';
import { runPlainly, type Execution, type Operation } from './runOperation.ts';
import { within } from './timeLimit.ts';

/** One message of a stream: what it says, and up to which event it tells. */
interface LiveMessage {
  readonly seq: number;
  readonly result: ExecutionResult;
}

/** A stream that has begun: its messages, whose reading throws the reason when it ends for one, and how it is left. */
export interface OpenedStream {
  readonly messages: AsyncIterable<LiveMessage>;
  readonly leave: () => void;
}

/** Who listens, for one message: with the rights as they were looked at last, at the present moment, with readers of its own. */
const atThisMoment = (context: GraphQLContext, now: Date): GraphQLContext => ({
  ...context,
  work: { actor: context.work.actor, now, newId: randomId },
  loaders: newLoaders(),
});

/**
 * Begins a subscription: cost and rights are judged as for a question, and each message is worded under the rights of its moment. Gives
 * the refusal where it does not begin.
 */
export async function runSubscription(
  { schema, executionMs, hub }: Execution & { readonly hub: LiveHub },
  { document, definition, rootField, cost }: Operation,
  variableValues: Variables,
  request: ApiRequest,
): Promise<OpenedStream | ExecutionResult> {
  request.note.operation = rootField;
  checkCost(cost, variableValues);
  const operationName = definition.name?.value;
  const asked = { schema, document, variableValues, operationName };
  let listener: Listener | undefined;
  const context = await contextOf(request);
  const listen = () => (listener = hub.listen(request, context)).source;
  const begun = await createSourceEventStream({ ...asked, contextValue: { ...context, listen } });
  if (listener === undefined || 'errors' in begun) return begun as ExecutionResult;
  return {
    messages: worded(listener, (rootValue, held) =>
      within(
        executionMs,
        runPlainly({ ...asked, rootValue, contextValue: atThisMoment(held, hub.now()) }),
      ),
    ),
    leave: () => {
      if (listener !== undefined) hub.leave(listener);
    },
  };
}

async function* worded(
  listener: Listener,
  word: (root: object, context: GraphQLContext) => ExecutionResult | Promise<ExecutionResult>,
): AsyncGenerator<LiveMessage> {
  for await (const told of listener.source)
    yield { seq: told.seq, result: await word(told, listener.context) };
}
