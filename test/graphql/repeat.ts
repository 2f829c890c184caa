import type { MutationResolvers } from '../../graphql/types.generated.ts';
import type { ErrorCode } from '../../src/kernel/appError.ts';
import { randomId } from '../../src/kernel/id.ts';
import type { Work } from '../../src/kernel/work.ts';

/** One act that somebody may send twice: who, and the field with its arguments and what is asked of the answer. */
export interface Act {
  readonly work: Work;
  readonly ask: string;
}

/** How a mutation is sent twice. */
interface Repeat {
  /** Plants what the act needs, and gives the act. */
  readonly plant: () => Promise<Act> | Act;
  /** Why the second answer is another one, where it has to be. */
  readonly answersAnew?: string;
  /** With which error the second one is refused, where nothing is left to answer it from. */
  readonly refusedAgain?: ErrorCode;
  /** Collections that may change once more, and why. */
  readonly writes?: Readonly<Record<string, string>>;
}

/** A row for every mutation of the schema. Total by type: a new one without a row does not compile. */
export type Repeats = Readonly<Record<Exclude<keyof MutationResolvers, '__isTypeOf'>, Repeat>>;

/** The argument by which a repeat is known. */
export const key = () => `key: "${randomId()}"`;

/** The arguments of an act on what is read under a version: at the version that was read, or at a later one. */
export const at = (id: string, version: number, rest = ''): string =>
  `(id: "${id}", version: ${String(version)}${rest})`;
