import { useWhen } from '../words/when.ts';

interface WhenProps {
  readonly at: string;
  /** `moment` with the hour, `day` without, `ago` in words with the moment behind it. */
  readonly as?: 'moment' | 'day' | 'ago';
}

/** A time in words, readable by machines too; always Beijing time. */
export const When = ({ at, as = 'moment' }: WhenProps) => {
  const when = useWhen();
  const words = { moment: when.momentOf, day: when.dayOf, ago: when.agoOf }[as](at);
  return (
    <time dateTime={at} title={when.momentOf(at)}>
      {words}
    </time>
  );
};
