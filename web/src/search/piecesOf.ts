import type { ResultRowFragment } from '../gql/generated/graphql.ts';

type Excerpt = ResultRowFragment['title'];

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text in pieces, those that were looked for apart; the places count characters as people do. */
export function piecesOf({ text, spans }: Excerpt): Piece[] {
  const signs = Array.from(text);
  const pieces: Piece[] = [];
  let end = 0;
  const add = (from: number, to: number, isFound: boolean) => {
    if (to > from) pieces.push({ text: signs.slice(from, to).join(''), isFound });
  };
  for (const { from, to } of spans) {
    add(end, from, false);
    add(from, to, true);
    end = to;
  }
  add(end, signs.length, false);
  return pieces;
}
