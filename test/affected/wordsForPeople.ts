import type { Ignorer } from '@stryker-mutator/api/ignore';

/** What is read of a node of the code that Stryker walks through. */
interface CodePath {
  readonly node: { readonly type: string };
  /** Where it stands among its parent's arguments. */
  readonly key: unknown;
  readonly listKey?: unknown;
  readonly parent?: {
    readonly type: string;
    readonly callee?: CalleeNode;
  } | null;
}

interface CalleeNode {
  readonly name?: unknown;
  readonly object?: CalleeNode;
}

/** Which argument of these calls is a sentence for people; the codes and reasons beside it are tested. */
const sentenceAt: Readonly<Record<string, number>> = {
  AppError: 1,
  HttpRefusal: 1,
  Error: 0,
  RangeError: 0,
  WrongUsage: 0,
  badInput: 2,
  conflict: 1,
  assert: 1,
  present: 1,
};

const isText = ({ type }: CodePath['node']): boolean =>
  type === 'StringLiteral' || type === 'TemplateLiteral';

/** Leaves the wording of refusals and log lines alone: a test that repeats a sentence would only hinder who improves it. */
export const wordsForPeople: Ignorer = {
  shouldIgnore({ node, key, listKey, parent }: CodePath): string | undefined {
    if (!isText(node) || listKey !== 'arguments' || !parent?.callee) return undefined;
    const { name, object } = parent.callee;
    const isLogLine = object?.name === 'log';
    const isSentence = typeof name === 'string' && sentenceAt[name] === key;
    return isLogLine || isSentence ? 'a sentence for people' : undefined;
  },
};
