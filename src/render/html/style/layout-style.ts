/** Where things stand: the band, the contents beside or above the text. */
export const layoutStyle = `
.skip{position:absolute;left:1rem;top:-4rem;z-index:3;background:var(--paper);color:var(--link);padding:.6rem 1rem;border:2px solid var(--link)}
.skip:focus{top:.6rem}
body>header{background:var(--band);color:var(--on-band);padding:clamp(1.4rem,4vw,3rem) 0}
body>header p{margin:.6rem 0 0}
body>header>div,.page,body>footer>div{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
.page{display:grid;grid-template-columns:minmax(0,1fr);gap:0 3.5rem}
main{min-width:0;padding:1.5rem 0 3rem}
main:focus{outline:none}
section{margin:0 0 3.2rem;scroll-margin-top:1rem}
article{scroll-margin-top:1rem;margin:0 0 2.6rem}
article>h3{font-size:1.25rem;margin-top:2.2rem}
nav{padding-top:1.6rem;font-size:.95rem}
nav h2{font-size:1rem;border:0;padding:0;margin:0 0 .4rem}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-left:1rem;font-size:.93rem}
nav li{margin:0}
nav a{display:inline-block;padding:.22rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
body>footer{border-top:1px solid var(--rule);color:var(--muted);padding:1.4rem 0 2.4rem;font-size:.92rem}
body>footer p{margin:0}
@media screen and (max-width:39.99rem){nav ol ol{display:none}}
@media (min-width:40rem) and (max-width:67.99rem){nav>ol{columns:2;column-gap:2.5rem}nav>ol>li{break-inside:avoid}}
@media (min-width:68rem){
.page{grid-template-columns:15rem minmax(0,1fr)}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:2.3rem .5rem 2rem 0}
main{padding-top:1.5rem}
}
`
