/** 广西: every source of income and every 类 of expenditure told with its change from last year. */
import { type Block, line, prose } from '../text/blocks.ts';
import { money, share } from '../text/phrases.ts';
import { before, type Named, type PlaceFigures } from './place-figures.ts';
import { movedFrom } from './place-phrases.ts';
import { fullName } from './shanghai-tables.ts';

export function guangxiNarrative(f: PlaceFigures): Block[] {
  const { year: n, final, last, budget } = f;
  const y = `${n.year}年度`;
  const { threePublic: t, reasons } = n;
  const than = `较${n.year - 1}年度决算数`;
  const source = ({ name, amount }: Named, i: number) =>
    prose(
      amount === 0n
        ? `${i + 1}.${name}0.00万元，${than}增加0.00万元，增长0%，主要原因是本部门没有${name}。`
        : `${i + 1}.${name}${money(amount)}，为按规定取得的资金。${movedFrom(than, amount, before(amount), reasons.fiscal)}。`,
    );
  const three = (name: string, key: 'overseas' | 'vehicles' | 'reception', why: string) =>
    `${name}支出决算${money(final[key])}，完成预算的${share(final[key], budget[key])}，${movedFrom(than, final[key], last[key], why)}`;
  return [
    line('一、收入支出决算总体情况'),
    prose(
      `（一）本部门${y}总收入${money(f.total)}，其中本年收入${money(f.income)}，${movedFrom(than, f.income, before(f.income), reasons.total)}。收入具体情况如下。`,
    ),
    ...f.fundSources.map(source),
    prose(
      `9.使用非财政拨款结余（含专用结余）0.00万元。10.年初结转和结余${money(f.carriedIn)}，为以前年度没有执行完毕、结转到本年度按有关规定继续使用的资金。${movedFrom(than, f.carriedIn, before(f.carriedIn, 110n), '上年加快了支付')}。`,
    ),
    prose(
      `（二）本部门${y}总支出${money(f.total)}，其中本年支出${money(f.spent)}，${movedFrom(than, f.spent, before(f.spent), reasons.total)}。支出具体情况如下：`,
    ),
    ...f.classes.map((one, i) =>
      prose(
        `${i + 1}.${one.name}（类）${money(f.tables.t03.find((row) => row.code === one.code)?.amounts[0] ?? 0n)}：主要用于${one.use}。`,
      ),
    ),
    prose(
      `年末结转和结余${money(f.carriedOut)}，为本年度预算安排、因客观条件变化没有执行完毕的资金。${movedFrom(than, f.carriedOut, before(f.carriedOut, 120n), '项目按进度支付')}。`,
    ),
    line('二、收入决算情况'),
    prose(
      `本部门${y}本年收入合计${money(f.income)}，其中：财政拨款收入${money(f.fiscalIncome)}，占本年收入的${share(f.fiscalIncome, f.income)}；其他收入${money(f.income - f.fiscalIncome)}，占本年收入的${share(f.income - f.fiscalIncome, f.income)}。`,
    ),
    line('三、支出决算情况'),
    prose(
      `本部门${y}本年支出合计${money(f.spent)}，其中：基本支出${money(f.kinds[0]?.amount ?? 0n)}，占本年支出的${share(f.kinds[0]?.amount ?? 0n, f.spent)}；项目支出${money(f.kinds[1]?.amount ?? 0n)}，占本年支出的${share(f.kinds[1]?.amount ?? 0n, f.spent)}。`,
    ),
    line('四、财政拨款收入支出决算总体情况'),
    prose(
      `本部门${y}财政拨款总收入${money(f.fiscalTotal)}，${movedFrom(than, f.fiscalTotal, n.lastYearFiscalTotal, reasons.fiscal)}；财政拨款总支出${money(f.fiscalTotal)}，${movedFrom(than, f.fiscalTotal, n.lastYearFiscalTotal, reasons.fiscal)}。`,
    ),
    line('五、一般公共预算财政拨款支出决算情况'),
    prose(
      `本部门${y}一般公共预算财政拨款支出${money(f.general)}，年初预算为${money(f.generalBudget)}，完成年初预算的${share(f.general, f.generalBudget)}，${movedFrom(than, f.general, f.generalLast, reasons.general)}。其中：基本支出${money(f.personnel + f.nonPersonnel)}，项目支出${money(f.general - f.personnel - f.nonPersonnel)}。`,
    ),
    ...f.items.map((one, i) =>
      prose(
        `${i + 1}.${fullName(one.code)}支出${money(one.amount)}，年初预算为${money(one.budget)}，完成年初预算的${share(one.amount, one.budget)}，主要用于${one.use}${one.amount === one.budget ? '' : `，决算数与年初预算数的差异原因是${one.budgetReason}`}。`,
      ),
    ),
    line('六、一般公共预算财政拨款基本支出决算情况'),
    prose(
      `${y}一般公共预算财政拨款基本支出${money(f.personnel + f.nonPersonnel)}，其中：${f.basicClasses.map(({ name, amount }) => `${name}${money(amount)}`).join('，')}。人员经费${money(f.personnel)}，主要包括：${f.personnelNames}；公用经费${money(f.nonPersonnel)}，主要包括：${f.otherNames}。`,
    ),
    line('七、政府性基金预算财政拨款支出决算情况'),
    prose(
      `本部门${y}政府性基金预算财政拨款支出${money(f.fund.spent)}，${movedFrom(than, f.fund.spent, before(f.fund.spent), reasons.fiscal)}。`,
    ),
    line('八、国有资本经营预算财政拨款支出决算情况'),
    prose(`本部门${y}国有资本经营预算财政拨款支出0万元，与上年持平。`),
    line('九、财政拨款“三公”经费支出决算情况'),
    prose(
      `${y}“三公”经费支出预算${money(budget.total)}，支出决算${money(final.total)}，完成预算的${share(final.total, budget.total)}，${movedFrom(than, final.total, last.total, t.reasons.vehiclePurchase)}。其中：${three('因公出国（境）费', 'overseas', t.reasons.overseas)}；${three('公务用车购置及运行维护费', 'vehicles', t.reasons.vehiclePurchase)}；${three('公务接待费', 'reception', t.reasons.reception)}。`,
    ),
    prose(
      `（一）因公出国（境）费支出${money(final.overseas)}，全年使用财政拨款安排出国（境）团组${t.overseasGroups}个，累计${t.overseasPeople}人次。开支内容包括：${t.uses.overseas}。`,
    ),
    prose(
      `（二）公务用车购置及运行维护费支出${money(final.vehicles)}。其中：公务用车购置支出${money(final.vehiclePurchase)}，购置公务用车${t.vehiclesBought}辆；公务用车运行维护费支出${money(final.vehicleOperation)}，用于${t.uses.vehicleOperation}。${n.year}年末，财政拨款开支运行维护费的公务用车保有量为${t.vehiclesKept}辆。`,
    ),
    prose(
      `（三）公务接待费支出${money(final.reception)}，国内公务接待${t.domestic.batches}批次，${t.domestic.people}人次，其中外事接待0批次、0人次；国（境）外公务接待0批次，0人次。`,
    ),
    line('十、其他重要事项的情况说明'),
    line('（一）机关运行经费支出情况'),
    prose(
      `本部门${y}机关运行经费支出${money(f.operating)}，${movedFrom(than, f.operating, n.agencyOperating.lastYear, n.agencyOperating.reason)}。`,
    ),
    line('（二）政府采购支出情况'),
    prose(
      `本部门${y}政府采购支出总额${money(f.bought)}，其中：政府采购货物支出${money(n.procurement.goods)}、政府采购工程支出${money(n.procurement.works)}、政府采购服务支出${money(n.procurement.services)}。授予中小企业合同金额${money(n.procurement.smallAndMedium)}，占政府采购支出总额的${share(n.procurement.smallAndMedium, f.bought)}，其中：授予小微企业合同金额${money(n.procurement.smallAndMicro)}，占授予中小企业合同金额的${share(n.procurement.smallAndMicro, n.procurement.smallAndMedium)}。`,
    ),
    line('（三）国有资产占用情况'),
    prose(
      `截至${n.year}年12月31日，本部门共有车辆4辆，其中：机要通信用车1辆、应急保障用车1辆、执法执勤用车2辆；单价100万元（含）以上设备（不含车辆）${n.assets.equipment}台（套）。`,
    ),
    line('（四）预算绩效管理工作开展情况'),
    prose(`${n.department}对${n.projects.length}个项目开展了绩效自评，占一般公共预算项目支出总额的100%。`),
  ];
}
