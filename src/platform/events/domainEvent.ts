/** Something that has happened: small and plain, without any personal text. Whoever hears of it reads its subject as it is now. */
export interface DomainEvent {
  /** `<kind>:<id>:<version>`: one change of one subject is one event, however often it is relayed. */
  readonly id: string;
  /** `<kind>.<act>`, for example `message.saved`. */
  readonly type: string;
  /** When it was saved with the change that it tells of. */
  readonly at: Date;
  /** What it is about. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** The version that the change gave its subject. */
  readonly version: number;
}

/** An event in its place in the stream: numbers count up from 1 without a gap. */
export interface NumberedEvent extends DomainEvent {
  readonly seq: number;
}

/** The one id of the event that tells of a version of a subject. */
export const eventIdOf = (kind: string, id: string, version: number): string =>
  `${kind}:${id}:${String(version)}`;

/** The event of the change that gave a subject its present version. */
export const eventOf = (
  kind: string,
  act: string,
  { id, version }: { readonly id: string; readonly version: number },
  at: Date,
): DomainEvent => ({
  id: eventIdOf(kind, id, version),
  type: `${kind}.${act}`,
  at,
  subject: { kind, id },
  version,
});
