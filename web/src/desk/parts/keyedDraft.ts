import { useState } from 'react';
import { useDraft, type Draft } from '../../sending/draft.ts';
import { newKey } from '../../talk/key.ts';

/** A draft with the key under which it is sent: kept while the content stays, so that a repeat is recognised; new when it changes. */
export const useKeyedDraft = <T extends Draft & { readonly key: string }>(
  name: string,
  empty: T,
) => {
  const { draft, change, clear } = useDraft(name, empty);
  // What is sent without having been changed, or was written before drafts had keys.
  const [firstKey] = useState(newKey);
  return {
    draft: draft.key === '' ? { ...draft, key: firstKey } : draft,
    clear,
    change: (part: Partial<Omit<T, 'key'>>) => {
      change({ ...draft, ...part, key: newKey() });
    },
  };
};
