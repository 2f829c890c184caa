const start = '/exports/audit/';

/** Where an export is fetched. */
export const exportPathOf = (id: string): string => `${start}${id}`;

/** The id of the export that a path asks for; undefined for every other path. */
export const exportIdIn = (path: string): string | undefined =>
  path.startsWith(start) ? path.slice(start.length) : undefined;
