/** What the segmenter asks of its thread. */
export interface ThreadRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

/** What the thread says: once that it is ready, then the words of each request. */
export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'words'; readonly id: number; readonly words: string[][] };
