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
import { idDuplicate } from './id/duplicate';
import { idUnknown } from './id/unknown';
import { idUnused } from './id/unused';
import { metricsDirection } from './metrics/direction';
import { metricsDue } from './metrics/due';
import { metricsMissing } from './metrics/missing';
import { metricsNoBaseline } from './metrics/no-baseline';
import { metricsNoTarget } from './metrics/no-target';
import { metricsUnmeasuredGoal } from './metrics/unmeasured-goal';
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
  idDuplicate,
  idUnknown,
  idUnused,
  metricsDirection,
  metricsDue,
  metricsMissing,
  metricsNoBaseline,
  metricsNoTarget,
  metricsUnmeasuredGoal,
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
