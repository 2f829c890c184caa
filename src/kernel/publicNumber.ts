import { plainIdentifier } from './identifier.ts';

// Numbers that are short enough to say on the phone: `2026-137` of a message or a case, `F-12` of a firm. Written one way, and read
// in whatever way they are typed or pasted: any dash, full width, zeros in front, signs around and the label they were copied with.

/** The public number of a message or a case: the `serial`th of a year. */
export const publicNumberOf = (year: string, serial: number): string => `${year}-${String(serial)}`;

/** The public number of the firm that was registered as the `serial`th, counted from 1. */
export const firmNoOf = (serial: number): string => `F-${String(serial)}`;

/** Between digits a long vowel mark and the character for one are drawn as a dash, and typed for it. */
const drawnAsDash = /(?<=\d)[ー一丨](?=\d)/gu;
const signs = /[\p{P}\p{S}\p{White_Space}]+/gu;
const endSigns = /^-|-$/gu;

const ofYear =
  /^(?:案件|内容)?-?(?:编号|案号|第|No)?-?(\d{4})(?:-?年-?第?-?|-)0*([1-9]\d{0,9})-?号?$/iu;
const serialAlone = /^0*([1-9]\d{0,9})$/u;
const serialNamed = /^(?:案件|内容)?-?(?:编号|案号|第|No)-?0*([1-9]\d{0,9})-?号?$/iu;
const ofFirm = /^(?:企业|公司|单位|firm)?-?(?:编号|第|No)?-?F?-?0*([1-9]\d{0,8})-?号?$/iu;

/** What was typed, with one dash for whatever stands between letters and digits; empty for text too long to be a number. */
const plainOf = (text: string): string =>
  (plainIdentifier(text) ?? '').replace(drawnAsDash, '-').replace(signs, '-').replace(endSigns, '');

/** A public number in the form `2026-137`, in whatever way it was typed; undefined for all else. */
export function publicNumberFrom(text: string): string | undefined {
  const [, year, serial] = ofYear.exec(plainOf(text)) ?? [];
  return year === undefined ? undefined : publicNumberOf(year, Number(serial));
}

/** The part of a public number behind its year (`40`, `№40`, `第 040 号`); undefined for all else. */
export function serialFrom(text: string): string | undefined {
  const plain = plainOf(text);
  return serialAlone.exec(plain)?.[1] ?? serialNamed.exec(plain)?.[1];
}

/** A firm's number in the form `F-12`, in whatever way it was typed (`f 12`, `Ｆ－０１２`, `№12`, `12`); undefined for all else. */
export function firmNoFrom(text: string): string | undefined {
  const serial = ofFirm.exec(plainOf(text))?.[1];
  return serial === undefined ? undefined : firmNoOf(Number(serial));
}
