/** Longer ones are not remembered: a cookie has to hold them. */
const addressLengthMax = 500;

/** Nobody's host: whatever leads away from it leads to another site. */
const here = 'https://own.invalid';

/** Where a page of ours wants to go on, as path, query and fragment; undefined for another site's address, however it is written, and for what is no page. */
export function ownAddress(given: string | null | undefined): string | undefined {
  if (!given?.startsWith('/') || !URL.canParse(given, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, here);
  if (origin !== here || pathname.startsWith('//') || pathname.startsWith('/openid/'))
    return undefined;
  const address = `${pathname}${search}${hash}`;
  return address.length > addressLengthMax ? undefined : address;
}
