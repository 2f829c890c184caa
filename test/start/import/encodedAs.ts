import assert from 'node:assert/strict';

const bytes = Array.from({ length: 256 }, (_, byte) => byte);

/** A way to write text in an older encoding, made by reading every one and two bytes in it; it fails on what the encoding lacks. */
export function encoderOf(label: string): (text: string) => Buffer {
  const decoder = new TextDecoder(label);
  const found = new Map<string, readonly number[]>();
  const note = (...code: number[]): void => {
    const text = decoder.decode(Uint8Array.from(code));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !found.has(text))
      found.set(text, code);
  };
  for (const byte of bytes) note(byte);
  for (const lead of bytes.slice(0x81)) for (const trail of bytes.slice(0x40)) note(lead, trail);
  return (text) =>
    Buffer.from(
      Array.from(text).flatMap((character) => {
        const code = found.get(character);
        assert.ok(code, `${label} has no ${character}`);
        return code;
      }),
    );
}
