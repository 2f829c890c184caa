/** One reason of the machine: where it stands in title + line break + body (UTF-16 units), and how far it pulls. */
export interface PullingTerm {
  readonly text: string;
  readonly weight: number;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A batch of the text; with the weight of its strongest term, or without one. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly weight: number | undefined;
}

interface Batch {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const rangesIn = (terms: readonly PullingTerm[], from: number, to: number): Batch[] =>
  terms
    .flatMap(({ weight, spans }) =>
      spans.map(({ start, end }) => ({
        start: Math.max(start, from),
        end: Math.min(end, to),
        weight,
      })),
    )
    .filter(({ start, end }) => start < end);

const strongestOver = (batches: readonly Batch[], start: number, end: number) =>
  batches
    .filter((one) => one.start <= start && one.end >= end)
    .reduce<Batch | undefined>(
      (best, one) =>
        best === undefined || Math.abs(one.weight) > Math.abs(best.weight) ? one : best,
      undefined,
    );

/** Cuts text[from, to) so that every piece lies under one term or under none; where terms overlap the strongest one counts. */
export const piecesIn = (
  text: string,
  terms: readonly PullingTerm[],
  from: number,
  to: number,
): readonly Piece[] => {
  const batches = rangesIn(terms, from, to);
  const borders = [from, to, ...batches.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(borders)].sort((a, b) => a - b);
  const found: { start: number; end: number; over: Batch | undefined }[] = [];
  for (const [at, start] of cuts.entries()) {
    const end = cuts[at + 1];
    if (end === undefined) break;
    const over = strongestOver(batches, start, end);
    const last = found.at(-1);
    if (last !== undefined && last.over === over) last.end = end;
    else found.push({ start, end, over });
  }
  return found.map(({ start, end, over }) => ({
    start,
    text: text.slice(start, end),
    weight: over?.weight,
  }));
};
