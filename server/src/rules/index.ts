import type { Rule } from './rule';
import { budgetAdministrationMismatch } from './budget/administration-mismatch';
import { budgetAmountFormat } from './budget/amount-format';
import { budgetFteCost } from './budget/fte-cost';
import { budgetFteMismatch } from './budget/fte-mismatch';
import { budgetFteMissing } from './budget/fte-missing';
import { budgetFundingMismatch } from './budget/funding-mismatch';
import { budgetItemsMismatch } from './budget/items-mismatch';
import { budgetMissing } from './budget/missing';
import { budgetNegative } from './budget/negative';
import { budgetNoTotal } from './budget/no-total';
import { budgetRateMismatch } from './budget/rate-mismatch';
import { budgetShare } from './budget/share';
import { budgetSummaryGap } from './budget/summary-gap';
import { budgetSummaryMismatch } from './budget/summary-mismatch';
import { budgetTotalMismatch } from './budget/total-mismatch';
import { budgetYearMismatch } from './budget/year-mismatch';
import { contentContribution } from './content/contribution';
import { contentMissingGoals } from './content/missing-goals';
import { contentMissingMeasures } from './content/missing-measures';
import { contentMissingOutputs } from './content/missing-outputs';
import { contentNumbering } from './content/numbering';
import { contentPlaceholder } from './content/placeholder';
import { contentRequiredSection } from './content/required-section';
import { evaluationBenefit } from './evaluation/benefit';
import { evaluationMissing } from './evaluation/missing';
import { evaluationRedNote } from './evaluation/red-note';
import { idDuplicate } from './id/duplicate';
import { idUnknown } from './id/unknown';
import { idUnused } from './id/unused';
import { metaUnusedIgnore } from './meta/unused-ignore';
import { metricsDirection } from './metrics/direction';
import { metricsDue } from './metrics/due';
import { metricsMissing } from './metrics/missing';
import { metricsNoBaseline } from './metrics/no-baseline';
import { metricsNoTarget } from './metrics/no-target';
import { metricsUnmeasuredGoal } from './metrics/unmeasured-goal';
import { riskMitigation } from './risk/mitigation';
import { riskScale } from './risk/scale';
import { riskScore } from './risk/score';
import { scheduleDependency } from './schedule/dependency';
import { scheduleEarlyReport } from './schedule/early-report';
import { scheduleGap } from './schedule/gap';
import { scheduleInvalidPeriod } from './schedule/invalid-period';
import { scheduleMissing } from './schedule/missing';
import { scheduleNotation } from './schedule/notation';
import { scheduleOrder } from './schedule/order';
import { scheduleOutsidePeriod } from './schedule/outside-period';
import { scheduleReversed } from './schedule/reversed';
import { schemaMissingKey } from './schema/missing-key';
import { schemaType } from './schema/type';
import { schemaUnknownKey } from './schema/unknown-key';
import { schemaValue } from './schema/value';
import { yamlDuplicateKey } from './yaml/duplicate-key';
import { yamlSyntax } from './yaml/syntax';

/** Every rule, by id. Written by `npm run index-rules`. */
export const rules: readonly Rule[] = [
  budgetAdministrationMismatch,
  budgetAmountFormat,
  budgetFteCost,
  budgetFteMismatch,
  budgetFteMissing,
  budgetFundingMismatch,
  budgetItemsMismatch,
  budgetMissing,
  budgetNegative,
  budgetNoTotal,
  budgetRateMismatch,
  budgetShare,
  budgetSummaryGap,
  budgetSummaryMismatch,
  budgetTotalMismatch,
  budgetYearMismatch,
  contentContribution,
  contentMissingGoals,
  contentMissingMeasures,
  contentMissingOutputs,
  contentNumbering,
  contentPlaceholder,
  contentRequiredSection,
  evaluationBenefit,
  evaluationMissing,
  evaluationRedNote,
  idDuplicate,
  idUnknown,
  idUnused,
  metaUnusedIgnore,
  metricsDirection,
  metricsDue,
  metricsMissing,
  metricsNoBaseline,
  metricsNoTarget,
  metricsUnmeasuredGoal,
  riskMitigation,
  riskScale,
  riskScore,
  scheduleDependency,
  scheduleEarlyReport,
  scheduleGap,
  scheduleInvalidPeriod,
  scheduleMissing,
  scheduleNotation,
  scheduleOrder,
  scheduleOutsidePeriod,
  scheduleReversed,
  schemaMissingKey,
  schemaType,
  schemaUnknownKey,
  schemaValue,
  yamlDuplicateKey,
  yamlSyntax,
];
