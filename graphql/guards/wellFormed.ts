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

/** Refuses NUL and lone surrogates anywhere in the variables, in keys too. BAD_INPUT names the variable. */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  for (const [name, variable] of Object.entries(variables)) {
    const waiting: unknown[] = [name, variable];
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (typeof value === 'string') {
        if (!isText(value))
          throw badInput(name, 'not_text', 'The text holds characters that cannot be stored.');
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) waiting.push(key, inner);
      }
    }
  }
}
