/** 重庆: 收支较上年决算数……, 较年初预算数……; sections （一）（二） with numbered paragraphs, physical quantities apart. */
import { type Block, line, prose } from '../text/blocks.ts';
import { money, share } from '../text/phrases.ts';
import { before, type PlaceFigures } from './place-figures.ts';
import { direction, movedFrom, partsOf } from './place-phrases.ts';

const ANNUAL = '较上年决算数';
const INITIAL = '较年初预算数';

export function chongqingNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const { threePublic: t, reasons } = n;
  const initial = (now: bigint, of: bigint, why: string) => movedFrom(INITIAL, now, of, why);
  const both = (now: bigint, then: bigint) => {
    const { up, grew, by } = direction(now, then);
    return `各${up}${money(by)}，${grew}${share(by, then)}`;
  };
  const item = (now: bigint, of: bigint, then: bigint, why: string) =>
    `费用支出${initial(now, of, '压缩一般性支出')}。${movedFrom('较上年支出数', now, then, why)}。`;
  return [
    line('一、部门决算情况说明'),
    line('（一）收入支出决算总体情况说明'),
    prose(
      `1.总体情况。${y}收入总计${money(f.total)}，支出总计${money(f.total)}。收支${movedFrom(ANNUAL, f.total, n.lastYearTotal, reasons.total)}。`,
    ),
    prose(
      `2.收入情况。${y}收入合计${money(f.income)}，${movedFrom(ANNUAL, f.income, before(f.income), reasons.total)}。其中：${partsOf(
        f.sources.filter(({ amount }) => amount > 0n),
        f.income,
      )}。此外，使用非财政拨款结余和专用结余0.00万元，年初结转和结余${money(f.carriedIn)}。`,
    ),
    prose(
      `3.支出情况。${y}支出合计${money(f.spent)}，${movedFrom(ANNUAL, f.spent, before(f.spent), reasons.total)}。其中：${partsOf(
        f.kinds.slice(0, 2),
        f.spent,
      )}。此外，结余分配0.00万元。`,
    ),
    prose(
      `4.结转结余情况。${y}年末结转和结余${money(f.carriedOut)}，${movedFrom(ANNUAL, f.carriedOut, before(f.carriedOut, 130n), '加快了项目资金支付进度')}。`,
    ),
    line('（二）财政拨款收入支出决算总体情况说明'),
    prose(
      `${y}财政拨款收、支总计${money(f.fiscalTotal)}。与${n.year - 1}年相比，财政拨款收、支总计${both(f.fiscalTotal, n.lastYearFiscalTotal)}。主要原因是${reasons.fiscal}。`,
    ),
    line('（三）一般公共预算财政拨款支出决算情况说明'),
    prose(
      `1.收入情况。${y}一般公共预算财政拨款收入${money(f.generalIncome)}，${movedFrom(ANNUAL, f.generalIncome, before(f.generalIncome), reasons.general)}。${initial(f.generalIncome, before(f.generalIncome, 97n), '年中追加了项目资金')}。此外，年初财政拨款结转和结余${money(f.fiscalCarriedIn - f.fund.carriedIn)}。`,
    ),
    prose(
      `2.支出情况。${y}一般公共预算财政拨款支出${money(f.general)}，${movedFrom(ANNUAL, f.general, f.generalLast, reasons.general)}。${initial(f.general, f.generalBudget, '部分项目资金结转下年')}。`,
    ),
    prose(
      `3.结转结余情况。${y}年末一般公共预算财政拨款结转和结余${money(f.fiscalCarriedOut - f.fund.carriedOut)}，${movedFrom(ANNUAL, f.fiscalCarriedOut - f.fund.carriedOut, before(f.fiscalCarriedOut - f.fund.carriedOut, 140n), '加快支付')}。`,
    ),
    prose(`4.比较情况。本部门${y}一般公共预算财政拨款支出主要用于以下几个方面：`),
    ...f.classes.map((one, i) =>
      prose(
        `（${i + 1}）${one.name}${money(one.amount)}，占${share(one.amount, f.general)}，${initial(one.amount, one.budget, one.budgetReason)}。`,
      ),
    ),
    line('（四）一般公共预算财政拨款基本支出决算情况说明'),
    prose(
      `${y}一般公共预算财政拨款基本支出${money(f.personnel + f.nonPersonnel)}。其中：人员经费${money(f.personnel)}，${movedFrom(ANNUAL, f.personnel, before(f.personnel), '按规定晋级增资')}。人员经费用途主要包括${f.personnelNames}等。公用经费${money(f.nonPersonnel)}，${movedFrom(ANNUAL, f.nonPersonnel, before(f.nonPersonnel, 105n), '压缩一般性支出')}。公用经费用途主要包括${f.otherNames}等。`,
    ),
    line('（五）政府性基金预算财政拨款收入支出决算情况说明'),
    prose(
      `${y}政府性基金预算财政拨款年初结转和结余${money(f.fund.carriedIn)}，年末结转和结余${money(f.fund.carriedOut)}。本年收入${money(f.fund.income)}，${movedFrom(ANNUAL, f.fund.income, before(f.fund.income), reasons.fiscal)}。本年支出${money(f.fund.spent)}，${movedFrom(ANNUAL, f.fund.spent, before(f.fund.spent), reasons.fiscal)}。`,
    ),
    line('（六）国有资本经营预算财政拨款支出决算情况说明'),
    prose(`本部门${y}无国有资本经营预算财政拨款支出。`),
    line('二、“三公”经费情况说明'),
    line('（一）“三公”经费支出总体情况说明'),
    prose(
      `${y}“三公”经费支出共计${money(final.total)}，${initial(final.total, budget.total, '落实过紧日子要求')}。${movedFrom('较上年支出数', final.total, last.total, t.reasons.vehiclePurchase)}。`,
    ),
    line('（二）“三公”经费分项支出情况'),
    prose(
      `${y}本部门因公出国（境）费用${money(final.overseas)}，主要用于${t.uses.overseas}。${item(final.overseas, budget.overseas, last.overseas, t.reasons.overseas)}`,
    ),
    prose(
      `公务车购置费${money(final.vehiclePurchase)}，主要用于${t.uses.vehiclePurchase}。${item(final.vehiclePurchase, budget.vehiclePurchase, last.vehiclePurchase, t.reasons.vehiclePurchase)}`,
    ),
    prose(
      `公务车运行维护费${money(final.vehicleOperation)}，主要用于${t.uses.vehicleOperation}。${item(final.vehicleOperation, budget.vehicleOperation, last.vehicleOperation, t.reasons.vehicleOperation)}`,
    ),
    prose(
      `公务接待费${money(final.reception)}，主要用于${t.uses.reception}。${item(final.reception, budget.reception, last.reception, t.reasons.reception)}`,
    ),
    line('（三）“三公”经费实物量情况'),
    prose(
      `${y}本部门因公出国（境）共计${t.overseasGroups}个团组，${t.overseasPeople}人；公务用车购置${t.vehiclesBought}辆，公务车保有量为${t.vehiclesKept}辆；国内公务接待${t.domestic.batches}批次${t.domestic.people}人，其中：国内外事接待0批次，0人；国（境）外公务接待0批次，0人。${n.year}年本部门人均接待费107.47元，车均购置费15.86万元，车均维护费1.91万元。`,
    ),
    line('三、其他需要说明的事项'),
    line('（一）财政拨款会议费和培训费情况说明'),
    prose(
      '本年度会议费支出1.20万元，较上年决算数减少0.30万元，下降20.00%，主要原因是会议改为视频形式。本年度培训费支出2.50万元，较上年决算数增加0.50万元，增长25.00%，主要原因是培训班次增加。',
    ),
    line('（二）机关运行经费情况说明'),
    prose(
      `${y}本部门机关运行经费支出${money(f.operating)}，机关运行经费主要用于开支办公费、印刷费、邮电费等。机关运行经费${movedFrom('较上年支出数', f.operating, n.agencyOperating.lastYear, n.agencyOperating.reason)}。`,
    ),
    line('（三）国有资产占用情况说明'),
    prose(
      `截至${n.year}年12月31日，本部门共有车辆4辆，其中，副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车1辆、应急保障用车1辆、执法执勤用车2辆，特种专业技术用车0辆，离退休干部服务用车0辆，其他用车0辆。单价100万元（含）以上设备（不含车辆）${n.assets.equipment}台（套）。`,
    ),
    line('（四）政府采购支出情况说明'),
    prose(
      `${y}本部门政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占政府采购支出总额的 ${share(n.procurement.smallAndMicro, f.bought)}。主要用于采购办公设备。`,
    ),
  ];
}
