/** What the reader has chosen: filters, the finding in hand, tints switched off. Where the page is scrolled to is the browser's business. */
import type { FindingJson, Tint } from '@mingsuan/app/contract';
import type { FindingFilter } from './filter-findings.ts';
import type { Spot } from './page-spot.ts';
import { severities } from './words.ts';

type Severity = FindingJson['severity'];

export interface ViewerState {
  readonly filter: FindingFilter;
  /** Key of the mark whose findings alone are listed, whatever the filters say. */
  readonly only: string | null;
  /** Index of the finding in hand. */
  readonly current: number | null;
  readonly tintsOff: readonly Tint[];
  readonly shortcuts: boolean;
  /** What the picture of the page marks. */
  readonly spot: Spot | null;
  /** Whether the pages of the original are shown beside the text. */
  readonly original: boolean;
  /** Narrow screens show the findings in a drawer. */
  readonly drawerOpen: boolean;
}

export type ViewerAction =
  | { readonly type: 'toggleSeverity'; readonly severity: Severity }
  | { readonly type: 'chooseRule'; readonly rule: string }
  | { readonly type: 'chooseSection'; readonly section: string }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'clearFilters' }
  | { readonly type: 'showOnly'; readonly mark: string; readonly finding: number }
  | { readonly type: 'showAll' }
  | { readonly type: 'take'; readonly finding: number }
  | { readonly type: 'toggleTint'; readonly tint: Tint }
  | { readonly type: 'spot'; readonly spot: Spot }
  | { readonly type: 'toggleOriginal' }
  | { readonly type: 'toggleShortcuts' }
  | { readonly type: 'toggleDrawer' };

const noFilter: FindingFilter = { severities, rule: '', section: '', query: '' };

export const initialState: ViewerState = {
  filter: noFilter,
  only: null,
  current: null,
  tintsOff: [],
  spot: null,
  original: true,
  shortcuts: true,
  drawerOpen: true,
};

export function reduce(state: ViewerState, action: ViewerAction): ViewerState {
  switch (action.type) {
    case 'toggleSeverity':
      return filtered(state, { severities: toggled(state.filter.severities, action.severity) });
    case 'chooseRule':
      return filtered(state, { rule: action.rule });
    case 'chooseSection':
      return filtered(state, { section: action.section });
    case 'search':
      return filtered(state, { query: action.query });
    case 'clearFilters':
      return filtered(state, noFilter);
    case 'showOnly':
      return { ...state, only: action.mark, current: action.finding, drawerOpen: true };
    case 'showAll':
      return { ...state, only: null };
    case 'take':
      return { ...state, current: action.finding, drawerOpen: true };
    case 'toggleTint':
      return { ...state, tintsOff: toggled(state.tintsOff, action.tint) };
    case 'spot':
      return { ...state, spot: action.spot };
    case 'toggleOriginal':
      return { ...state, original: !state.original };
    case 'toggleShortcuts':
      return { ...state, shortcuts: !state.shortcuts };
    case 'toggleDrawer':
      return { ...state, drawerOpen: !state.drawerOpen };
  }
}

export function isFiltered({ filter }: ViewerState): boolean {
  return filter.severities.length < severities.length || filter.rule + filter.section + filter.query !== '';
}

/** Touching a filter leaves the findings of one number. */
function filtered(state: ViewerState, change: Partial<FindingFilter>): ViewerState {
  return { ...state, only: null, filter: { ...state.filter, ...change } };
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
