import { checkName } from '../../kernel/text.ts';

/** A firm with the one person who speaks for it. */
export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly representativeId: string;
}

const firmNameLengthMin = 2;
const firmNameLengthMax = 60;
/** Firms that one person speaks for. */
export const firmsMax = 50;

/** What makes two firm names one: compatibility forms, spaces and case do not count. */
export const firmNameKeyOf = (name: string): string =>
  name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** A firm with a name of 2 to 60 code points, or BAD_INPUT. */
export const makeFirm = (
  id: string,
  input: { name: string; area: string; representativeId: string },
): Firm => ({
  id,
  name: checkName('name', input.name, firmNameLengthMax, firmNameLengthMin),
  area: input.area,
  representativeId: input.representativeId,
});
