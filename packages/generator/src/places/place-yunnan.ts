/** 云南: 「占总收入的」, basic expenditure told by kind, budgets of 三公 told as 年初预算. */
import { type Block, line, prose } from '../text/blocks.ts';
import { money, share } from '../text/phrases.ts';
import { before, type PlaceFigures } from './place-figures.ts';
import { direction } from './place-phrases.ts';

export function yunnanNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const { threePublic: t, reasons } = n;
  const moved = (now: bigint, then: bigint) => {
    const { up, grew, by } = direction(now, then);
    return then === now ? '与上年持平' : `${up}${money(by)}${then === 0n ? '' : `，${grew}${share(by, then)}`}`;
  };
  const parts = (list: PlaceFigures['sources'], whole: bigint, of: string) =>
    list.map(({ name, amount }) => `${name}${money(amount)}，占${of}的${share(amount, whole)}`).join('；');
  const [basic, project] = [f.kinds[0]?.amount ?? 0n, f.kinds[1]?.amount ?? 0n];
  const three = (name: string, key: 'overseas' | 'vehiclePurchase' | 'vehicleOperation' | 'reception') =>
    `${name}支出年初预算为${money(budget[key])}，决算为${money(final[key])}，完成年初预算的${share(final[key], budget[key])}`;
  return [
    line('一、收入决算情况说明'),
    prose(
      `${n.department}${y}收入合计${money(f.income)}。其中：${parts(f.sources, f.income, '总收入')}。与上年相比，收入合计${moved(f.income, before(f.income))}。其中：财政拨款收入${moved(f.fiscalIncome, before(f.fiscalIncome))}；其他收入${moved(f.income - f.fiscalIncome, before(f.income) - before(f.fiscalIncome))}。主要原因是${reasons.total}。`,
    ),
    line('二、支出决算情况说明'),
    prose(
      `${n.department}${y}支出合计${money(f.spent)}。其中：基本支出${money(basic)}，占总支出的${share(basic, f.spent)}；项目支出${money(project)}，占总支出的${share(project, f.spent)}；上缴上级支出、经营支出、对附属单位补助支出共0.00万元，占总支出的0.00%。与上年相比，支出合计${moved(f.spent, before(f.spent))}。其中：基本支出${moved(basic, before(basic))}；项目支出${moved(project, before(f.spent) - before(basic))}。主要原因是${reasons.total}。`,
    ),
    line('（一）基本支出情况'),
    prose(
      `${y}用于保障${n.department}机关、下属事业单位等机构正常运转的日常支出${money(basic)}。包括基本工资、津贴补贴等人员经费支出和办公费、印刷费、水电费、办公设备购置等公用经费支出。`,
    ),
    line('（二）项目支出情况'),
    prose(
      `${y}用于保障${n.department}机构、下属事业单位等机构为完成特定的行政工作任务或事业发展目标，用于专项业务工作的经费支出${money(project)}。其中：基本建设类项目支出0.00万元。`,
    ),
    line('三、一般公共预算财政拨款支出决算情况说明'),
    line('（一）一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${n.department}${y}一般公共预算财政拨款支出${money(f.general)}，占本年支出合计的${share(f.general, f.spent)}。与上年相比${moved(f.general, f.generalLast)}，主要原因是${reasons.general}。`,
    ),
    line('（二）一般公共预算财政拨款支出决算具体情况'),
    ...f.classes.map((one, i) =>
      prose(
        `${i + 1}.${one.name}（类）支出${money(one.amount)}，占一般公共预算财政拨款总支出的${share(one.amount, f.general)}。主要用于${one.use}；`,
      ),
    ),
    line('四、一般公共预算财政拨款“三公”经费支出决算情况说明'),
    line('（一）“三公”经费一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${n.department}${y}一般公共预算财政拨款“三公”经费支出年初预算为${money(budget.total)}，支出决算为${money(final.total)}，完成年初预算的${share(final.total, budget.total)}。其中：${three('因公出国（境）费', 'overseas')}；${three('公务用车购置费', 'vehiclePurchase')}；${three('公务用车运行维护费', 'vehicleOperation')}；${three('公务接待费', 'reception')}。${y}一般公共预算财政拨款“三公”经费支出决算数小于年初预算数的主要原因：厉行节约。`,
    ),
    prose(
      `${y}一般公共预算财政拨款“三公”经费支出决算数比上年${moved(final.total, last.total)}。其中：因公出国（境）费支出决算${moved(final.overseas, last.overseas)}；公务用车购置费支出决算${moved(final.vehiclePurchase, last.vehiclePurchase)}；公务用车运行维护费支出决算${moved(final.vehicleOperation, last.vehicleOperation)}；公务接待费支出决算${moved(final.reception, last.reception)}。${y}一般公共预算财政拨款“三公”经费支出决算增加的主要原因：${t.reasons.vehiclePurchase}。`,
    ),
    line('（二）一般公共预算财政拨款“三公”经费支出决算具体情况'),
    prose(
      `1.因公出国（境）费支出${money(final.overseas)}，共安排因公出国（境）团组${t.overseasGroups}个，累计${t.overseasPeople}人次。主要用于${t.uses.overseas}。`,
    ),
    prose(
      `2.公务用车购置及运行维护费支出${money(final.vehicles)}。其中：公务用车购置支出${money(final.vehiclePurchase)}，购置车辆${t.vehiclesBought}辆。公务用车运行维护费支出${money(final.vehicleOperation)}，开支一般公共预算财政拨款的公务用车保有量为${t.vehiclesKept}辆。主要用于${t.uses.vehicleOperation}。`,
    ),
    prose(
      `3.公务接待费支出${money(final.reception)}。其中：国内接待费支出${money(t.domestic.amount)}（其中：外事接待费支出0.00万元），共安排国内公务接待${t.domestic.batches}批次（其中：外事接待0批次），接待人次${t.domestic.people}人（其中：外事接待人次0人）。主要用于${t.uses.reception}。国（境）外接待费支出0.00万元，共安排国（境）外公务接待0批次，接待人次0人。`,
    ),
    line('五、其他重要事项情况说明'),
    line('（一）机关运行经费支出情况'),
    prose(
      `${n.department}${y}机关运行经费支出${money(f.operating)}，与上年相比${moved(f.operating, n.agencyOperating.lastYear)}，主要原因是${n.agencyOperating.reason}。机关运行经费主要用于办公费、印刷费、邮电费等。`,
    ),
    line('（二）国有资产占用情况'),
    prose(
      `截至${n.year}年12月31日，${n.department}资产总额1,240.50万元，其中，流动资产320.10万元，固定资产880.40万元，对外投资及有价证券0.00万元，在建工程0.00万元，无形资产40.00万元，其他资产0.00万元（具体内容详见附表）。与上年相比，本年资产总额增加60.50万元，其中固定资产增加80.20万元。处置房屋建筑物0.00平方米，账面原值0.00万元；处置车辆1辆，账面原值12.60万元；报废报损资产15项，账面原值3.20万元，实现资产处置收入0.15万元。`,
    ),
    line('（三）政府采购支出情况'),
    prose(
      `${y}，部门政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}；政府采购工程支出${money(n.procurement.works)}；政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}。`,
    ),
  ];
}
