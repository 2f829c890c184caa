import { badInput } from '../../kernel/appError.ts';
import type { Step } from './doorState.ts';

const ascii = /^[\x20-\x7e]*$/u;

/** Whether what stands after the `?` of an address is UTF-8 in percents: a parser would put U+FFFD in the place of what is not. */
function isReadable(query: string): boolean {
  if (!ascii.test(query)) return false;
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}

/** Refuses an address whose query is not UTF-8 (400), as a body that is not is refused. */
export const readableQuery: Step = (ctx, next) => {
  if (!isReadable(ctx.querystring))
    throw badInput('query', 'not_utf8', 'Send what follows the ? as UTF-8 in percents.');
  return next();
};
