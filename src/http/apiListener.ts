import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import Cookies from 'cookies';
import { newRequestState, type ApiContext, type ApiStep, type StepEnd } from './requestState.ts';

/** A request on its way through the steps of the API alone: what Koa makes for each request costs as much as all of them. */
class ShortContext implements ApiContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly state = newRequestState();
  respond = true;
  #cookies: Cookies | undefined;

  constructor(req: IncomingMessage, res: ServerResponse) {
    this.req = req;
    this.res = res;
  }

  get cookies(): Cookies {
    return (this.#cookies ??= new Cookies(this.req, this.res));
  }
}

/** Hears of what the steps themselves did not answer; there should be no such thing. */
type OnFault = (fault: unknown) => void;

const end = (): StepEnd => undefined;

/** What came in one piece with the head of a request lies there once the parser has handed it over. */
const handedOver = Promise.resolve();

/** The short entrance of the API: the same steps as through Koa, without Koa's own objects around them. */
export const apiListener = (steps: readonly ApiStep[], onFault: OnFault): RequestListener => {
  const run = steps.reduceRight<(ctx: ApiContext) => StepEnd>(
    (next, step) => (ctx) => step(ctx, () => next(ctx)),
    end,
  );
  return (req, res) => {
    handedOver
      .then(() => run(new ShortContext(req, res)))
      .catch((fault: unknown) => {
        onFault(fault);
        res.destroy();
      });
  };
};
