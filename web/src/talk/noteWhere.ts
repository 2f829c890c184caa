/**
 * Notes where the person is when an act begins; what is given back tells, when its answer comes at last, whether they are still there.
 * The address names the screen and the item in hand.
 */
export const noteWhere = (): (() => boolean) => {
  const { href } = window.location;
  return () => window.location.href === href;
};
