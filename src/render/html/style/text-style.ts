/** Letters, headings, lists, quotes. */
export const textStyle = `
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;scroll-behavior:auto;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word;font-variant-numeric:lining-nums}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.6rem,1.1rem + 2vw,2.4rem);font-weight:650;margin:0;max-width:26em}
h2{font-size:1.5rem;font-weight:650;margin:0 0 1rem;padding-top:.9rem;border-top:3px solid var(--bar)}
h3{font-size:1.13rem;font-weight:650;margin:2rem 0 .6rem}
h2+h3{margin-top:1rem}
p,ul{margin:0 0 1rem}
ul{padding-left:1.2rem}
li{margin:.25rem 0}
li::marker{color:var(--edge)}
ul.spaced>li{margin:.7rem 0}
p,li,blockquote,figcaption,dd{max-width:44rem}
strong,b,a.lever{font-weight:600}
a.rule{white-space:nowrap}
code{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere;background:var(--surface);padding:.06em .3em;border-radius:3px}
pre{background:var(--surface);padding:.8rem 1rem;border-radius:4px;white-space:pre-wrap;margin:0 0 1rem;max-width:44rem}
pre code{background:none;padding:0}
.note,.source,figcaption{color:var(--muted);font-size:.92rem}
.source{display:block;margin-top:.15rem}
.quote{margin:1.1rem 0;padding:.1rem 0 .1rem 1.1rem;border-left:3px solid var(--bar);break-inside:avoid}
.quote blockquote{margin:0;font-size:1.04rem}
.quote figcaption{margin-top:.3rem}
ul.facts{list-style:none;padding:0;border-top:1px solid var(--rule)}
ul.facts>li{margin:0;padding:.5rem 0;border-bottom:1px solid var(--rule);max-width:none}
.figures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1px;background:var(--rule);border:1px solid var(--rule);margin:0 0 1.5rem}
@media (min-width:40rem){.figures{grid-template-columns:repeat(4,minmax(0,1fr))}}
.figures div{background:var(--paper);padding:.8rem 1rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{color:var(--muted);font-size:.92rem}
.figures dd{margin:0;font-size:1.9rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums lining-nums}
`
