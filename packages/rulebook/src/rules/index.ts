/** All rules, in the order of the catalogue. Every file of this folder that exports `rules` is listed here. */
import type { Rule } from '@mingsuan/core/audit';
import { rules as b08Outline } from './b08-outline.ts';
import { rules as c01 } from './c01-code-shape.ts';
import { rules as c03 } from './c03-code-names.ts';
import { rules as c12 } from './c12-unit-codes.ts';
import { rules as dReportDeductions } from './d-report-deductions.ts';
import { rules as dReportFunds } from './d-report-funds.ts';
import { rules as dReportGoals } from './d-report-goals.ts';
import { rules as dReportIndicators } from './d-report-indicators.ts';
import { rules as dReportReasons } from './d-report-reasons.ts';
import { rules as dReportScores } from './d-report-scores.ts';
import { rules as g01 } from './g01-table-heads.ts';
import { rules as g02 } from './g02-department-name.ts';
import { rules as g03 } from './g03-years.ts';
import { rules as g04 } from './g04-number-writing.ts';
import { rules as g05 } from './g05-head-items.ts';
import { rules as g09 } from './g09-odd-cells.ts';
import { rules as g12 } from './g12-wording.ts';
import { rules as g13Typing } from './g13-typing.ts';
import { rules as g14 } from './g14-reasons.ts';
import { rules as g15 } from './g15-headings.ts';
import { rules as g20 } from './g20-repeated-facts.ts';
import { rules as g25 } from './g25-contradicted-tables.ts';
import { rules as nAssets } from './n-assets.ts';
import { rules as nBasic } from './n-basic.ts';
import { rules as nComputations } from './n-computations.ts';
import { rules as nExplained } from './n-explained.ts';
import { rules as nFunds } from './n-funds.ts';
import { rules as nGeneralBudget } from './n-general-budget.ts';
import { rules as nGeneralItems } from './n-general-items.ts';
import { rules as nGrowth } from './n-growth.ts';
import { rules as nIncomeExpenditure } from './n-income-expenditure.ts';
import { rules as nOrganisation } from './n-organisation.ts';
import { rules as nOverBudget } from './n-over-budget.ts';
import { rules as nOverall } from './n-overall.ts';
import { rules as nPerformance } from './n-performance.ts';
import { rules as nPerformanceClaims } from './n-performance-claims.ts';
import { rules as nPerformanceForms } from './n-performance-forms.ts';
import { rules as nProcurement } from './n-procurement.ts';
import { rules as nRates } from './n-rates.ts';
import { rules as nReasons } from './n-reasons.ts';
import { rules as nThreePublic } from './n-three-public.ts';
import { rules as nThreePublicCounts } from './n-three-public-counts.ts';
import { rules as nUses } from './n-uses.ts';
import { rules as nWording } from './n-wording.ts';
import { rules as p01Coverage } from './p01-coverage.ts';
import { rules as p04Weights } from './p04-weights.ts';
import { rules as p07Execution } from './p07-execution.ts';
import { rules as p11Funds } from './p11-funds.ts';
import { rules as p15ToldFunds } from './p15-told-funds.ts';
import { rules as p17ReportFunds } from './p17-report-funds.ts';
import { rules as p19Fields } from './p19-fields.ts';
import { rules as p21Scores } from './p21-scores.ts';
import { rules as p22Deductions } from './p22-deductions.ts';
import { rules as p22Reasons } from './p22-reasons.ts';
import { rules as p23Values } from './p23-values.ts';
import { rules as p26Measures } from './p26-measures.ts';
import { rules as p27Satisfaction } from './p27-satisfaction.ts';
import { rules as p29Indicators } from './p29-indicators.ts';
import { rules as p31Names } from './p31-names.ts';
import { rules as p35Totals } from './p35-totals.ts';
import { rules as p39LowExecution } from './p39-low-execution.ts';
import { rules as p39Results } from './p39-results.ts';
import { rules as p40Summaries } from './p40-summaries.ts';
import { rules as p44Analysis } from './p44-analysis.ts';
import { rules as p44Answers } from './p44-answers.ts';
import { rules as p44Claims } from './p44-claims.ts';
import { rules as p45Copies } from './p45-copies.ts';
import { rules as p45Results } from './p45-results.ts';
import { rules as p45Words } from './p45-words.ts';
import { rules as p48Deviations } from './p48-deviations.ts';
import { rules as p48Prices } from './p48-prices.ts';
import { rules as p51Goals } from './p51-goals.ts';
import { rules as p52Coefficients } from './p52-coefficients.ts';
import { rules as pi14Costs } from './pi14-costs.ts';
import { rules as rReportClaims } from './r-report-claims.ts';
import { rules as rReportCounts } from './r-report-counts.ts';
import { rules as rReportCoverage } from './r-report-coverage.ts';
import { rules as rReportDepth } from './r-report-depth.ts';
import { rules as rReportDetails } from './r-report-details.ts';
import { rules as rReportIndicators } from './r-report-indicators.ts';
import { rules as rReportMeasured } from './r-report-measured.ts';
import { rules as rReportNames } from './r-report-names.ts';
import { rules as rReportOpen } from './r-report-open.ts';
import { rules as rReportScores } from './r-report-scores.ts';
import { rules as rReportValues } from './r-report-values.ts';
import { rules as rReportWords } from './r-report-words.ts';
import { rules as s05 } from './s05-tables.ts';
import { rules as s06 } from './s06-empty-tables.ts';
import { rules as s09 } from './s09-depth.ts';
import { rules as s13 } from './s13-three-public.ts';
import { rules as s16 } from './s16-narrative-parts.ts';
import { rules as s22 } from './s22-glossary.ts';
import { rules as s24 } from './s24-wording-of-scope.ts';
import { rules as tBudgets } from './t-budget-codes.ts';
import { rules as t01Form } from './t01-form.ts';
import { rules as t01 } from './t01-income-expenditure-total.ts';
import { rules as t02 } from './t02-income.ts';
import { rules as t03 } from './t03-expenditure.ts';
import { rules as t04 } from './t04-fiscal-total.ts';
import { rules as t05 } from './t05-general-budget.ts';
import { rules as t06 } from './t06-basic-expenditure.ts';
import { rules as t06Items } from './t06-economic-items.ts';
import { rules as t07 } from './t07-funds.ts';
import { rules as t09 } from './t09-three-public.ts';
import { rules as t10 } from './t10-statistics.ts';
import { rules as vBalances } from './v-balances.ts';
import { rules as vNarratives } from './v-narratives.ts';
import { rules as vOtherTables } from './v-other-tables.ts';
import { rules as xBasic } from './x-basic.ts';
import { rules as xClasses } from './x-classes.ts';
import { rules as xCodes } from './x-codes.ts';
import { rules as xFiscalPart } from './x-fiscal-part.ts';
import { rules as xFunds } from './x-funds.ts';
import { rules as xThreePublic } from './x-three-public.ts';
import { rules as xTotals } from './x-totals.ts';

const all: readonly Rule[] = [
  ...g01,
  ...g02,
  ...g03,
  ...g04,
  ...g05,
  ...g09,
  ...g12,
  ...g13Typing,
  ...g14,
  ...g15,
  ...g20,
  ...g25,
  ...s05,
  ...s06,
  ...s09,
  ...s13,
  ...s16,
  ...s22,
  ...s24,
  ...t01,
  ...t01Form,
  ...t02,
  ...t03,
  ...t04,
  ...t05,
  ...t06,
  ...t06Items,
  ...t07,
  ...t09,
  ...t10,
  ...tBudgets,
  ...xTotals,
  ...xClasses,
  ...xFunds,
  ...xFiscalPart,
  ...xCodes,
  ...xBasic,
  ...xThreePublic,
  ...vOtherTables,
  ...vNarratives,
  ...vBalances,
  ...c01,
  ...c03,
  ...c12,
  ...nOverall,
  ...nIncomeExpenditure,
  ...nGeneralBudget,
  ...nGeneralItems,
  ...nBasic,
  ...nFunds,
  ...nThreePublic,
  ...nThreePublicCounts,
  ...nProcurement,
  ...nAssets,
  ...nPerformance,
  ...nPerformanceClaims,
  ...nPerformanceForms,
  ...nOrganisation,
  ...nRates,
  ...nOverBudget,
  ...nGrowth,
  ...nExplained,
  ...nReasons,
  ...nUses,
  ...nWording,
  ...nComputations,
  ...p01Coverage,
  ...p04Weights,
  ...p07Execution,
  ...p11Funds,
  ...p15ToldFunds,
  ...p19Fields,
  ...p21Scores,
  ...p22Deductions,
  ...p22Reasons,
  ...p23Values,
  ...p26Measures,
  ...p27Satisfaction,
  ...p29Indicators,
  ...p31Names,
  ...p35Totals,
  ...p39LowExecution,
  ...p39Results,
  ...p44Analysis,
  ...p44Claims,
  ...p44Answers,
  ...p45Copies,
  ...p45Results,
  ...p45Words,
  ...p48Deviations,
  ...p48Prices,
  ...pi14Costs,
  ...p51Goals,
  ...p52Coefficients,
  ...p17ReportFunds,
  ...p40Summaries,
  ...rReportScores,
  ...rReportIndicators,
  ...rReportMeasured,
  ...rReportNames,
  ...rReportCounts,
  ...rReportCoverage,
  ...rReportDetails,
  ...rReportValues,
  ...rReportWords,
  ...rReportDepth,
  ...rReportClaims,
  ...rReportOpen,
  ...b08Outline,
  ...dReportScores,
  ...dReportFunds,
  ...dReportIndicators,
  ...dReportReasons,
  ...dReportDeductions,
  ...dReportGoals,
];

/** Rules are made in many ways; here all get one shape, for an audit goes through each of them once and would look each shape up. */
export const rules: readonly Rule[] = all.map(
  ({ id, title, formula, severity, basis, effective, remedy, examples, check }) => ({
    id,
    title,
    formula,
    severity,
    basis,
    effective,
    remedy,
    examples,
    check,
  }),
);
