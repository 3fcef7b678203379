import type { ViewTab } from '../../protocol/panel-messages';
import type { InLanguages } from './in-languages';

export const tabTitles: InLanguages<Readonly<Record<ViewTab, string>>> = {
  en: {
    summary: 'Summary',
    budget: 'Budget',
    roadmap: 'Roadmap',
    logic: 'Logic',
    metrics: 'Metrics',
    risks: 'Risks',
    evaluation: 'Evaluation',
    readiness: 'Readiness',
    document: 'Document',
  },
  fi: {
    summary: 'Yhteenveto',
    budget: 'Budjetti',
    roadmap: 'Aikataulu',
    logic: 'Logiikka',
    metrics: 'Mittarit',
    risks: 'Riskit',
    evaluation: 'Arviointi',
    readiness: 'Valmius',
    document: 'Asiakirja',
  },
  sv: {
    summary: 'Sammanfattning',
    budget: 'Budget',
    roadmap: 'Tidtabell',
    logic: 'Logik',
    metrics: 'Mätare',
    risks: 'Risker',
    evaluation: 'Utvärdering',
    readiness: 'Beredskap',
    document: 'Dokument',
  },
};
