import { harmless } from '../words/harmless.ts';

/** What a person wrote (a text, a title, a name): it can change the direction of nothing, not of itself either. */
export const Said = ({ children }: { readonly children: string }) => (
  <bdi>{harmless(children)}</bdi>
);
