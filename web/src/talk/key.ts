/** A fresh key for one act: 32 letters and digits, so that a repeat of the act is recognised. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
