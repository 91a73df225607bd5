/** 新疆: totals with their parts, 「与年初预算相比，年初预算数……决算数……预决算差异率」, sections （一）（二） under 一、二. */
import { percentDigits } from '../money.ts';
import { type Block, line, prose } from '../text/blocks.ts';
import { money, share } from '../text/phrases.ts';
import { before, type PlaceFigures } from './place-figures.ts';
import { direction, partsOf } from './place-phrases.ts';
import { fullName } from './shanghai-tables.ts';

export function xinjiangNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const { threePublic: t, reasons } = n;
  const than = (now: bigint, then: bigint, why: string) => {
    const { up, grew, by } = direction(now, then);
    const rate = then === 0n ? '' : `，${grew}${share(by, then)}`;
    return `${up}${money(by)}${rate}，主要原因是：${why}`;
  };
  const against = (what: string, now: bigint, of: bigint, why: string) =>
    `与${what}预算相比：${what}预算数${money(of)}，决算数${money(now)}，预决算差异率${percentDigits(now - of, of)}%，主要原因是：${why}。`;
  return [
    line('一、收入支出决算总体情况说明'),
    prose(
      `${y}收入总计${money(f.total)}，其中：本年收入合计${money(f.income)}，使用非财政拨款结余（含专用结余）0.00万元，年初结转和结余${money(f.carriedIn)}。`,
    ),
    prose(
      `${y}支出总计${money(f.total)}，其中：本年支出合计${money(f.spent)}，结余分配0.00万元，年末结转和结余${money(f.carriedOut)}。`,
    ),
    prose(`收入支出总体与上年相比，${than(f.total, n.lastYearTotal, reasons.total)}。`),
    line('二、收入决算情况说明'),
    prose(`本年收入${money(f.income)}，其中：${partsOf(f.sources, f.income)}。`),
    line('三、支出决算情况说明'),
    prose(`本年支出${money(f.spent)}，其中：${partsOf(f.kinds, f.spent)}。`),
    line('四、财政拨款收入支出决算总体情况说明'),
    prose(
      `${y}财政拨款收入总计${money(f.fiscalTotal)}，其中：年初财政拨款结转和结余${money(f.fiscalCarriedIn)}，本年财政拨款收入${money(f.fiscalIncome)}。财政拨款支出总计${money(f.fiscalTotal)}，其中：年末财政拨款结转和结余${money(f.fiscalCarriedOut)}，本年财政拨款支出${money(f.fiscalSpent)}。`,
    ),
    prose(
      `财政拨款收入支出总体与上年相比，${than(f.fiscalTotal, n.lastYearFiscalTotal, reasons.fiscal)}。${against('年初', f.fiscalTotal, before(f.fiscalTotal, 104n), '部分项目资金年末收回')}`,
    ),
    line('五、一般公共预算财政拨款支出决算情况说明'),
    line('（一）一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${y}一般公共预算财政拨款支出${money(f.general)}，占本年支出合计的${share(f.general, f.spent)}。与上年相比，${than(f.general, f.generalLast, reasons.general)}。${against('年初', f.general, f.generalBudget, '部分项目结转下年')}`,
    ),
    line('（二）一般公共预算财政拨款支出决算结构情况'),
    ...f.classes.map((one, i) =>
      prose(`${i + 1}.${one.name}（类）${money(one.amount)}，占${share(one.amount, f.general)}。`),
    ),
    line('（三）一般公共预算财政拨款支出决算具体情况'),
    ...f.items.map((one, i) =>
      prose(
        `${i + 1}.${fullName(one.code)}：支出决算数为${money(one.amount)}，比上年决算${one.amount === one.lastYear ? '无变化' : than(one.amount, one.lastYear, one.reason)}。`,
      ),
    ),
    line('六、一般公共预算财政拨款基本支出决算情况说明'),
    prose(
      `${y}一般公共预算财政拨款基本支出${money(f.personnel + f.nonPersonnel)}，其中：人员经费${money(f.personnel)}，包括：${f.personnelNames}。公用经费${money(f.nonPersonnel)}，包括：${f.otherNames}。`,
    ),
    line('七、财政拨款“三公”经费支出决算情况说明'),
    prose(
      `${y}财政拨款“三公”经费支出${money(final.total)}，比上年${than(final.total, last.total, t.reasons.vehiclePurchase)}。其中：因公出国（境）费支出${money(final.overseas)}，占${share(final.overseas, final.total)}，比上年${than(final.overseas, last.overseas, t.reasons.overseas)}；公务用车购置及运行维护费支出${money(final.vehicles)}，占${share(final.vehicles, final.total)}，比上年${than(final.vehicles, last.vehicles, t.reasons.vehiclePurchase)}；公务接待费支出${money(final.reception)}，占${share(final.reception, final.total)}，比上年${than(final.reception, last.reception, t.reasons.reception)}。`,
    ),
    prose('具体情况如下：'),
    prose(
      `因公出国（境）费支出${money(final.overseas)}，开支内容包括${t.uses.overseas}。单位全年安排的因公出国（境）团组${t.overseasGroups}个，因公出国（境）${t.overseasPeople}人次。`,
    ),
    prose(
      `公务用车购置及运行维护费${money(final.vehicles)}，其中：公务用车购置费${money(final.vehiclePurchase)}，公务用车运行维护费${money(final.vehicleOperation)}。公务用车运行维护费开支内容包括燃料费、维修费。公务用车购置数${t.vehiclesBought}辆，公务用车保有量${t.vehiclesKept}辆。国有资产占用情况中固定资产车辆4辆，与公务用车保有量差异原因是：无差异。`,
    ),
    prose(
      `公务接待费${money(final.reception)}，开支内容包括${t.uses.reception}。单位全年安排的国内公务接待${t.domestic.batches}批次，${t.domestic.people}人次。`,
    ),
    prose(
      `与全年预算相比，财政拨款“三公”经费支出全年预算数${money(budget.total)}，决算数${money(final.total)}，预决算差异率${percentDigits(final.total - budget.total, budget.total)}%，主要原因是：厉行节约。其中：因公出国（境）费全年预算数${money(budget.overseas)}，决算数${money(final.overseas)}，预决算差异率${percentDigits(final.overseas - budget.overseas, budget.overseas)}%，主要原因是：机票降价；公务用车购置费全年预算数${money(budget.vehiclePurchase)}，决算数${money(final.vehiclePurchase)}，预决算差异率${percentDigits(final.vehiclePurchase - budget.vehiclePurchase, budget.vehiclePurchase)}%，主要原因是：招标节约；公务用车运行维护费全年预算数${money(budget.vehicleOperation)}，决算数${money(final.vehicleOperation)}，预决算差异率${percentDigits(final.vehicleOperation - budget.vehicleOperation, budget.vehicleOperation)}%，主要原因是：维修减少；公务接待费全年预算数${money(budget.reception)}，决算数${money(final.reception)}，预决算差异率${percentDigits(final.reception - budget.reception, budget.reception)}%，主要原因是：来访减少。`,
    ),
    line('八、政府性基金预算财政拨款收入支出决算情况说明'),
    prose(
      `${y}政府性基金预算财政拨款收入总计${money(f.fund.carriedIn + f.fund.income)}，其中：年初结转和结余${money(f.fund.carriedIn)}，本年收入${money(f.fund.income)}。政府性基金预算财政拨款支出总计${money(f.fund.carriedIn + f.fund.income)}，其中：年末结转和结余${money(f.fund.carriedOut)}，本年支出${money(f.fund.spent)}。`,
    ),
    line('九、国有资本经营预算财政拨款收入支出决算情况说明'),
    prose('本年无国有资本经营预算财政拨款收入支出。'),
    line('十、其他重要事项的情况说明'),
    line('（一）机关运行经费及公用经费支出情况'),
    prose(
      `${y}${n.department}机关运行经费支出${money(f.operating)}，比上年${than(f.operating, n.agencyOperating.lastYear, n.agencyOperating.reason)}。`,
    ),
    line('（二）政府采购情况'),
    prose(
      `${y}政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占政府采购支出总额的${share(n.procurement.smallAndMicro, f.bought)}。`,
    ),
    line('（三）国有资产占用情况说明'),
    prose(
      `截至${n.year}年12月31日，房屋2,350.60平方米，价值486.20万元。车辆4辆，价值68.40万元，其中：机要通信用车1辆，应急保障用车1辆，执法执勤用车2辆，其他用车0辆；单价100万元（含）以上设备（不含车辆）${n.assets.equipment}台（套）。`,
    ),
    line('（四）预算绩效管理情况'),
    prose(`本单位组织对${n.projects.length}个项目开展了绩效自评，从评价情况看，项目均按计划完成。`),
  ];
}
