/** Tables, in regions that scroll where the page is narrow. */
export const tableStyle = `
.scroll{overflow-x:auto;margin:0 0 1rem;position:relative}
table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;font-weight:600;padding:0 0 .5rem}
caption h3{margin:1.2rem 0 0}
caption span,caption h3{display:block;position:sticky;left:0;width:fit-content;max-width:min(44rem,calc(100vw - 3rem))}
th,td{text-align:left;vertical-align:top;padding:.42rem .7rem;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-left:.4rem}
thead th{border-bottom:2px solid var(--edge);vertical-align:bottom;font-weight:600}
tbody th{font-weight:500}
tr.rest th,tr.rest td{color:var(--muted)}
tr.rest th{font-weight:400}
tr.sum th,tr.sum td{border-top:2px solid var(--edge);border-bottom:0;font-weight:650}
.number{text-align:right;white-space:nowrap}
thead th.number{white-space:normal}
.heat tbody th{min-width:9rem}
.heat td{text-align:right}
${[1, 2, 3, 4, 5].map((step) => `.h${step}{background:var(--h${step});color:var(--h${step}-on)}`).join('\n')}
.ledger tbody th{min-width:11rem}
.ledger td:last-child{min-width:16rem}
`
