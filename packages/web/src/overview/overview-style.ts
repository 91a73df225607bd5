/** The look of the overview: ink on paper, so that a printer loses nothing. */
export const OVERVIEW_STYLE = `
body { margin: 0; background: #fff; color: #1b1f24; font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #1b1f24; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; }
.figures div { border: 1px solid #1b1f24; padding: .4rem 1rem; min-width: 6rem; }
dt { font-size: .85rem; } dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: auto; font-size: 12.5px; }
svg text { fill: #1b1f24; }
.whole { fill: #fff; stroke: #1b1f24; } .part { fill: #1b1f24; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #8a929c; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { min-width: 11rem; } th, .year { white-space: nowrap; } .count { text-align: right; font-variant-numeric: tabular-nums; }
.note, footer { font-size: .85rem; color: #444c56; } footer { margin-top: 2rem; }
@media print { section { break-inside: avoid; } tr { break-inside: avoid; } }
`;
