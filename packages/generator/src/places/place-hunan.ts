/** 湖南, and with other titles most of the country: 主要是因为, 三公 by budget and by last year in one sentence each. */
import { type Block, line, prose } from '../text/blocks.ts';
import { money, share } from '../text/phrases.ts';
import type { PlaceFigures } from './place-figures.ts';
import { direction, partsOf } from './place-phrases.ts';
import { fullName } from './shanghai-tables.ts';

export function hunanNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const { threePublic: t, reasons } = n;
  const moved = (now: bigint, then: bigint, why: string) => {
    const { up, grew, by } = direction(now, then);
    return `${up}${money(by)}${then === 0n ? '' : `，${grew}${share(by, then)}`}，主要是因为${why}`;
  };
  const three = (name: string, key: 'overseas' | 'vehiclePurchase' | 'vehicleOperation' | 'reception', why: string) =>
    prose(
      `${name}支出预算为${money(budget[key])}，支出决算为${money(final[key])}，完成预算的${share(final[key], budget[key])}，决算数小于预算数的主要原因是厉行节约，与上年相比${moved(final[key], last[key], why)}。`,
    );
  return [
    line('一、收入支出决算总体情况说明'),
    prose(`${y}收、支总计${money(f.total)}。与上年相比，${moved(f.total, n.lastYearTotal, reasons.total)}。`),
    line('二、收入决算情况说明'),
    prose(`${y}收入合计${money(f.income)}，其中：${partsOf(f.sources, f.income)}。`),
    line('三、支出决算情况说明'),
    prose(`${y}支出合计${money(f.spent)}，其中：${partsOf(f.kinds, f.spent)}。`),
    line('四、财政拨款收入支出决算总体情况说明'),
    prose(
      `${y}财政拨款收、支总计${money(f.fiscalTotal)}，与上年相比，${moved(f.fiscalTotal, n.lastYearFiscalTotal, reasons.fiscal)}。`,
    ),
    line('五、一般公共预算财政拨款支出决算情况说明'),
    line('（一）财政拨款支出决算总体情况'),
    prose(
      `${y}财政拨款支出${money(f.general)}，占本年支出合计的${share(f.general, f.spent)}，与上年相比，财政拨款支出${moved(f.general, f.generalLast, reasons.general)}。`,
    ),
    line('（二）财政拨款支出决算结构情况'),
    prose(
      `${y}财政拨款支出${money(f.general)}，主要用于以下方面：${partsOf(
        f.classes.map((one) => ({ ...one, name: `${one.name}（类）` })),
        f.general,
      )}。`,
    ),
    line('（三）财政拨款支出决算具体情况'),
    prose(
      `${y}财政拨款支出年初预算数为${money(f.generalBudget)}，支出决算数为${money(f.general)}，完成年初预算的${share(f.general, f.generalBudget)}，其中：`,
    ),
    ...f.items.map((one, i) =>
      prose(
        `${i + 1}、${fullName(one.code)}。年初预算为${money(one.budget)}，支出决算为${money(one.amount)}，完成年初预算的${share(one.amount, one.budget)}，${one.amount === one.budget ? '决算数等于年初预算数' : `决算数${one.amount > one.budget ? '大于' : '小于'}年初预算数的主要原因是：${one.budgetReason}`}。`,
      ),
    ),
    line('六、一般公共预算财政拨款基本支出决算情况说明'),
    prose(
      `${y}财政拨款基本支出${money(f.personnel + f.nonPersonnel)}，其中：人员经费${money(f.personnel)}，占基本支出的${share(f.personnel, f.personnel + f.nonPersonnel)}，主要包括${f.personnelNames}；公用经费${money(f.nonPersonnel)}，占基本支出的${share(f.nonPersonnel, f.personnel + f.nonPersonnel)}，主要包括${f.otherNames}。`,
    ),
    line('七、财政拨款三公经费支出决算情况说明'),
    line('（一）“三公”经费财政拨款支出决算总体情况说明'),
    prose(
      `“三公”经费财政拨款支出预算为${money(budget.total)}，支出决算为${money(final.total)}，完成预算的${share(final.total, budget.total)}，其中：`,
    ),
    three('因公出国（境）费', 'overseas', t.reasons.overseas),
    three('公务接待费', 'reception', t.reasons.reception),
    three('公务用车购置费', 'vehiclePurchase', t.reasons.vehiclePurchase),
    three('公务用车运行维护费', 'vehicleOperation', t.reasons.vehicleOperation),
    line('（二）“三公”经费财政拨款支出决算具体情况说明'),
    prose(
      `${y}“三公”经费财政拨款支出决算中，公务接待费支出决算${money(final.reception)}，占${share(final.reception, final.total)}，因公出国（境）费支出决算${money(final.overseas)}，占${share(final.overseas, final.total)}，公务用车购置费及运行维护费支出决算${money(final.vehicles)}，占${share(final.vehicles, final.total)}。其中：`,
    ),
    prose(
      `1、因公出国（境）费支出决算为${money(final.overseas)}，全年安排因公出国（境）团组${t.overseasGroups}个，累计${t.overseasPeople}人次，开支内容包括：${t.uses.overseas}。`,
    ),
    prose(
      `2、公务接待费支出决算为${money(final.reception)}，全年共接待来访团组${t.domestic.batches}个、来宾${t.domestic.people}人次，主要是${t.uses.reception}发生的接待支出。`,
    ),
    prose(
      `3、公务用车购置费及运行维护费支出决算为${money(final.vehicles)}，其中：公务用车购置费${money(final.vehiclePurchase)}，更新公务用车${t.vehiclesBought}辆。公务用车运行维护费${money(final.vehicleOperation)}，主要是${t.uses.vehicleOperation}支出，截止${n.year}年12月31日，我单位开支财政拨款的公务用车保有量为${t.vehiclesKept}辆。`,
    ),
    line('八、政府性基金预算收入支出决算情况'),
    prose(
      `${y}政府性基金预算财政拨款收入${money(f.fund.income)}；年初结转和结余${money(f.fund.carriedIn)}；支出${money(f.fund.spent)}，其中基本支出0万元，项目支出${money(f.fund.spent)}；年末结转和结余${money(f.fund.carriedOut)}。`,
    ),
    line('九、国有资本经营预算财政拨款支出决算情况'),
    prose('本单位无国有资本经营预算财政拨款支出。'),
    line('十、关于机关运行经费支出说明'),
    prose(
      `本部门${y}机关运行经费支出${money(f.operating)}，比上年决算数${moved(f.operating, n.agencyOperating.lastYear, n.agencyOperating.reason)}。`,
    ),
    line('十一、一般性支出情况说明'),
    prose(
      `${n.year}年本部门开支会议费1.20万元，用于召开全县文化工作会议，人数120人，内容为部署年度工作；开支培训费2.50万元，用于开展非遗传承人培训，人数60人，内容为技艺传承；举办乡村文化节等节庆活动，开支3.60万元。`,
    ),
    line('十二、关于政府采购支出说明'),
    prose(
      `本部门${y}政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占授予中小企业合同金额的${share(n.procurement.smallAndMicro, n.procurement.smallAndMedium)}。`,
    ),
    line('十三、关于国有资产占用情况说明'),
    prose(
      `截至${n.year}年12月31日，本单位共有车辆4辆，其中，主要领导干部用车0辆，机要通信用车1辆、应急保障用车1辆、执法执勤用车2辆、特种专业技术用车0辆、其他用车0辆；单位价值50万元以上通用设备2台（套），单位价值100万元以上专用设备1台（套）。`,
    ),
    line('十四、关于预算绩效情况的说明'),
    prose(`我单位对${n.projects.length}个项目开展了绩效自评，自评平均得分96.50分。`),
  ];
}
