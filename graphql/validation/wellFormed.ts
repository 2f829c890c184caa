import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { badInput } from '../../src/kernel/appError.ts';

const isText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Refuses literals with NUL or lone surrogates, whatever scalar they stand for (ids and cursors too). */
export function wellFormedLiterals(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!isText(node.value))
        context.reportError(
          new GraphQLError('A literal holds characters that cannot be stored.', { nodes: node }),
        );
    },
  };
}

/** True when every text in a value, keys too, can be kept. Goes without recursion: a body may be nested deeply. */
function holdsOnlyText(value: unknown): boolean {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string' && !isText(next)) return false;
    if (Array.isArray(next)) for (const inner of next) waiting.push(inner);
    else if (typeof next === 'object' && next !== null)
      for (const [key, inner] of Object.entries(next)) waiting.push(key, inner);
  }
  return true;
}

/** Refuses NUL and lone surrogates anywhere in the variables, in keys too. BAD_INPUT names the variable. */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(variables))
    if (!isText(name) || !holdsOnlyText(variables[name]))
      throw badInput(
        isText(name) ? name : 'variables',
        'not_text',
        'The text holds characters that cannot be stored.',
      );
}
