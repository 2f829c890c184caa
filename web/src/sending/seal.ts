// AES-256 in Galois counter mode: 12 bytes of nonce, new for each text, before the sealed text.
const cipher = 'AES-GCM';
const nonceBytes = 12;

const utf8 = new TextEncoder();

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const base64Of = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/**
 * A key from the 32 bytes (base64) that the server gives its person; it can be used and not be read out again. Undefined where the
 * browser has no cipher, which is so on pages that came without TLS.
 */
export const importKey = async (base64: string): Promise<CryptoKey | undefined> =>
  globalThis.isSecureContext
    ? crypto.subtle.importKey('raw', bytesOf(base64), cipher, false, ['encrypt', 'decrypt'])
    : undefined;

/** A value as sealed text, bound to the place where it lies. */
export const seal = async (key: CryptoKey, place: string, value: unknown): Promise<string> => {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const how = { name: cipher, iv: nonce, additionalData: utf8.encode(place) };
  const sealed = await crypto.subtle.encrypt(how, key, utf8.encode(JSON.stringify(value)));
  return base64Of(new Uint8Array([...nonce, ...new Uint8Array(sealed)]));
};

/** The value in a sealed text; undefined when the key or the place is another one, or it was tampered with. */
export const unseal = async (key: CryptoKey, place: string, text: string): Promise<unknown> => {
  try {
    const bytes = bytesOf(text);
    const iv = bytes.slice(0, nonceBytes);
    const how = { name: cipher, iv, additionalData: utf8.encode(place) };
    const value = await crypto.subtle.decrypt(how, key, bytes.slice(nonceBytes));
    return JSON.parse(new TextDecoder().decode(value)) as unknown;
  } catch {
    return undefined;
  }
};
