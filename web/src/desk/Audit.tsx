import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Section } from '../shell/Section.tsx';
import { AuditFilter } from './audit/AuditFilter.tsx';
import { askedFrom, paramsOf } from './audit/auditFilter.ts';
import { AuditLines } from './audit/AuditLines.tsx';
import { AuditKept } from './audit/AuditKept.tsx';
import { ExportForm } from './audit/ExportForm.tsx';
import { AuditOnPaper } from './audit/AuditOnPaper.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';

/** The auditor's desk: what the offices of the area saw and did. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const [params, setParams] = useSearchParams();
  const asked = params.toString();
  const filter = useMemo(() => askedFrom(new URLSearchParams(asked)), [asked]);
  return (
    <DeskScreen path="/audit" title={t('audit.title')} lead={t('audit.lead')}>
      <AuditFilter
        filter={filter}
        onAsk={(next) => {
          setParams(paramsOf(next), { preventScrollReset: true });
        }}
      />
      <Section title={t('audit.list')}>
        <AuditOnPaper filter={filter} />
        <AuditLines key={JSON.stringify(filter)} filter={filter} />
      </Section>
      <Section title={t('audit.export.title')}>
        <ExportForm filter={filter} />
      </Section>
      <Section title={t('audit.keep.title')}>
        <AuditKept />
      </Section>
    </DeskScreen>
  );
};
