/** The rows of a list that were chosen for one act on all of them, by id. */
export interface Choice {
  readonly ids: ReadonlySet<string>;
  /** The row that was pressed last: a range begins there. */
  readonly last: string | undefined;
}

export const nothingChosen: Choice = { ids: new Set(), last: undefined };

const withAll = (ids: ReadonlySet<string>, changed: readonly string[], isOn: boolean) =>
  isOn ? new Set([...ids, ...changed]) : new Set([...ids].filter((id) => !changed.includes(id)));

/** One row more or fewer. */
export const chooseOne = ({ ids }: Choice, id: string, isOn: boolean): Choice => ({
  ids: withAll(ids, [id], isOn),
  last: id,
});

/** Every row from the one pressed last to this one, in the order in which they are shown; this one alone when the last is not among them. */
export const chooseRange = (
  choice: Choice,
  id: string,
  isOn: boolean,
  shown: readonly string[],
): Choice => {
  const from = choice.last === undefined ? -1 : shown.indexOf(choice.last);
  const to = shown.indexOf(id);
  if (from === -1 || to === -1) return chooseOne(choice, id, isOn);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: withAll(choice.ids, range, isOn), last: id };
};

/** Every row that is shown, or none of them; what else was chosen stays so. */
export const chooseShown = ({ ids }: Choice, shown: readonly string[], isOn: boolean): Choice => ({
  ids: withAll(ids, shown, isOn),
  last: undefined,
});
