/** On paper: A4, no band of colour, nothing to operate, parts kept whole where they fit. */
export const printStyle = `
@page{size:A4;margin:18mm 16mm 20mm}
@media print{
html{font-size:10pt;line-height:1.45}
.skip,.inputs,dialog{display:none!important}
body>header{background:none;color:var(--ink);padding:0 0 6mm;border-bottom:2pt solid var(--ink)}
body>header>div,.page,body>footer>div{max-width:none;padding:0}
.page{display:block}
nav{position:static;max-height:none;overflow:visible;padding:5mm 0;break-after:page}
nav a,a{color:var(--ink);text-decoration:none}
main{padding:0}
section{margin:0 0 9mm}
#lever-by-lever,#by-hand,#method{break-before:page}
h2,h3,caption{break-after:avoid}
tr,figure,.figures,li,.scroll{break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:3;widows:3}
.scroll{overflow:visible}
table{font-size:8.5pt}
th,td{padding:1.2mm 1.6mm}
.heat tbody th,.ledger td:last-child,.ledger tbody th{min-width:0}
.ledger tbody th{width:42mm}
.heat{font-size:8pt}
.turned thead th.number{writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;white-space:nowrap;padding:1mm 0}
.heat th,.heat td{padding:1mm}
.heat tbody th{min-width:24mm}
.figures dd{font-size:16pt}
code{background:none;padding:0}
svg,.heat td{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`
