/** A name that was shown before, and until when. */
export interface PastName {
  readonly displayName: string;
  readonly until: Date;
}

/** A home that was lived in before, and until when. */
export interface PastHome {
  readonly home: string;
  readonly until: Date;
}

/** The person agreed to a version of the privacy notice. */
export interface PrivacyConsent {
  readonly version: number;
  readonly at: Date;
}
