/** What is asked of a press of a key; a browser's KeyboardEvent has it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly getModifierState?: (key: string) => boolean;
}

/** What browsers say of a key that an input method took for itself, each in its own way. */
const takenKeyCode = 229;
const isTaken = (press: KeyPress) =>
  press.isComposing || press.key === 'Process' || Reflect.get(press, 'keyCode') === takenKeyCode;

const letter = /^Key([A-Z])$/u;

/**
 * The key by which the page's keys are named (`j`, `?`, `Enter`, …), whatever Caps Lock, full width or the layout make of it;
 * undefined for what is not the page's: presses with Ctrl, Alt or the system's key, and those of an input method.
 */
export const keyOf = (press: KeyPress): string | undefined => {
  if (press.ctrlKey || press.metaKey || press.altKey || isTaken(press)) return undefined;
  const key = press.key.normalize('NFKC');
  if (key.length > 1) return key;
  if (/^[\u0020-\u007E]$/u.test(key)) return key.toLowerCase();
  // Another alphabet or another sign than on the keys we name: then by the key's place.
  return keyAt(press);
};

const keyAt = (press: KeyPress): string | undefined => {
  // With AltGr, which on some systems is neither Ctrl nor Alt, a key means the sign that it types (©, ł) and nothing else.
  if (press.getModifierState?.('AltGraph') === true) return undefined;
  if (press.code === 'Slash') return press.shiftKey ? '?' : '/';
  return letter.exec(press.code)?.[1]?.toLowerCase();
};
