/** Where to go after signing in: the page one came from, never another site. */
export const nextPlace = (next: string | null) =>
  next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
