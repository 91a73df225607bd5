/**
 * 支出功能分类 as data, one file per run of classes, in the order of the codes. Rows marked `seen:YEAR` were read in
 * published accounts or circulars of that year (长治上党 2023, 西南大学 2023, 上海普陀 2024, 财政部 2024-03-29 增补,
 * 财预〔2025〕41号); `named:YEAR` means the name was read and the code recalled; all others are recalled.
 * Not complete: 项 are the ones departments meet most. An unknown code is not a wrong code.
 */
import { debtAndTransfers } from './debt-and-transfers.ts';
import { economy } from './economy.ts';
import { environmentAndFarming } from './environment-and-farming.ts';
import { generalServices } from './general-services.ts';
import { landHousingReserves } from './land-housing-reserves.ts';
import { safetyAndCulture } from './safety-and-culture.ts';
import { social } from './social.ts';

export const FUNCTIONAL_LIST: readonly string[] = [
  generalServices,
  safetyAndCulture,
  social,
  environmentAndFarming,
  economy,
  landHousingReserves,
  debtAndTransfers,
];
