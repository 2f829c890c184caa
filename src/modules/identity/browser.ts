/** What is known of the browser that asks, before or after anybody is known. */
export interface Browser {
  /** The client's network address: for limits only, stored as a keyed fingerprint. */
  readonly address: string;
  /** What it calls itself. */
  readonly userAgent: string;
  /** Its own long-lived secret cookie, if it has one. */
  readonly deviceToken: string | undefined;
  /** The session it had until now: a new one takes its place. */
  readonly sessionId: string | undefined;
}
