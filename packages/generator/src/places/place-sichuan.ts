/** 四川: nine numbered sections, charts captioned between them, tables as an annex. */
import { type Block, line, prose } from '../text/blocks.ts';
import { change, money, share } from '../text/phrases.ts';
import type { PlaceFigures } from './place-figures.ts';
import { direction, partsOf } from './place-phrases.ts';
import { fullName } from './shanghai-tables.ts';

export function sichuanNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const [was, t] = [`${n.year - 1}年度`, n.threePublic];
  const both = (what: string, now: bigint, then: bigint, reason: string) => {
    const { up, grew, by } = direction(now, then);
    return `${y}${what}收、支总计均为${money(now)}。与${was}相比，${what}收、支总计各${up}${money(by)}，${grew}${share(by, then)}。主要变动原因是${reason}。`;
  };
  const done = (now: bigint, of: bigint) => (of === 0n ? '' : `，完成预算${share(now, of)}`);
  const less = (now: bigint, of: bigint, why: string) =>
    now === of ? '决算数等于预算数' : `决算数${now > of ? '大于' : '小于'}预算数的主要原因是${why}`;
  return [
    line('一、收入支出决算总体情况说明'),
    prose(both('', f.total, n.lastYearTotal, n.reasons.total)),
    line('（图1：收、支决算总计变动情况图）（柱状图）'),
    line('二、收入决算情况说明'),
    prose(`${y}本年收入合计${money(f.income)}，其中：${partsOf(f.fundSources, f.income)}。`),
    line('（图2：收入决算结构图）（饼状图）'),
    line('三、支出决算情况说明'),
    prose(`${y}本年支出合计${money(f.spent)}，其中：${partsOf(f.kinds, f.spent)}。`),
    line('（图3：支出决算结构图）（饼状图）'),
    line('四、财政拨款收入支出决算总体情况说明'),
    prose(both('财政拨款', f.fiscalTotal, n.lastYearFiscalTotal, n.reasons.fiscal)),
    line('五、一般公共预算财政拨款支出决算情况说明'),
    line('（一）一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${y}一般公共预算财政拨款支出${money(f.general)}，占本年支出合计的${share(f.general, f.spent)}。与${was}相比，一般公共预算财政拨款支出${change(f.general, f.generalLast)}。主要变动原因是${n.reasons.general}。`,
    ),
    line('（图5：一般公共预算财政拨款支出决算变动情况）（柱状图）'),
    line('（二）一般公共预算财政拨款支出决算结构情况'),
    prose(
      `${y}一般公共预算财政拨款支出${money(f.general)}，主要用于以下方面:${partsOf(
        f.classes.map((one) => ({ ...one, name: `${one.name}（类）支出` })),
        f.general,
      )}。`,
    ),
    line('（图6：一般公共预算财政拨款支出决算结构）（饼状图）'),
    line('（三）一般公共预算财政拨款支出决算具体情况'),
    prose(`${y}一般公共预算支出决算数为${money(f.general)}${done(f.general, f.generalBudget)}。其中：`),
    ...f.items.map(({ code, amount, budget: of, budgetReason }, i) =>
      prose(
        `${i + 1}.${fullName(code)}: 支出决算为${money(amount)}${done(amount, of)}，${less(amount, of, budgetReason)}。`,
      ),
    ),
    line('六、一般公共预算财政拨款基本支出决算情况说明'),
    prose(`${y}一般公共预算财政拨款基本支出${money(f.personnel + f.nonPersonnel)}，其中：`),
    prose(`人员经费${money(f.personnel)}，主要包括：${f.personnelNames}等。`),
    prose(`公用经费${money(f.nonPersonnel)}，主要包括：${f.otherNames}等。`),
    line('七、财政拨款“三公”经费支出决算情况说明'),
    line('（一）“三公”经费财政拨款支出决算总体情况说明'),
    prose(
      `${y}“三公”经费财政拨款支出决算为${money(final.total)}${done(final.total, budget.total)}，较上年度${change(final.total, last.total)}。决算数小于预算数的主要原因是厉行节约。`,
    ),
    line('（二）“三公”经费财政拨款支出决算具体情况说明'),
    prose(
      `${y}“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${money(final.overseas)}，占${share(final.overseas, final.total)}；公务用车购置及运行维护费支出决算${money(final.vehicles)}，占${share(final.vehicles, final.total)}；公务接待费支出决算${money(final.reception)}，占${share(final.reception, final.total)}。具体情况如下：`,
    ),
    line('（图7：“三公”经费财政拨款支出结构）（饼状图）'),
    prose(
      `1.因公出国（境）经费支出${money(final.overseas)}${done(final.overseas, budget.overseas)}。全年安排因公出国（境）团组${t.overseasGroups}次，出国（境）${t.overseasPeople}人。因公出国（境）支出决算比${was}${change(final.overseas, last.overseas)}。主要原因是${t.reasons.overseas}。`,
    ),
    prose(
      `2.公务用车购置及运行维护费支出${money(final.vehicles)}${done(final.vehicles, budget.vehicles)}。公务用车购置及运行维护费支出决算比${was}${change(final.vehicles, last.vehicles)}。主要原因是${t.reasons.vehiclePurchase}。`,
    ),
    prose(
      `其中：公务用车购置支出${money(final.vehiclePurchase)}。全年按规定更新购置公务用车${t.vehiclesBought}辆，其中：轿车0辆、金额0万元，越野车${t.vehiclesBought}辆、金额${money(final.vehiclePurchase)}，载客汽车0辆、金额0万元，主要用于${t.uses.vehiclePurchase}。截至${n.year}年12月31日，单位共有公务用车${t.vehiclesKept}辆，其中：轿车${t.vehiclesKept - 1}辆、越野车1辆、载客汽车0辆。`,
    ),
    prose(`公务用车运行维护费支出${money(final.vehicleOperation)}。主要用于${t.uses.vehicleOperation}。`),
    prose(
      `3.公务接待费支出${money(final.reception)}${done(final.reception, budget.reception)}。公务接待费支出决算比${was}${change(final.reception, last.reception)}。主要原因是${t.reasons.reception}。其中：`,
    ),
    prose(
      `国内公务接待支出${money(t.domestic.amount)}，主要用于${t.uses.reception}。国内公务接待${t.domestic.batches}批次，${t.domestic.people}人次（不包括陪同人员），共计支出${money(t.domestic.amount)}，具体内容包括：接待上级调研0.85万元，接待外县交流${money(t.domestic.amount - 850000n)}。`,
    ),
    prose('外事接待支出0万元，外事接待0批次，0人次，共计支出0万元。'),
    line('八、政府性基金预算支出决算情况说明'),
    prose(`${y}政府性基金预算财政拨款支出${money(f.fund.spent)}。`),
    line('九、国有资本经营预算支出决算情况说明'),
    prose(`${y}国有资本经营预算财政拨款支出0万元。`),
    line('十、其他重要事项的情况说明'),
    line('（一）机关运行经费支出情况'),
    prose(
      `${y}，${n.department}机关运行经费支出${money(f.operating)}，比${was}${change(f.operating, n.agencyOperating.lastYear)}。主要原因是${n.agencyOperating.reason}。`,
    ),
    line('（二）政府采购支出情况'),
    prose(
      `${y}，${n.department}政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。主要用于办公设备购置和活动布展。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占政府采购支出总额的${share(n.procurement.smallAndMicro, f.bought)}。`,
    ),
    line('（三）国有资产占有使用情况'),
    prose(
      `截至${n.year}年12月31日，${n.department}共有车辆4辆，其中：主要负责人用车0辆、机要通信用车1辆、应急保障用车1辆、执法执勤用车2辆，其他用车0辆。单价100万元（含）以上设备（不含车辆）${n.assets.equipment}台（套）。`,
    ),
    line('（四）预算绩效管理情况'),
    prose(
      `根据预算绩效管理要求，本部门在年初预算编制阶段，组织对送戏下乡等${n.projects.length}个项目开展了预算事前绩效评估，对${n.projects.length}个项目编制了绩效目标，预算执行过程中，选取3个项目开展绩效监控，组织对${n.projects.length}个项目开展绩效自评，绩效自评表详见第四部分附件。`,
    ),
  ];
}
