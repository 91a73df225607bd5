/** Section 九: 三公经费 against budget and last year, then what it was spent on. */
import { type ThreePublicItem, threePublicItems } from '../department-year.ts';
import { sum } from '../money.ts';
import { randomFrom } from '../random.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { change, isLevel, listed, money, share } from './phrases.ts';

const names: Readonly<Record<ThreePublicItem, string>> = {
  overseas: '因公出国（境）费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行维护费',
  reception: '公务接待费',
};

function ordered({ options }: NarrativeContext): readonly ThreePublicItem[] {
  return options.orderSeed === null ? threePublicItems : randomFrom(options.orderSeed).shuffle(threePublicItems);
}

export function threePublicTotal(context: NarrativeContext): string[] {
  const { year, tables, y, isStandard } = context;
  const { budget, final, lastYear, reasons } = year.threePublic;
  const [total, spent] = [tables.t09[0]!, tables.t09[6]!];
  const last = sum(threePublicItems.map((item) => lastYear[item]));
  const whole = '“三公”经费财政拨款支出';
  const against = isLevel(spent, last) ? `与上年${whole}决算相同` : `比上年${change(spent, last)}`;
  const opening = `${y}${whole}全年预算${money(total)}，支出决算${money(spent)}，完成全年预算的${share(spent, total)}，${against}。其中：`;
  const items = ordered(context).map((item) => {
    const compared = isLevel(final[item], lastYear[item])
      ? '与上年相同'
      : `比上年${change(final[item], lastYear[item])}`;
    const reason = reasons[item];
    if (isStandard)
      return (
        `${names[item]}支出${money(final[item])}，完成全年预算的${share(final[item], budget[item])}，${compared}，` +
        `主要原因是：${reason}`
      );
    const done = budget[item] === 0n ? '' : `，完成全年预算的${share(final[item], budget[item])}`;
    return `${names[item]}全年预算${money(budget[item])}，支出决算${money(final[item])}${done}；${compared}，原因是${reason}`;
  });
  return [opening, ...listed(items)];
}

export function threePublicDetail(context: NarrativeContext): string[] {
  const { threePublic } = context.year;
  const { final, uses, domestic, foreignGuests, abroad } = threePublic;
  const guests = ({ batches, people }: { batches: number; people: number }) => `${batches}批次，${people}人次`;
  const sentences: Record<ThreePublicItem, string> = {
    overseas:
      `因公出国（境）费支出${money(final.overseas)}，出国团组共${threePublic.overseasGroups}个，` +
      `${threePublic.overseasPeople}人次。主要用于：${uses.overseas}。`,
    vehiclePurchase:
      `公务用车购置支出${money(final.vehiclePurchase)}，使用财政拨款共购置公务用车${threePublic.vehiclesBought}辆，` +
      `主要用于：${uses.vehiclePurchase}。`,
    vehicleOperation:
      `公务用车运行维护费支出${money(final.vehicleOperation)}，使用财政拨款负担的公务用车保有量共` +
      `${threePublic.vehiclesKept}辆，主要用于：${uses.vehicleOperation}。`,
    reception:
      `公务接待费支出${money(final.reception)}，共接待${guests(added(domestic, abroad))}。` +
      `国内接待费${money(domestic.amount)}，共接待${guests(domestic)}，` +
      `其中外事接待费${money(foreignGuests.amount)}，共接待${guests(foreignGuests)}，主要是${uses.reception}；` +
      `国（境）外接待费${money(abroad.amount)}，共接待国（境）外${guests(abroad)}。`,
  };
  return ordered(context).map((item, index) => `${index + 1}、${sentences[item]}`);
}

function added(
  one: { readonly batches: number; readonly people: number },
  other: { readonly batches: number; readonly people: number },
) {
  return { batches: one.batches + other.batches, people: one.people + other.people };
}
