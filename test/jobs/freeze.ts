/** Holds the whole process up for so long, so that no heartbeat is sent. */
export const freeze = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};
