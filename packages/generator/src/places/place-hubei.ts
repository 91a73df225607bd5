/** 湖北 (and 河南, 浙江): charts with the labels of their axes run into the text, 收入总计均为, budgets told first. */
import { wanDigits } from '../money.ts';
import { type Block, line, prose } from '../text/blocks.ts';
import { change, money, share } from '../text/phrases.ts';
import type { PlaceFigures } from './place-figures.ts';
import { direction, partsOf } from './place-phrases.ts';
import { fullName } from './shanghai-tables.ts';

export function hubeiNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const was = `${n.year - 1}年度`;
  const { threePublic: t, reasons } = n;
  const both = (now: bigint, then: bigint, why: string) => {
    const { up, grew, by } = direction(now, then);
    return `收、支总计各${up}${money(by)}，${grew}${share(by, then)}，主要原因是${why}`;
  };
  const bars = (now: bigint, then: bigint) => [
    line(wanDigits(now)),
    line(wanDigits(then)),
    line(`${n.year}年 ${n.year - 1}年`),
    line('1400 1200 1000 800 600 400 200 0'),
  ];
  const [basic, project] = [f.kinds[0]?.amount ?? 0n, f.kinds[1]?.amount ?? 0n];
  return [
    line('一、收入支出决算总体情况说明'),
    prose(`${y}收、支总计均为${money(f.total)}。与${was}相比，${both(f.total, n.lastYearTotal, reasons.total)}。`),
    line('图1：收、支决算总计变动情况（单位：万元）'),
    ...bars(f.total, n.lastYearTotal),
    line('二、收入决算情况说明'),
    prose(
      `${y}收入合计${money(f.income)}，与${was}相比，收入合计${change(f.income, (f.income * 95n) / 100n)}。其中：${partsOf(f.sources, f.income, '，占本年收入')}。`,
    ),
    line('图2：收入决算结构'),
    line(`财政拨款收入 ${share(f.fiscalIncome, f.income)}`),
    line(`其他收入 ${share(f.income - f.fiscalIncome, f.income)}`),
    line('三、支出决算情况说明'),
    prose(
      `${y}支出合计${money(f.spent)}，与${was}相比，支出合计${change(f.spent, (f.spent * 95n) / 100n)}。其中：${partsOf(f.kinds.slice(0, 2), f.spent, '，占本年支出')}。`,
    ),
    line('图3：支出决算结构'),
    line(`基本支出 ${wanDigits(basic)}，${share(basic, f.spent)}`),
    line(`项目支出 ${wanDigits(project)}，${share(project, f.spent)}`),
    line('四、财政拨款收入支出决算总体情况说明'),
    prose(
      `${y}财政拨款收、支总计均为${money(f.fiscalTotal)}。与${was}相比，财政拨款${both(f.fiscalTotal, n.lastYearFiscalTotal, reasons.fiscal)}。`,
    ),
    prose(
      `${y}财政拨款收入中，一般公共预算财政拨款收入${money(f.generalIncome)}，比${was}决算数增加${money(f.generalIncome / 20n)}。政府性基金预算财政拨款收入${money(f.fund.income)}，比${was}决算数增加${money(f.fund.income / 10n)}。国有资本经营预算财政拨款收入0万元，与${was}持平。`,
    ),
    line('五、一般公共预算财政拨款支出决算情况说明'),
    line('（一）一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${y}一般公共预算财政拨款支出${money(f.general)}，占本年支出合计的${share(f.general, f.spent)}。与${was}相比，一般公共预算财政拨款支出${change(f.general, f.generalLast)}，主要原因是${reasons.general}。`,
    ),
    line('（二）一般公共预算财政拨款支出决算结构情况'),
    prose(
      `${y}一般公共预算财政拨款支出${money(f.general)}，主要用于以下方面：${f.classes.map((one, i) => `${i + 1}.${one.name}（类）支出${money(one.amount)}，占${share(one.amount, f.general)}。主要是用于${one.use}。`).join('')}`,
    ),
    line('（三）一般公共预算财政拨款支出决算具体情况'),
    prose(
      `${y}一般公共预算财政拨款支出年初预算为${money(f.generalBudget)}，支出决算为${money(f.general)}，完成年初预算的${share(f.general, f.generalBudget)}。其中：基本支出${money(f.personnel + f.nonPersonnel)}，项目支出${money(f.general - f.personnel - f.nonPersonnel)}。项目支出主要用于非遗保护经费68.88万元，主要成效是新增代表性传承人12名；送戏下乡经费45.20万元，主要成效是全年演出120场。`,
    ),
    ...f.items.map((one, i) =>
      prose(
        `${i + 1}.${fullName(one.code)}。年初预算为${money(one.budget)}，支出决算为${money(one.amount)}，完成年初预算的${share(one.amount, one.budget)}，${one.amount === one.budget ? '支出决算数与年初预算数持平' : `支出决算数${one.amount > one.budget ? '大于' : '小于'}年初预算数的主要原因：${one.budgetReason}`}。`,
      ),
    ),
    line('六、一般公共预算财政拨款基本支出决算情况说明'),
    prose(`${y}一般公共预算财政拨款基本支出${money(f.personnel + f.nonPersonnel)}，其中：`),
    prose(
      `人员经费${money(f.personnel)}，主要包括：${f.personnelNames}。公用经费${money(f.nonPersonnel)}，主要包括：${f.otherNames}。`,
    ),
    line('七、政府性基金预算财政拨款收入支出决算情况说明'),
    prose(
      `${y}政府性基金预算财政拨款年初结转和结余${money(f.fund.carriedIn)}，本年收入${money(f.fund.income)}，本年支出${money(f.fund.spent)}，年末结转和结余${money(f.fund.carriedOut)}。`,
    ),
    line('八、国有资本经营预算财政拨款支出决算情况说明'),
    prose(`${y}国有资本经营预算财政拨款本年支出0万元。`),
    line('九、财政拨款“三公”经费支出决算情况说明'),
    line('（一）“三公”经费财政拨款支出决算总体情况说明'),
    prose(
      `${y}“三公”经费财政拨款支出预算为${money(budget.total)}，支出决算为${money(final.total)}，完成预算的${share(final.total, budget.total)}。较上年${change(final.total, last.total)}。决算数小于预算数的主要原因：厉行节约。决算数较上年增加的主要原因：${t.reasons.vehiclePurchase}。`,
    ),
    line('（二）“三公”经费财政拨款支出决算具体情况说明'),
    prose(
      `1.因公出国（境）费支出预算为${money(budget.overseas)}，支出决算为${money(final.overseas)}，完成预算的${share(final.overseas, budget.overseas)}；较上年${change(final.overseas, last.overseas)}。全年支出涉及出国（境）团组${t.overseasGroups}个，累计${t.overseasPeople}人次，其中住宿费1.20万元、旅费1.50万元、其他支出${money(final.overseas - 27000_00n)}。`,
    ),
    prose(
      `2.公务用车购置及运行维护费支出预算为${money(budget.vehicles)}，支出决算为${money(final.vehicles)}，完成预算的${share(final.vehicles, budget.vehicles)}；较上年${change(final.vehicles, last.vehicles)}。其中：（1）公务用车购置费支出${money(final.vehiclePurchase)}，本年度购置（更新）公务用车${t.vehiclesBought}辆。（2）公务用车运行维护费支出${money(final.vehicleOperation)}，主要用于${t.uses.vehicleOperation}，其中：燃料费3.10万元；维修费2.60万元；过桥过路费0.90万元；保险费${money(final.vehicleOperation - 66000_00n)}。截止${n.year}年12月31日，开支财政拨款的公务用车保有量${t.vehiclesKept}辆。`,
    ),
    prose(
      `3.公务接待费支出预算为${money(budget.reception)}，支出决算为${money(final.reception)}，完成预算的${share(final.reception, budget.reception)}；较上年${change(final.reception, last.reception)}。其中：外宾接待支出0万元；国内公务接待支出${money(t.domestic.amount)}，接待对象主要是上级检查组，主要是开展业务检查。${n.year}年共接待国内来访团组${t.domestic.batches}个，接待${t.domestic.people}人次（不包括陪同人员），其中：国内来访团组${t.domestic.batches}个，接待${t.domestic.people}人次。`,
    ),
    line('十、机关运行经费支出说明'),
    prose(
      `${y}机关运行经费支出${money(f.operating)}，比${was}${change(f.operating, n.agencyOperating.lastYear)}。主要原因是${n.agencyOperating.reason}。`,
    ),
    line('十一、政府采购支出说明'),
    prose(
      `本部门${y}政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占授予中小企业合同金额的${share(n.procurement.smallAndMicro, n.procurement.smallAndMedium)}。`,
    ),
    line('十二、国有资产占用情况说明'),
    prose(
      `截至${n.year}年12月31日，单位共有车辆4辆，其中，机要通信用车1辆、应急保障用车1辆、执法执勤用车2辆、其他用车0辆，其他用车主要是无；单价100万元（含）以上设备（不含车辆）${n.assets.equipment}台（套）。`,
    ),
    line('十三、预算绩效情况说明'),
    prose(`本部门组织对${n.projects.length}个项目开展了绩效自评，从评价情况看，项目均按计划完成。`),
  ];
}
