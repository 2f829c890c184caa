import { lengthOf } from '../kernel/text.ts';
import { partLengthMin } from './searchLimits.ts';
import { searchFold } from './searchFold.ts';

// Names are found by any part of them, without RegExp and without a text index (docs/STYLE.md): every part of two to four
// characters is stored as a key of its own, and a question asks for all of its parts.

const partLengthMax = 4;

/** Every part of a name of 2 to 4 code points; a name of one character is a part itself. */
export function namePartsOf(name: string): string[] {
  const points = Array.from(searchFold(name));
  if (points.length < partLengthMin) return points;
  const parts = points.flatMap((_, at) =>
    Array.from({ length: partLengthMax - partLengthMin + 1 }, (__, more) =>
      points.slice(at, at + partLengthMin + more).join(''),
    ),
  );
  return [...new Set(parts.filter((part) => lengthOf(part) >= partLengthMin))];
}

/** The stored parts that a question asks for, all of them: of four characters each, and the question itself when it is shorter. */
export function partsAskedOf(query: string): string[] {
  const points = Array.from(searchFold(query));
  if (points.length <= partLengthMax) return [points.join('')];
  return points
    .slice(partLengthMax - 1)
    .map((_, at) => points.slice(at, at + partLengthMax).join(''));
}

/** Whether a name holds a whole question, its parts in their order. */
export const holdsName = (name: string, query: string): boolean =>
  searchFold(name).includes(searchFold(query));
