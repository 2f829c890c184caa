import { diffChars } from 'diff';
import { Said } from '../../shell/Said.tsx';

/** Two long texts that have little in common take too long to compare: then the newer one is shown as it is. */
const compareMs = 100;

interface DifferenceProps {
  /** The earlier wording; absent for the first, which has nothing to differ from. */
  readonly from: string | undefined;
  readonly to: string;
}

/** A wording with what was taken out of the earlier one struck through, and what was added underlined, sign by sign as Chinese is read. */
export const Difference = ({ from, to }: DifferenceProps) => {
  const parts = from === undefined ? undefined : diffChars(from, to, { timeout: compareMs });
  if (parts === undefined) return <Said>{to}</Said>;
  return (
    <>
      {parts.map(({ value, added, removed }, at) => {
        const key = `${String(at)} ${value}`;
        if (added)
          return (
            <ins key={key}>
              <Said>{value}</Said>
            </ins>
          );
        if (removed)
          return (
            <del key={key}>
              <Said>{value}</Said>
            </del>
          );
        return <Said key={key}>{value}</Said>;
      })}
    </>
  );
};
