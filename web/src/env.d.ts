interface ImportMetaEnv {
  /** The hash of the operation `WhoAmI`, by which the server knows it. */
  readonly WHO_AM_I_HASH: string;
  /** The hash of the operation `TurnOnPush`. */
  readonly TURN_ON_PUSH_HASH: string;
}
