import { lengthOf } from '../../kernel/text.ts';
import { fileNameMax } from './fileSizes.ts';

const unnamed = '附件';
/** What is not drawn, turns the direction of writing, or means something in the names of folders. */
const notShown = /[\p{C}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}<>:"|?*]/gu;
const ending = /\.[A-Za-z0-9]{1,8}$/u;

/**
 * A file's name as it is shown: without folders, in one line, nothing in it that cannot be seen, at most 100 code points, its ending kept.
 * No name is refused: people do not choose what their phone calls a picture.
 */
export function shownName(given: string): string {
  const own = given.split(/[/\\]/u).at(-1) ?? '';
  const shown = own.toWellFormed().replace(/\s+/gu, ' ').replace(notShown, '').trim();
  if (!/[\p{L}\p{N}]/u.test(shown.replace(ending, ''))) return unnamed;
  if (lengthOf(shown) <= fileNameMax) return shown;
  const kept = ending.exec(shown)?.[0] ?? '';
  return Array.from(shown)
    .slice(0, fileNameMax - kept.length)
    .join('')
    .concat(kept);
}
