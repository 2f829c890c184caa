import { checkName } from '../../kernel/text.ts';
import { limits } from './identity.limits.ts';

/** A firm with the one person who speaks for it. */
export interface Firm {
  readonly id: string;
  /** Public number, `F-12`: short enough to say on the phone. */
  readonly no: string;
  readonly name: string;
  readonly area: string;
  readonly representativeId: string;
}

/** Firms that one person speaks for. */
export const firmsMax = 50;

/** What makes two firm names one: compatibility forms, spaces and case do not count. */
export const firmNameKeyOf = (name: string): string =>
  name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** A firm with a name of 2 to 60 code points, or BAD_INPUT; its number comes when it is kept. */
export const makeFirm = (
  id: string,
  input: { name: string; area: string; representativeId: string },
): Omit<Firm, 'no'> => ({
  id,
  name: checkName('name', input.name, limits.firmName),
  area: input.area,
  representativeId: input.representativeId,
});
