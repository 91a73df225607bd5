/** 北京: 收、支总计 with 收入决算说明 below it, each 类 and 款 against this year's initial budget. */
import { functionName } from '../classification/function-names.ts';
import { sum } from '../money.ts';
import { type Block, line, prose } from '../text/blocks.ts';
import { money, share } from '../text/phrases.ts';
import { before, type Compared, type PlaceFigures } from './place-figures.ts';
import { direction } from './place-phrases.ts';

export function beijingNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, budget } = f;
  const y = `${n.year}年度`;
  const { threePublic: t, reasons } = n;
  const moved = (than: string, now: bigint, then: bigint) => {
    const { up, grew, by } = direction(now, then);
    return now === then ? `与${than.slice(1)}持平` : `${than}${up}${money(by)}，${grew}${share(by, then)}`;
  };
  const initial = (now: bigint, of: bigint) => moved(`比${n.year}年年初预算`, now, of);
  const parts = (list: PlaceFigures['sources'], whole: bigint, of: string) =>
    list
      .filter(({ amount }) => amount > 0n)
      .map(({ name, amount }) => `${name}${money(amount)}，占${of}的${share(amount, whole)}`)
      .join('；');
  const sections = (one: Compared) => {
    const codes = [
      ...new Set(f.items.filter(({ code }) => code.startsWith(one.code)).map(({ code }) => code.slice(0, 5))),
    ];
    return codes.map((code) => {
      const own = f.items.filter((item) => item.code.startsWith(code));
      const [amount, of] = [sum(own.map((item) => item.amount)), sum(own.map((item) => item.budget))];
      const why = amount === of ? '' : `，主要原因：${one.budgetReason}`;
      return prose(`“${functionName(code)}”（款）${y}决算${money(amount)}，${initial(amount, of)}${why}。`);
    });
  };
  const three = (no: number, name: string, key: 'overseas' | 'vehicles' | 'reception', why: string) =>
    `${no}.${name}。${n.year}年决算数${money(final[key])}，${moved(`比${n.year}年年初预算数${money(budget[key])}`, final[key], budget[key]).replace(/，[增下].*/, '')}。主要原因：${why}。`;
  return [
    line('一、收入支出决算总体情况说明'),
    prose(
      `${y}收、支总计${money(f.total)}，${moved('比上年', f.total, n.lastYearTotal)}。主要原因：${reasons.total}。`,
    ),
    line('（一）收入决算说明'),
    prose(
      `${y}本年收入合计${money(f.income)}，${moved('比上年', f.income, before(f.income))}，其中：${parts(f.sources, f.income, '收入合计')}。`,
    ),
    line('（二）支出决算说明'),
    prose(
      `${y}本年支出合计${money(f.spent)}，${moved('比上年', f.spent, before(f.spent))}，其中：${parts(f.kinds, f.spent, '支出合计')}。`,
    ),
    line('二、财政拨款收入支出决算总体情况说明'),
    prose(
      `${y}财政拨款收、支总计${money(f.fiscalTotal)}，${moved('比上年', f.fiscalTotal, n.lastYearFiscalTotal)}。主要原因：${reasons.fiscal}。`,
    ),
    line('三、一般公共预算财政拨款支出决算情况说明'),
    line('（一）一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${y}一般公共预算财政拨款支出${money(f.general)}，主要用于以下方面（按大类）：${f.classes.map((one) => `${one.name}${money(one.amount)}，占本年财政拨款支出${share(one.amount, f.general)}`).join('；')}。`,
    ),
    line('（二）一般公共预算财政拨款支出决算具体情况'),
    ...f.classes.flatMap((one, i) => [
      prose(`${i + 1}、“${one.name}”（类）${y}决算${money(one.amount)}，${initial(one.amount, one.budget)}。其中：`),
      ...sections(one),
    ]),
    line('四、政府性基金预算财政拨款支出决算情况说明'),
    prose(`${y}政府性基金预算财政拨款支出${money(f.fund.spent)}，主要用于以下方面：群众体育和乡村旅游设施。`),
    line('五、国有资本经营预算财政拨款收支情况'),
    prose('本年度无国有资本经营预算财政拨款收支。'),
    line('六、财政拨款基本支出决算情况说明'),
    prose(
      `${y}使用一般公共预算财政拨款安排基本支出${money(f.personnel + f.nonPersonnel)}，其中：（1）${f.basicClasses.map(({ name, amount }) => `${name}支出${money(amount)}`).join('；（2）')}。`,
    ),
    line('七、“三公”经费财政拨款支出决算情况说明'),
    prose(
      `“三公”经费包括本部门所属1个行政单位、1个参照公务员法管理事业单位。${n.year}年“三公”经费财政拨款决算数${money(final.total)}，比${n.year}年“三公”经费财政拨款年初预算${money(budget.total)}减少${money(budget.total - final.total)}。其中：`,
    ),
    prose(three(1, '因公出国（境）费用', 'overseas', '机票降价')),
    prose(
      `${n.year}年组织因公出国（境）团组${t.overseasGroups}个、${t.overseasPeople}人次，人均因公出国（境）费用3.19万元。`,
    ),
    prose(three(2, '公务用车购置及运行维护费', 'vehicles', '招标节约')),
    prose(
      `其中，公务用车购置费${n.year}年决算数${money(final.vehiclePurchase)}，比${n.year}年年初预算数${money(budget.vehiclePurchase)}减少${money(budget.vehiclePurchase - final.vehiclePurchase)}。${n.year}年购置（更新）${t.vehiclesBought}辆，车均购置费15.86万元。公务用车运行维护费${n.year}年决算数${money(final.vehicleOperation)}，比${n.year}年年初预算数${money(budget.vehicleOperation)}减少${money(budget.vehicleOperation - final.vehicleOperation)}。${n.year}年公务用车运行维护费中，公务用车加油3.20万元，公务用车维修2.40万元，公务用车保险1.60万元，公务用车其他支出${money(final.vehicleOperation - 72000_00n)}。${n.year}年公务用车保有量${t.vehiclesKept}辆，车均运行维护费1.91万元。`,
    ),
    prose(three(3, '公务接待费', 'reception', '来访减少')),
    prose(
      `${n.year}年公务接待费主要用于${t.uses.reception}。公务接待${t.domestic.batches}批次，公务接待${t.domestic.people}人次。`,
    ),
    line('八、其他重要事项情况说明'),
    line('（一）机关运行经费支出情况'),
    prose(
      `${n.year}年本部门行政单位（含参照公务员法管理事业单位）履行一般行政事业管理职能、维持机关日常运行，用于一般公共预算安排的行政运行经费，合计${money(f.operating)}，${moved('比上年', f.operating, n.agencyOperating.lastYear)}。增减主要原因：${n.agencyOperating.reason}。`,
    ),
    line('（二）政府采购支出情况'),
    prose(
      `${n.year}年政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}，政府采购工程支出${money(n.procurement.works)}，政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占政府采购支出总额的${share(n.procurement.smallAndMicro, f.bought)}。`,
    ),
    line('（三）国有资产占用情况'),
    prose(`${n.year}年车辆4辆，68.40万元；单位价值100万元（含）以上的设备（不含车辆）${n.assets.equipment}台（套）。`),
  ];
}
