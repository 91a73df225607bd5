/**
 * A compiled disclosure as open data: every fact once with its dimensions and exact value, and the document as composed.
 * What it is in JSON is `mingsuan.disclosure/1` (`packages/formats/src/json/README.md`).
 */
import type { FactKey, Measure } from '../statement/index.ts';
import type { PublicationBlock } from './publication.ts';

export interface OpenDisclosure {
  readonly schema: 'mingsuan.disclosure/1';
  readonly title: string;
  readonly department: { readonly name: string; readonly code: string | null };
  readonly year: number;
  readonly profile: string;
  readonly facts: readonly OpenFact[];
  readonly blocks: readonly PublicationBlock[];
}

export interface OpenFact {
  readonly fact: FactKey;
  /** In Chinese. */
  readonly name: string;
  readonly concept: string;
  readonly measure: Measure;
  readonly year: number;
  /** 功能科目, 部门经济科目, and the project where it is of one. */
  readonly function: CodeName | null;
  readonly economic: CodeName | null;
  readonly project: string | null;
  /** All other dimensions: fund, kind, source, item, use … */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Decimal text: amounts in 元 to the 分, counts whole, rates in percent as printed. */
  readonly value: string;
  readonly unit: string;
  /** As the document prints it, in 万元 where it is money; null where it is not printed. */
  readonly printed: string | null;
}

export interface CodeName {
  readonly code: string;
  readonly name: string;
}
