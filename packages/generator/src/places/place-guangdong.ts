/** 广东: rates with one decimal, 「完成全年预算1万元的90.0%」, 增长--(基数为0,不可比). */
import { type Fen, percentDigits } from '../money.ts';
import { type Block, line, prose } from '../text/blocks.ts';
import { money } from '../text/phrases.ts';
import { before, type Named, type PlaceFigures } from './place-figures.ts';
import { direction } from './place-phrases.ts';
import { fullName } from './shanghai-tables.ts';

/** `95.7%`. */
function rate(part: Fen, whole: Fen): string {
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return part === 0n ? '0%' : `${percentDigits(tenths, 1000n).slice(0, -1)}%`;
}

export function guangdongNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const { threePublic: t, reasons } = n;
  const moved = (now: Fen, then: Fen) => {
    const { up, grew, by } = direction(now, then);
    return then === 0n
      ? `比上年决算数增加${money(now)}，增长--（基数为0，不可比）`
      : `比上年决算数${up}${money(by)}，${grew}${rate(by, then)}`;
  };
  const share = ({ name, amount }: Named, whole: Fen) => `${name}${money(amount)}，占${rate(amount, whole)}`;
  const done = (now: Fen, of: Fen) => `支出决算为${money(now)}，完成预算${money(of)}的${rate(now, of)}，`;
  return [
    line('一、收入支出决算总体情况说明'),
    prose(
      `${n.department}${y}收入总计${money(f.total)}，其中：本年收入合计${money(f.income)}，使用非财政拨款结余（含专用结余）0万元，年初结转和结余${money(f.carriedIn)}。支出总计${money(f.total)}，其中：本年支出合计${money(f.spent)}，结余分配0万元，年末结转和结余${money(f.carriedOut)}。收入总计、支出总计与上年决算数相比各增加${money(f.total - n.lastYearTotal)}，增长${rate(f.total - n.lastYearTotal, n.lastYearTotal)}，主要原因是${reasons.total}。`,
    ),
    line('二、收入决算情况说明'),
    prose(
      `${y}本年收入合计${money(f.income)}，${moved(f.income, before(f.income))}，主要变动原因：${reasons.total}。其中：${f.sources.map((one) => share(one, f.income)).join('；')}。`,
    ),
    line('三、支出决算情况说明'),
    prose(
      `${y}本年支出合计${money(f.spent)}，${moved(f.spent, before(f.spent))}，主要变动原因：${reasons.total}。其中：${f.kinds.map((one) => share(one, f.spent)).join('；')}。`,
    ),
    line('四、财政拨款收入支出决算总体情况说明'),
    prose(
      `${y}财政拨款收、支总计${money(f.fiscalTotal)}。与上年决算数相比，财政拨款收、支总计各增加${money(f.fiscalTotal - n.lastYearFiscalTotal)}，增长${rate(f.fiscalTotal - n.lastYearFiscalTotal, n.lastYearFiscalTotal)}。主要变动原因：${reasons.fiscal}。`,
    ),
    line('五、一般公共预算财政拨款支出决算情况说明'),
    line('（一）一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${y}一般公共预算财政拨款支出${money(f.general)}，占本年支出合计的${rate(f.general, f.spent)}。与上年决算数相比，一般公共预算财政拨款支出${moved(f.general, f.generalLast).slice(6)}，主要变动原因：${reasons.general}。`,
    ),
    line('（二）一般公共预算财政拨款支出决算结构情况'),
    prose(
      `${y}一般公共预算财政拨款支出主要用于以下方面：${f.classes.map((one) => share({ ...one, name: `${one.name}（类）支出` }, f.general)).join('；')}。`,
    ),
    line('（三）一般公共预算财政拨款支出决算具体情况'),
    prose(
      `${y}一般公共预算财政拨款支出年初预算为${money(f.generalBudget)}，支出决算为${money(f.general)}，完成年初预算的${rate(f.general, f.generalBudget)}。`,
    ),
    ...f.items.map((one, i) =>
      prose(
        `${i + 1}.${fullName(one.code)}支出年初预算为${money(one.budget)}，支出决算为${money(one.amount)}，完成年初预算的${rate(one.amount, one.budget)}。${one.amount === one.budget ? '决算数等于年初预算数' : `决算数${one.amount > one.budget ? '大于' : '小于'}年初预算数的主要原因：${one.budgetReason}`}。`,
      ),
    ),
    line('六、一般公共预算财政拨款基本支出决算情况说明'),
    prose(
      `${y}一般公共预算财政拨款基本支出${money(f.personnel + f.nonPersonnel)}，其中：人员经费${money(f.personnel)}，包括：${f.personnelNames}；公用经费${money(f.nonPersonnel)}，包括：${f.otherNames}。`,
    ),
    line('七、一般公共预算财政拨款“三公”经费支出决算情况说明'),
    line('（一）“三公”经费财政拨款支出决算总体情况说明'),
    prose(
      `${y}“三公”经费财政拨款支出决算为${money(final.total)}，完成全年预算${money(budget.total)}的${rate(final.total, budget.total)}，${moved(final.total, last.total)}。其中：因公出国（境）费${done(final.overseas, budget.overseas)}${moved(final.overseas, last.overseas)}；公务用车购置及运行维护费${done(final.vehicles, budget.vehicles)}${moved(final.vehicles, last.vehicles)}；其中：公务用车购置${done(final.vehiclePurchase, budget.vehiclePurchase)}${moved(final.vehiclePurchase, last.vehiclePurchase)}；公务用车运行维护费${done(final.vehicleOperation, budget.vehicleOperation)}${moved(final.vehicleOperation, last.vehicleOperation)}；公务接待费${done(final.reception, budget.reception)}${moved(final.reception, last.reception)}。`,
    ),
    prose(
      `${y}“三公”经费支出决算小于预算数的主要情况：厉行节约。“三公”经费支出决算大于上年决算数的主要情况：${t.reasons.vehiclePurchase}。`,
    ),
    line('（二）“三公”经费财政拨款支出决算具体情况说明'),
    prose(
      `${y}“三公”经费财政拨款支出决算中，${share({ name: '因公出国（境）费', amount: final.overseas }, final.total)}；${share({ name: '公务用车购置及运行维护费支出', amount: final.vehicles }, final.total)}；${share({ name: '公务接待费支出', amount: final.reception }, final.total)}。具体情况如下：`,
    ),
    prose(
      `1.因公出国（境）费支出${money(final.overseas)}。全年使用财政拨款安排本单位及下属单位因公出国（境）团组${t.overseasGroups}个，累计${t.overseasPeople}人次。开支内容包括：${t.uses.overseas}。`,
    ),
    prose(
      `2.公务用车购置及运行维护费支出${money(final.vehicles)}。其中：公务用车购置支出${money(final.vehiclePurchase)}，用于${t.uses.vehiclePurchase}，共购置${t.vehiclesBought}辆；公务用车运行维护费${money(final.vehicleOperation)}，公务用车保有量${t.vehiclesKept}辆，主要用于${t.uses.vehicleOperation}。`,
    ),
    prose(
      `3.公务接待费支出${money(final.reception)}，国内接待费${money(t.domestic.amount)}，主要用于${t.uses.reception}，共接待国内来访团组${t.domestic.batches}个，来宾${t.domestic.people}人次；国（境）外接待费0万元，共接待国（境）外来访团组0个，来访外宾0人次。`,
    ),
    line('八、政府性基金预算财政拨款收入支出决算情况说明'),
    prose(
      `${y}政府性基金预算财政拨款收入年初预算为${money(f.fund.income)}，收入决算为${money(f.fund.income)}，完成年初预算的100.0%；支出决算为${money(f.fund.spent)}。`,
    ),
    line('九、国有资本经营预算财政拨款收入支出决算情况说明'),
    prose(`${n.department}${y}没有国有资本经营预算财政拨款收入、支出。`),
    line('十、其他重要事项的情况说明'),
    line('（一）机关运行经费支出情况'),
    prose(
      `${y}机关运行经费支出${money(f.operating)}，${moved(f.operating, n.agencyOperating.lastYear)}，主要变动原因：${n.agencyOperating.reason}。`,
    ),
    line('（二）政府采购支出情况'),
    prose(
      `${y}政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${rate(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占政府采购支出总额的${rate(n.procurement.smallAndMicro, f.bought)}。`,
    ),
    line('（三）国有资产占用情况'),
    prose(
      `截至${n.year}年12月31日，本部门共有车辆4辆，其中，副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车1辆、应急保障用车1辆、执法执勤用车2辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车0辆；单价100万元（含）以上设备（不含车辆）${n.assets.equipment}台（套）。`,
    ),
  ];
}
