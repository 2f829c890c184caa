import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PreviewWorkYearDocument,
  SetWorkYearDocument,
  type PreviewWorkYearQuery,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { useAct } from '../../talk/useAct.ts';
import { useLazyQuery } from '../../talk/useLazyQuery.ts';
import { useLacks } from '../parts/useLacks.ts';

export type YearPreview = PreviewWorkYearQuery['previewWorkYear'];

const { min, max } = limits.workYear;

/** The notice that is typed or read from a file: looked at first, added after. `onAgain` reads the years anew. */
export const useYearNotice = (next: number, onAgain: () => void) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const start = useMemo(() => ({ year: String(next), source: '', file: '' }), [next]);
  const { draft, change, clear } = useDraft('work-year', start);
  const preview = useLazyQuery(PreviewWorkYearDocument);
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
    await preview.ask(asked);
  };
  const add = async (version: number) => {
    const data = await run({ input: { ...asked, version } });
    onAgain();
    if (data === undefined) return;
    setAdded(String(data.setWorkYear.year));
    preview.setData(undefined);
    clear();
  };
  return {
    draft,
    change: (part: Partial<typeof start>) => {
      preview.setData(undefined);
      change(part);
    },
    lack,
    look,
    isLooking: preview.isBusy,
    refused: preview.problem,
    preview: preview.data?.previewWorkYear,
    add,
    isBusy,
    problem,
    added,
  };
};
