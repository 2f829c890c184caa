import { Choice } from './Choice.tsx';
import { Field } from './Field.tsx';
import { useListFilter } from './listFilter.ts';
import { NarrowedOnPaper } from './OnPaper.tsx';

interface KindChoiceProps<T extends string> {
  /** What the kinds are kinds of, for example the state of a case. */
  readonly label: string;
  /** What is said for all of them. */
  readonly all: string;
  readonly kinds: readonly T[];
  readonly wordOf: (kind: T) => string;
}

/** The one of some kinds that the address asks for; none for all. */
export const useKind = <T extends string>(kinds: readonly T[]): T | undefined => {
  const { filter } = useListFilter();
  return kinds.find((kind) => kind === filter.kind);
};

/** Narrows a list to one kind of what stands in it; kept in the address. */
export const KindChoice = <T extends string>({ label, all, kinds, wordOf }: KindChoiceProps<T>) => {
  const { ask } = useListFilter();
  const kind = useKind(kinds) ?? 'ANY';
  return (
    <>
      <Field label={label}>
        {(ties) => (
          <Choice<T | 'ANY'>
            {...ties}
            value={kind}
            options={[
              { value: 'ANY', label: all },
              ...kinds.map((value) => ({ value, label: wordOf(value) })),
            ]}
            onChoose={(chosen) => {
              ask({ kind: chosen === 'ANY' ? '' : chosen });
            }}
          />
        )}
      </Field>
      <NarrowedOnPaper by={label} to={kind === 'ANY' ? all : wordOf(kind)} />
    </>
  );
};
