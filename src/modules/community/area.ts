import { badInput } from '../../kernel/appError.ts';
import { checkName } from '../../kernel/text.ts';
import { limits } from './community.limits.ts';

/** How large an area is, largest first: the number of words in its path says which. */
export const areaLevels = ['CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'GRID'] as const;

export type AreaLevel = (typeof areaLevels)[number];

/** A place of the administrative tree. `path` runs from the city down: `nb/hs/nm/lj`. */
export interface Area {
  readonly id: string;
  readonly path: string;
  /** The path of the area it lies in; empty for a city. */
  readonly parent: string;
  readonly name: string;
  readonly level: AreaLevel;
}

/** What somebody asks to add. */
export interface NewArea {
  readonly key: string;
  readonly parent: string;
  readonly code: string;
  readonly name: string;
}

/** Parts of one area: `areas` shows them all on one page. */
export const areaPartsMax = 200;

const codePattern = /^[a-z0-9-]+$/u;

/** The level of a path by its words; undefined for a path deeper than a grid. */
export const levelOf = (path: string): AreaLevel | undefined =>
  areaLevels[path.split('/').length - 1];

/** The path of the area that a path lies in; empty for a city. */
export const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** The community (first four words) that a place lies in, or the place itself when it is larger. */
export const communityOf = (path: string): string => path.split('/').slice(0, 4).join('/');

/** True for an area that people live in: a community or a grid. */
export const isHome = (area: Area): boolean => area.level === 'COMMUNITY' || area.level === 'GRID';

/** A new area, or BAD_INPUT: code of 1 to 16 of a–z, 0–9 and `-`; name of 1 to 40 code points; nothing lies below a grid. */
export function makeArea(id: string, input: NewArea): Area {
  const { max } = limits.areaCode;
  if (input.code.length > max || !codePattern.test(input.code))
    throw badInput(
      'code',
      'not_a_code',
      `Use 1 to ${String(max)} lower-case letters, digits or "-".`,
      max,
    );
  const path = input.parent === '' ? input.code : `${input.parent}/${input.code}`;
  const level = levelOf(path);
  if (level === undefined)
    throw badInput('parent', 'too_deep', 'Nothing lies below a grid.', areaLevels.length);
  return {
    id,
    path,
    parent: input.parent,
    name: checkName('name', input.name, limits.areaName),
    level,
  };
}
