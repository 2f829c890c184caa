/** The SHA-256 of a file in hexadecimal digits; undefined where the browser gives no cryptography (a page without TLS). */
export const sha256Of = async (file: Blob): Promise<string | undefined> => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!globalThis.isSecureContext) return undefined;
  const hash = await subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
