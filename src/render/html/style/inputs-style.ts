/** The table of all inputs and what operates it. */
export const inputsStyle = `
.filters{display:flex;flex-wrap:wrap;gap:.8rem 1rem;align-items:end;margin:0 0 .8rem;padding:1rem;background:var(--surface);border-radius:4px}
.filters label{display:block;font-size:.92rem;font-weight:600}
.filters .field{flex:1 1 12rem;min-width:0}
.filters .field:first-child{flex-grow:2}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:4px;min-height:2.75rem;padding:.4rem .7rem}
.filters input,.filters select{width:100%;display:block;margin-top:.2rem}
button{cursor:pointer}
button:hover{border-color:var(--link);color:var(--link)}
.hits{margin:0 0 .5rem;font-weight:600}
.rows{margin:0 0 1rem;max-height:min(36rem,75vh);overflow:auto;border:1px solid var(--rule);border-radius:4px;position:relative;overflow-anchor:none}
.rows table{table-layout:fixed;width:max-content;min-width:100%;border-collapse:separate;border-spacing:0}
.rows caption{font-size:.92rem;padding:.6rem .7rem;font-weight:400;color:var(--muted)}
.rows thead th{position:sticky;top:0;z-index:1;background:var(--surface);padding:0}
.rows thead button{border:0;border-radius:0;background:none;width:100%;text-align:left;font-weight:600;white-space:nowrap;padding:.4rem 1.9rem .4rem .7rem;position:relative}
.rows thead button::after{content:"↕";position:absolute;right:.7rem;color:var(--muted)}
.rows th[aria-sort=ascending] button::after{content:"↑";color:var(--link)}
.rows th[aria-sort=descending] button::after{content:"↓";color:var(--link)}
.rows td,.rows tbody th{padding:.5rem .7rem}
.rows tbody div{height:4.2em;line-height:1.4;overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow-wrap:anywhere}
.rows tbody button{display:inline;border:0;background:none;padding:0;min-height:0;color:var(--link);text-decoration:underline;text-align:left;font-weight:400}
.rows tbody button{font-size:.88em;line-height:1.591}
.rows :focus-visible{outline-offset:-3px}
.rows tbody button:focus-visible{outline-offset:0}
.rows .w-id{width:12rem;min-width:12rem}
.rows .w-text{width:22rem;min-width:22rem}
.rows .w-name{width:11rem;min-width:11rem}
.rows .w-word{width:7.5rem;min-width:7.5rem}
@media (max-width:40rem){.rows .w-id{width:10.5rem;min-width:10.5rem}.rows .w-text{width:15rem;min-width:15rem}}
.rows .gap td{padding:0;border:0}
dialog{color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:6px;padding:1.4rem;width:min(44rem,calc(100vw - 2rem));max-height:85vh;overflow:auto}
dialog::backdrop{background:rgb(0 0 0/.5)}
dialog h3{margin:0 0 .6rem;font-size:1rem;overflow-wrap:anywhere}
dialog .whole{white-space:pre-wrap;max-width:none}
dialog dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem;font-size:.92rem;margin:0 0 1rem}
dialog dt{color:var(--muted)}
dialog dd{margin:0}
`
