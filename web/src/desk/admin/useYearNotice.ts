import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import {
  PreviewWorkYearDocument,
  SetWorkYearDocument,
  type PreviewWorkYearQuery,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { problemOf, type Problem } from '../../talk/problem.ts';
import { useAct } from '../../talk/useAct.ts';
import { useLacks } from '../parts/useLacks.ts';

export type YearPreview = PreviewWorkYearQuery['previewWorkYear'];

const { min, max } = limits.workYear;

/** The notice that is typed or read from a file: looked at first, added after. `onAgain` reads the years anew. */
export const useYearNotice = (next: number, onAgain: () => void) => {
  const { t } = useTranslation('desk');
  const client = useClient();
  const lacks = useLacks();
  const start = useMemo(() => ({ year: String(next), source: '', file: '' }), [next]);
  const { draft, change, clear } = useDraft('work-year', start);
  const [preview, setPreview] = useState<YearPreview>();
  const [refused, setRefused] = useState<Problem>();
  const [isLooking, setLooking] = useState(false);
  const [added, setAdded] = useState<string>();
  const { run, isBusy, problem } = useAct(SetWorkYearDocument);
  const year = Number(draft.year);
  const isYear = /^\d{4}$/u.test(draft.year) && year >= min && year <= max;
  const lack = {
    year: isYear ? undefined : t('calendar.notAYear', { min, max }),
    source: lacks.needed(draft.source, limits.workYearSource),
    file: lacks.needed(draft.file, limits.workYearFile),
  };
  const asked = { year, source: draft.source, file: draft.file };
  const look = async () => {
    setAdded(undefined);
    setRefused(undefined);
    setPreview(undefined);
    setLooking(true);
    const { data, error } = await client
      .query(PreviewWorkYearDocument, asked, { requestPolicy: 'network-only' })
      .toPromise();
    setLooking(false);
    setPreview(data?.previewWorkYear);
    setRefused(error === undefined ? undefined : problemOf(error));
  };
  const add = async (version: number) => {
    const data = await run({ input: { ...asked, version } });
    onAgain();
    if (data === undefined) return;
    setAdded(String(data.setWorkYear.year));
    setPreview(undefined);
    clear();
  };
  return {
    draft,
    change: (part: Partial<typeof start>) => {
      setPreview(undefined);
      change(part);
    },
    lack,
    look,
    isLooking,
    refused,
    preview,
    add,
    isBusy,
    problem,
    added,
  };
};
