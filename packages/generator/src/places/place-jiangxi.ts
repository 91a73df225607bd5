/** 江西: totals with parts in one sentence, budgets of every 类, basic expenditure by 经济分类. */
import { type Block, line, prose } from '../text/blocks.ts';
import { money, share } from '../text/phrases.ts';
import { before, type PlaceFigures } from './place-figures.ts';
import { direction, partsOf } from './place-phrases.ts';

export function jiangxiNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const than = `较${n.year - 1}年`;
  const { threePublic: t, reasons } = n;
  const moved = (now: bigint, then: bigint) => {
    const { up, grew, by } = direction(now, then);
    return now === then
      ? `${than}无变化`
      : `${than}${up}${money(by)}${then === 0n ? '' : `，${grew}${share(by, then)}`}`;
  };
  const three = (name: string, key: 'overseas' | 'vehiclePurchase' | 'vehicleOperation' | 'reception') =>
    `${name}全年预算数为${money(budget[key])}，决算数为${money(final[key])}，完成全年预算的${share(final[key], budget[key])}，决算数${moved(final[key], last[key])}`;
  return [
    line('一、收入决算情况说明'),
    prose(
      `本部门${y}收入总计${money(f.total)}，其中年初结转和结余${money(f.carriedIn)}，${moved(f.carriedIn, before(f.carriedIn, 120n))}；本年收入合计${money(f.income)}，${moved(f.income, before(f.income))}，主要原因是：${reasons.total}。`,
    ),
    prose(`本年收入的具体构成为：${partsOf(f.sources, f.income)}。`),
    line('二、支出决算情况说明'),
    prose(
      `本部门${y}支出总计${money(f.total)}，其中本年支出合计${money(f.spent)}，${moved(f.spent, before(f.spent))}，主要原因是：${reasons.total}；年末结转和结余${money(f.carriedOut)}，${moved(f.carriedOut, before(f.carriedOut, 120n))}，主要原因是：加快支付。`,
    ),
    prose(`本年支出的具体构成为：${partsOf(f.kinds, f.spent)}。`),
    line('三、财政拨款支出决算情况说明'),
    prose(
      `本部门${y}财政拨款本年支出年初预算数为${money(f.generalBudget + f.fund.spent)}，决算数为${money(f.fiscalSpent)}，完成年初预算的${share(f.fiscalSpent, f.generalBudget + f.fund.spent)}。其中：`,
    ),
    ...f.classes
      .filter(({ code }) => code !== '213')
      .map((one, i) =>
        prose(
          `（${'一二三四五'.charAt(i)}）${one.name}年初预算数为${money(one.budget)}，决算数为${money(one.amount)}，完成年初预算的${share(one.amount, one.budget)}，主要原因是：${one.budgetReason}。`,
        ),
      ),
    line('四、一般公共预算财政拨款基本支出决算情况说明'),
    prose(`本部门${y}一般公共预算财政拨款基本支出${money(f.personnel + f.nonPersonnel)}，其中：`),
    ...f.basicClasses.map(({ name, amount }, i) =>
      prose(
        `（${'一二三四五'.charAt(i)}）${name}${money(amount)}，${moved(amount, before(amount))}，主要原因是：按规定调整。`,
      ),
    ),
    line('五、财政拨款“三公”经费支出决算情况说明'),
    prose(
      `本部门${y}财政拨款“三公”经费支出全年预算数为${money(budget.total)}，决算数为${money(final.total)}，完成全年预算的${share(final.total, budget.total)}，决算数${moved(final.total, last.total)}，其中：`,
    ),
    prose(
      `（一）${three('因公出国（境）支出', 'overseas')}，主要原因是${t.reasons.overseas}。决算数较全年预算数减少${money(budget.overseas - final.overseas)}，主要原因是机票降价。全年安排因公出国（境）团组${t.overseasGroups}个，累计${t.overseasPeople}人次。`,
    ),
    prose(
      `（二）${three('公务接待费支出', 'reception')}，主要原因是${t.reasons.reception}。全年国内公务接待${t.domestic.batches}批，累计接待${t.domestic.people}人次，其中外事接待0批，累计接待0人次，主要为：${t.uses.reception}。`,
    ),
    prose(
      `（三）公务用车购置及运行维护费支出${money(final.vehicles)}，其中公务用车购置${three('', 'vehiclePurchase')}，主要原因是${t.reasons.vehiclePurchase}，全年购置公务用车${t.vehiclesBought}辆。${three('公务用车运行维护费支出', 'vehicleOperation')}，主要原因是${t.reasons.vehicleOperation}，年末公务用车保有${t.vehiclesKept}辆。`,
    ),
    line('六、机关运行经费支出情况说明'),
    prose(
      `本部门${y}机关运行经费支出${money(f.operating)}（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和保持一致），${moved(f.operating, n.agencyOperating.lastYear)}，主要原因是：${n.agencyOperating.reason}。`,
    ),
    line('七、政府采购支出情况说明'),
    prose(
      `本部门${y}政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占授予中小企业合同金额的${share(n.procurement.smallAndMicro, n.procurement.smallAndMedium)}。`,
    ),
    line('八、国有资产占用情况说明'),
    prose(
      `截止${n.year}年12月31日，本部门国有资产占用情况见公开10表《国有资产占用情况表》。其中车辆中的其他用车主要是执法巡查用车。`,
    ),
    line('九、预算绩效情况说明'),
    prose(
      `根据绩效管理要求，我部门组织对纳入${n.year}年度部门预算范围的${n.projects.length}个项目全面开展绩效自评，共涉及资金${money(f.kinds[1]?.amount ?? 0n)}，占项目支出总额的100%。`,
    ),
  ];
}
