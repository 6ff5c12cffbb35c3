/** Charts: their letters and colours are those of the page. */
export const chartStyle = `
figure.chart{margin:0 0 2rem;break-inside:avoid}
figure.chart>figcaption{color:var(--ink);font-weight:600;font-size:1rem;margin:0 0 .6rem}
svg.chart{display:block;overflow:visible;max-width:100%;font-size:.875rem}
svg.chart text{fill:var(--ink)}
svg.chart .name,svg.chart .value{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg.chart .value{font-variant-numeric:tabular-nums}
svg.chart .tick{fill:var(--muted);font-size:.8rem}
svg.chart .grid{stroke:var(--rule);stroke-width:1}
svg.chart .even{stroke:var(--muted);stroke-width:1.5;stroke-dasharray:4 4}
svg.chart .bar{fill:var(--bar)}
svg.chart .whisker{stroke:var(--whisker);stroke-width:1.75}
svg.chart .on{fill:var(--on-parts);font-size:.8rem;font-weight:600}
${[1, 2, 3, 4, 5].map((part) => `.c${part}{fill:var(--c${part});stroke:var(--paper);stroke-width:1.5}`).join('\n')}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:0 0 .8rem;font-size:.92rem}
.legend li{margin:0;white-space:nowrap}
.swatch{vertical-align:-.05em;margin-right:.25em}
`
