/** The nonce that the server put into this answer for styles made at run time; undefined when it did not. */
export const styleNonce = () => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return nonce === undefined || nonce === '' || nonce.startsWith('__') ? undefined : nonce;
};
