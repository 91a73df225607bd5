/** The look of the overview: ink on paper, so that a printer loses nothing; on a phone a row of a table is a card. */
export const OVERVIEW_STYLE = `
body { margin: 0; background: #fff; color: #1b1f24; font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #1b1f24; }
a { color: inherit; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; }
.figures div { border: 1px solid #1b1f24; padding: .4rem 1rem; min-width: 6rem; }
dt { font-size: .85rem; } dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.bars { list-style: none; margin: 0; padding: 0; font-size: .9rem; }
.bars li { display: grid; grid-template-columns: 18rem 1fr 10rem; gap: .75rem; align-items: center; padding: .15rem 0; line-height: 1.4; break-inside: avoid; }
.name { text-align: right; overflow-wrap: anywhere; } .digits { font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { border: 1px solid #8a929c; border-radius: 2px; font-size: .75rem; margin-left: .4rem; padding: 0 .25rem; white-space: nowrap; }
svg { width: 100%; height: 14px; display: block; overflow: visible; }
.whole { fill: #fff; stroke: #1b1f24; vector-effect: non-scaling-stroke; } .part { fill: #1b1f24; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #8a929c; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { min-width: 11rem; } th, .year { white-space: nowrap; } .count { text-align: right; font-variant-numeric: tabular-nums; }
.note, footer { font-size: .85rem; color: #444c56; } footer { margin-top: 2rem; }
@media print { tr { break-inside: avoid; } h2 { break-after: avoid; } }
@media screen and (max-width: 40rem) {
  main { padding: 1rem; }
  .figures { gap: .5rem; } .figures div { min-width: 4.5rem; flex: 1; padding: .3rem .6rem; }
  .bars li { grid-template-columns: 1fr auto; gap: 0 .75rem; padding: .3rem 0; }
  .name { grid-column: 1 / -1; text-align: left; }
  table, tbody, tr, td { display: block; } thead { display: none; }
  tr { border: 1px solid #8a929c; margin-bottom: .75rem; padding: .4rem .6rem; }
  td, td:first-child { border: 0; padding: 0; min-width: 0; text-align: left; }
  td:first-child { font-weight: bold; } .year, .count { display: inline-block; margin-right: 1rem; }
  td[data-name]::before { content: attr(data-name) "　"; color: #444c56; }
}
`;
