import { DARK, LIGHT, themeProperties } from './theme.ts';

/** The style sheet of the page. Nothing is loaded; fonts are the reader's own, by language. */
export const STYLE = `
:root{color-scheme:light dark;${themeProperties(LIGHT)};
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;
--bar:3.5rem}
@media (prefers-color-scheme:dark){:root{${themeProperties(DARK)}}}
:root,:lang(en){--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
--serif:"Iowan Old Style",Charter,"Source Serif 4","Noto Serif","Liberation Serif",Georgia,serif}
:lang(zh){--sans:"PingFang TC","Noto Sans TC","Noto Sans CJK TC","Microsoft JhengHei","Heiti TC",system-ui,sans-serif;
--serif:"Songti TC","Noto Serif TC","Noto Serif CJK TC","PMingLiU",serif}
:lang(zh-Hans),:lang(zh-CN){--sans:"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei","Heiti SC",system-ui,sans-serif;
--serif:"Songti SC","Noto Serif SC","Noto Serif CJK SC",SimSun,serif}
*{box-sizing:border-box}
html{scroll-padding-top:calc(var(--bar) + 1.5rem);-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.6 var(--sans);overflow-wrap:anywhere;font-variant-numeric:lining-nums}
[lang]{font-family:var(--sans)}
[lang|=zh]{line-height:1.75;text-autospace:normal}
.ui-zh,h1 [lang],h2 [lang],h4[lang]{line-height:inherit}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
h1,h2,h3,h4,p,dl,dd,ul,ol,figure,blockquote{margin:0;padding:0}
h1,h2,h3,h4{line-height:1.3;text-wrap:balance}
code,pre,.mono{font-family:var(--mono);font-size:.9em}
button,select,input{font:inherit;color:inherit}
body:has(#ui-zh:checked) .ui-en,body:has(#ui-en:checked) .ui-zh{display:none}
@supports not selector(:has(a)){.ui-zh{display:none}}
.ui{position:absolute;opacity:0;pointer-events:none}
.vh{position:absolute!important;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-6rem;z-index:9;background:var(--paper);padding:.6rem 1rem;border-radius:0 0 6px 6px}
.skip:focus{top:0}
.wrap{max-width:80rem;margin-inline:auto;padding-inline:clamp(1rem,3vw,2.5rem)}

.bar{position:sticky;top:0;z-index:5;background:color-mix(in srgb,var(--page) 97%,transparent);backdrop-filter:blur(8px);border-bottom:1px solid var(--line)}
.bar>.wrap{display:flex;align-items:center;gap:.5rem 1rem;min-height:3.5rem;padding-block:.35rem}
.mark{font-weight:650;letter-spacing:-.01em;color:var(--ink);text-decoration:none;white-space:nowrap}
.pill{display:inline-flex;align-items:center;gap:.4em;padding:.15em .7em;border-radius:99px;font-size:.875rem;font-weight:600;white-space:nowrap}
.pill.pass{background:var(--supportedTint);color:var(--supported)}
.pill.fail{background:var(--refutedTint);color:var(--refuted)}
.pill.waived{background:var(--unverifiedTint);color:var(--unverified)}
.grow{flex:1}
.steps{display:flex;align-items:center;gap:.25rem;font-size:.875rem;color:var(--soft)}
.steps output{min-width:5ch;text-align:center;font-variant-numeric:tabular-nums}
.steps button{width:2.25rem;height:2.25rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);cursor:pointer}
.steps button:hover{border-color:var(--soft)}
.seg{display:inline-flex;border:1px solid var(--line);border-radius:7px;background:var(--paper);padding:2px;margin:0;min-width:0}
.seg label{white-space:nowrap;padding:.2rem .7rem;font-size:.875rem;line-height:1.5;border-radius:5px;cursor:pointer;color:var(--soft)}
.steps output{white-space:nowrap}
.mark .up{font-weight:500;font-size:.875rem;color:var(--accent);text-decoration:underline;text-underline-offset:.2em;margin-inline-start:.7rem}
#ui-en:checked+label,#ui-zh:checked+label{background:var(--ink);color:var(--paper)}
#ui-en:focus-visible+label,#ui-zh:focus-visible+label{outline:3px solid var(--accent);outline-offset:2px}

.masthead{padding-block:clamp(2rem,5vw,4rem) 2rem}
.masthead.brief{padding-block:1.75rem 1.25rem}.brief h1{font-size:clamp(1.5rem,3vw,2rem)}
.eyebrow{font-size:.875rem;color:var(--soft);letter-spacing:.02em}
h1{font:600 clamp(1.9rem,4.5vw,3rem)/1.2 var(--serif);letter-spacing:-.015em;margin-block:.3rem .6rem}
h1 .icon{font-family:var(--sans);font-size:.72em;margin-inline-end:.35em}
h1.fail .icon{color:var(--refuted)}h1.pass .icon{color:var(--supported)}h1.waived .icon{color:var(--unverified)}
h1 [lang],h2 [lang]{font-family:var(--serif)}
h1 [lang|=zh]{letter-spacing:0}
.lede{font-size:1.125rem;color:var(--soft);max-width:44rem}
.facts{display:grid;grid-template-columns:1.35fr 1.35fr .8fr 1fr;gap:1.5rem clamp(1.5rem,4vw,3.5rem);margin-top:2.25rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.facts h2{font:600 .875rem/1.5 var(--sans);color:var(--soft);margin-bottom:.5rem}
.facts h2 [lang]{font-family:var(--sans)}
.facts dl,.facts ul{display:grid;gap:.2rem;font-size:.9375rem}
.facts dl>div{display:flex;gap:.75rem;justify-content:space-between}
.facts dt{color:var(--soft)}
.facts dd{text-align:right}
ul.plain{list-style:none}
.chart{display:block;width:100%;height:10px;border-radius:5px;overflow:hidden;margin-block:.35rem .6rem;background:var(--skippedTint)}
.chart.small{height:6px;margin:0;border-radius:3px}
.chart .supported{fill:var(--supported)}.chart .refuted{fill:var(--refuted)}.chart .unverified{fill:var(--unverified)}.chart .skipped{fill:var(--line)}
.legend{display:grid;grid-template-columns:auto 1fr auto;gap:.15rem .6rem}
.legend li{display:contents}
.legend b{font-weight:600;text-align:right;font-variant-numeric:tabular-nums}
.big{font-size:1.5rem;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums}
.muted{color:var(--soft)}
.small{font-size:.875rem}
.v{font-weight:600}
.v.supported{color:var(--supported)}.v.refuted{color:var(--refuted)}.v.unverified{color:var(--unverified)}.v.skipped{color:var(--skipped)}
.sev{display:inline-flex;gap:.4em;align-items:baseline;font-weight:650;white-space:nowrap}
.sev.none{color:var(--soft);font-weight:400}
.sev.error{color:var(--refuted)}.sev.warning{color:var(--unverified)}.sev.note{color:var(--accent)}

.contents{padding-block:1rem 2rem}
.contents h2{font:600 1.0625rem/1.4 var(--sans);margin-bottom:.75rem}
.contents h2 [lang]{font-family:var(--sans)}
.contents ol{list-style:none;background:var(--paper);border:1px solid var(--line);border-radius:10px;overflow:hidden}
.contents li{display:grid;grid-template-columns:minmax(0,1fr) minmax(10rem,auto) 11rem;gap:.25rem 1.5rem;align-items:center;padding:.7rem 1.1rem}
.contents li+li{border-top:1px solid var(--line)}
.contents .title{display:block}
.contents li>.files{grid-column:1/-1;margin:0;font-size:.8125rem}
.contents [data-item]{content-visibility:auto;contain-intrinsic-size:auto 6rem}
.contents [data-item]:focus,.contents [data-item]:target{outline:3px solid var(--accent);outline-offset:-3px}
.contents .title+.title{font-size:.875rem;color:var(--soft)}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents .tally{display:flex;gap:.9rem;font-size:.875rem;justify-content:flex-end;flex-wrap:wrap}
.contents .cover{display:grid;gap:.25rem;font-size:.8125rem;color:var(--soft)}

.filters{position:sticky;top:var(--bar);z-index:4;background:color-mix(in srgb,var(--page) 98%,transparent);border-bottom:1px solid var(--line)}
.filters .wrap{display:flex;flex-wrap:wrap;gap:.5rem .85rem;align-items:center;padding-block:.5rem}
.filters label{display:inline-flex;gap:.45rem;align-items:center;font-size:.875rem;color:var(--soft)}
.filters button{min-height:2rem;padding:.15rem .7rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--accent);font-size:.875rem;cursor:pointer}
#none{padding-block:2rem}
.filters select,.filters input{padding:.25rem .5rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);max-width:10rem;min-height:2rem}
.filters input{width:10rem}
html.scripted{scroll-padding-top:calc(var(--bar) + var(--filters,3rem) + .75rem)}

.article{padding-block:2.5rem 1rem}
.article+.article{border-top:1px solid var(--line)}
.article>header{margin-bottom:1.5rem}
.article h2{font:600 clamp(1.4rem,2.6vw,1.85rem)/1.3 var(--serif)}
.article h2 .title{display:block}
.article h2 .title+.title{font-size:.72em;color:var(--soft);font-weight:500;margin-top:.15rem}
.article h3{font:600 1.0625rem/1.4 var(--sans);margin-block:1.75rem .9rem}
.article h3 [lang],summary h3{font-family:var(--sans)}
.files{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;margin-top:.4rem;font-size:.875rem;color:var(--soft)}

.finding{content-visibility:auto;contain-intrinsic-size:auto 20rem;background:var(--paper);border:1px solid var(--line);border-radius:10px;margin-bottom:1.25rem;overflow:hidden;box-shadow:0 1px 2px rgb(0 0 0/.04)}
.finding:target,.finding:focus{outline:0;border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
.finding>header{padding:1rem 1.35rem .9rem;border-inline-start:4px solid var(--line)}
.finding.error>header{border-color:var(--refuted)}.finding.warning>header{border-color:var(--unverified)}.finding.note>header{border-color:var(--accent)}
.finding .meta{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;font-size:.875rem;color:var(--soft)}
.finding>header{position:relative}
.finding .meta{padding-inline-end:2rem}
.finding .name{color:var(--ink);font-weight:600}
.finding .meta .mono{font-size:.8125rem}
body:has(#ui-zh:checked) .finding .name{order:1;flex-basis:100%;font-size:1.125rem;line-height:1.6}
body:has(#ui-zh:checked) .finding h4{font-size:1rem;font-weight:450}
.finding .anchor{position:absolute;inset-block-start:.9rem;inset-inline-end:1.1rem;padding:0 .3rem}
.finding h4{font-size:1.125rem;font-weight:550;line-height:1.5;margin-top:.25rem;text-wrap:pretty}
.finding h4 code,.related code,.todo code{background:var(--well);border:1px solid var(--line);border-radius:4px;padding:0 .3em;font-family:inherit;font-size:1em;font-weight:600}
.versions{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));border-top:1px solid var(--line)}
.version{min-width:0;padding:1rem 1.35rem 1.2rem}
.version+.version{border-inline-start:1px solid var(--line)}
.where{display:flex;gap:.75rem;align-items:baseline;font-size:.8125rem;color:var(--soft);margin-bottom:.4rem}
.where b{white-space:nowrap;color:var(--ink);font-weight:600}
.said{font-size:1.0625rem}
.said+.said{margin-top:.5rem}
.at{font-size:.8125rem;color:var(--soft)}.said+.at{margin-top:.7rem}
.more{color:var(--soft)}
.absent{color:var(--soft);font-style:normal;font-size:.9375rem;padding:.4rem .8rem;border:1px dashed var(--line);border-radius:6px;background:var(--well)}

.n{color:inherit;text-decoration:none;border-radius:3px;padding:.02em .12em;margin-inline:-.05em;border-bottom:2px solid;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.n.short{white-space:nowrap}
.n .i{font:700 .68em/1 var(--sans);margin-inline-start:.18em;vertical-align:.42em;user-select:none}
.n.supported{background:var(--supportedTint);border-color:var(--supported)}.n.supported .i{color:var(--supported)}
.n.refuted{background:var(--refutedTint);border-color:var(--refuted)}.n.refuted .i{color:var(--refuted)}
.n.unverified{background:var(--unverifiedTint);border-color:var(--unverified)}.n.unverified .i{color:var(--unverified)}
.n.skipped,.n.free{background:none;border-bottom:1px dotted var(--soft)}.n.free .i{color:var(--soft);font-weight:400}
a.n:hover{filter:brightness(.95) saturate(1.2)}
.n:target{outline:3px solid var(--accent);outline-offset:2px}
.focus{font-weight:700}
.focus.n{border-bottom-width:3px;padding-inline:.25em}
mark.focus{background:var(--refutedTint);color:inherit;border-bottom:3px solid var(--refuted);border-radius:3px;padding:.02em .25em}
.finding.warning mark.focus{background:var(--unverifiedTint);border-color:var(--unverified)}
.finding.note mark.focus{background:var(--skippedTint);border-color:var(--accent)}
.s{font-weight:650}.e{font-style:italic}:lang(zh) .e{font-style:normal;text-emphasis:filled dot;text-emphasis-position:under right}
.d{text-decoration:line-through}

.card{margin:0 1.35rem 1.2rem;padding:1rem 1.2rem;background:var(--well);border:1px solid var(--line);border-radius:8px}
.card+.card{margin-top:-.4rem}
.card.none{display:flex;flex-wrap:wrap;gap:0 1.25rem;padding-block:.6rem}.card.none .title{margin:0}
.card .title{font-size:.875rem;font-weight:600;color:var(--soft);margin-bottom:.5rem}
.versus{display:flex;flex-wrap:wrap;align-items:flex-end;gap:.25rem 1.1rem;margin-bottom:.75rem}
.versus div{min-width:0}
.versus dt,.versus .k{display:block;font-size:.8125rem;color:var(--soft)}
.versus .q{font-size:1.45rem;font-weight:620;line-height:1.35;font-variant-numeric:tabular-nums}
.versus .q [lang]{line-height:inherit}
.versus .q.refuted{color:var(--refuted)}.versus .q.supported{color:var(--supported)}.versus .q.unverified{color:var(--unverified)}
.versus .sign{font-size:1.3rem;line-height:1.5;color:var(--soft)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.3rem 2.5rem;align-items:start}
.rows{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.25rem;font-size:.9375rem}
.rows>div{display:contents}
.rows dt{color:var(--soft)}
.rows dd span+code{margin-inline-start:.4em}
blockquote{border-inline-start:3px solid var(--line);padding-inline-start:.8rem;font-family:var(--serif);font-size:1.03em}
.todo{padding:.85rem 1.35rem;border-top:1px solid var(--line);font-size:.9375rem}
.todo b{font-weight:600;margin-inline-end:.5rem}
.fix{display:flex;flex-wrap:wrap;gap:.15rem .6rem;align-items:baseline;margin-top:.4rem}
.todo .fix b{margin-inline-end:0}
.fix del{color:var(--refuted);text-decoration-thickness:1px}
.fix .mono{font-size:.8125rem}
.fix ins{color:var(--supported);text-decoration:none;font-weight:650;user-select:all;background:var(--supportedTint);padding:.05em .35em;border-radius:4px}

details>summary{cursor:pointer}
details.readings{font-size:.875rem}
details.readings>summary{color:var(--soft);width:fit-content;padding:0}
.pair>.readings>summary{font-size:.8125rem;line-height:1.5}
details.readings>summary:hover{color:var(--accent)}
.how{border-top:1px solid var(--line);font-size:.875rem}
.how>summary{padding:.6rem 1.35rem .7rem;color:var(--soft)}
.how>summary:hover{color:var(--accent)}
.how>:not(summary){margin-inline:1.35rem}
.how>ul{display:grid;margin-bottom:.8rem}
.how li{display:flex;flex-wrap:wrap;gap:.1rem .6em;padding-block:.2rem}
.how li a,.card li a{padding-block:.2rem}
.card ul.plain{display:grid;gap:.3rem}
.how p b{margin-inline-end:.5rem}
.snippet{display:flex;gap:.6rem;align-items:flex-start;margin-block:.35rem .9rem}
.snippet pre{flex:1;min-width:0}
.copy{display:none;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--accent);padding:.1rem .6rem;font-size:.8125rem;line-height:1.6;cursor:pointer;white-space:nowrap}
.copy:hover{border-color:var(--accent)}
.scripted .copy{display:inline-block}
.copied{position:fixed;z-index:9;inset-block-end:1.25rem;inset-inline:0;margin:auto;width:fit-content;background:var(--ink);color:var(--paper);border-radius:99px;padding:.35rem 1.1rem;font-size:.875rem}
.copied:empty{padding:0}
details.suppressed{margin-bottom:1.25rem}
details.suppressed>summary{color:var(--soft);padding-block:.4rem}
.scroll{overflow-x:auto;max-width:100%}
.scroll,.n,.side,.seg,summary,.steps button{position:relative}
table{border-collapse:collapse;font-size:.9375rem;line-height:1.5;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem;border-bottom:1px solid var(--line);overflow-wrap:break-word;min-width:4.5rem;max-width:24rem}
th{font-weight:600}
thead th{border-bottom:1px solid var(--soft);color:var(--soft)}
td.hit{background:var(--well);box-shadow:inset 0 0 0 1px var(--line)}
.read-table{width:100%;margin-block:.4rem .2rem;font-size:.875rem}
.read-table tr:target{background:var(--skippedTint);box-shadow:inset 3px 0 0 var(--accent)}

.whole{background:var(--paper);border:1px solid var(--line);border-radius:10px;margin-bottom:2rem}
.whole>summary{padding:.9rem 1.35rem}
.whole>summary h3{display:inline;margin:0}
.heads,.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.single .side{max-width:52rem}
.single .heads,.single .pair{grid-template-columns:minmax(0,1fr)}
.heads{border-block:1px solid var(--line);background:var(--well)}
.heads .where{margin:0;padding:.5rem 1.35rem}
.heads .where+.where{border-inline-start:1px solid var(--line)}
.pair{content-visibility:auto;contain-intrinsic-size:auto 5rem}
.side{min-width:0;padding:.4rem 1.35rem}
.side+.side{border-inline-start:1px solid var(--line)}
.pair:first-of-type .side{padding-top:1.2rem}
.pair:last-child .side{padding-bottom:1.2rem}
.pair.title .side{padding-top:1.3rem}
.pair>.readings{grid-column:1/-1;padding:0 1.35rem .5rem}
.side.empty{background:repeating-linear-gradient(135deg,transparent 0 7px,var(--well) 7px 14px)}
.side .lang{display:none}
.b-heading{font-weight:650}
.b-heading.l1{font-size:1.4rem;line-height:1.4}.b-heading.l2{font-size:1.2rem;line-height:1.45}.b-heading.l3{font-size:1.08rem}
.b-item{padding-inline-start:1.2em;position:relative}
.b-item::before{content:"•";position:absolute;margin-inline-start:-1em;color:var(--soft)}
.b-item.numbered::before{content:none}.b-item .label{position:absolute;margin-inline-start:-1.6em;color:var(--soft)}
.deep1{margin-inline-start:1.2em}.deep2{margin-inline-start:2.4em}.deep3{margin-inline-start:3.6em}
.b-quote{border-inline-start:3px solid var(--line);padding-inline-start:.9rem}
.b-caption,.b-footnote{font-size:.9375rem;color:var(--soft)}
.b-front-matter{font-size:.9375rem}
.key{color:var(--soft);font:.8125rem/1.6 var(--mono);margin-inline-end:.6em}
pre{white-space:pre-wrap;margin:0;padding:.6rem .8rem;background:var(--well);border-radius:6px;font-size:.8125rem;line-height:1.55;max-height:20rem;overflow:auto}
hr{border:0;border-top:1px solid var(--line);margin:.8rem 0}
footer{padding-block:2rem 4rem;color:var(--soft);font-size:.875rem;border-top:1px solid var(--line);margin-top:2rem}
dialog{max-width:min(26rem,calc(100vw - 2rem));padding:1.4rem 1.6rem;border:1px solid var(--line);border-radius:12px;background:var(--paper);color:var(--ink)}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog h2{font-size:1.125rem;margin-bottom:.8rem}
dialog button{margin-top:1.1rem;padding:.35rem 1rem;border:1px solid var(--line);border-radius:6px;background:var(--well);cursor:pointer}
.keys{display:grid;gap:.45rem}.keys>div{display:grid;grid-template-columns:4rem 1fr;gap:.8rem}
kbd{font:600 .8125rem/1.5 var(--mono);border:1px solid var(--line);border-bottom-width:2px;border-radius:5px;padding:.1rem .5rem;background:var(--well)}
[hidden]{display:none!important}
:root[data-verdict=supported] .whole .n:not(.supported),:root[data-verdict=refuted] .whole .n:not(.refuted),:root[data-verdict=unverified] .whole .n:not(.unverified),:root[data-verdict=skipped] .whole .n:not(.skipped){background:none;border-color:transparent}
:root[data-verdict=supported] .whole .n:not(.supported) .i,:root[data-verdict=refuted] .whole .n:not(.refuted) .i,:root[data-verdict=unverified] .whole .n:not(.unverified) .i,:root[data-verdict=skipped] .whole .n:not(.skipped) .i{visibility:hidden}

@media screen and (max-width:900px){
.facts{grid-template-columns:1fr 1fr}
.contents li{grid-template-columns:1fr}
.contents .tally{justify-content:flex-start}
.versions,.heads,.pair{grid-template-columns:minmax(0,1fr)}
.version+.version,.side+.side,.heads .where+.where{border-inline-start:0;border-top:1px solid var(--line)}
.heads .where{padding-block:.3rem}
.pair{padding-block:.5rem;border-bottom:1px solid var(--line)}
.side+.side{border-top:1px dashed var(--line);margin-top:.3rem;padding-top:.6rem}
.side .lang{display:block;font-size:.75rem;color:var(--soft);line-height:1.4}
.side.empty{padding-block:.6rem}
.filters{position:static}
html.scripted{scroll-padding-top:calc(var(--bar) + 1rem)}
}
@media screen and (max-width:560px){
.bar>.wrap{gap:.5rem}
.seg label{padding-inline:.45rem}
.steps button{width:2rem}
body{font-size:.9688rem}
.facts{grid-template-columns:1fr}
.tools{display:none}
.bar .mark>:first-child,.bar.blocked .pill>:last-child,#ui-en:checked+label,#ui-zh:checked+label{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}
.mark .up{margin:0}
.bar>.wrap{padding-inline:.75rem;flex-wrap:wrap}
.bar:has(.up) .blockers{display:none}
.steps output{min-width:0;font-size:.8125rem}
.bar.blocked .pill{padding-inline:.5em}
.filters .wrap{display:grid;grid-template-columns:1fr 1fr}
.filters label{flex-direction:column;align-items:stretch;gap:.1rem}
.filters button{min-height:2rem;padding:.15rem .7rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--accent);font-size:.875rem;cursor:pointer}
#none{padding-block:2rem}
.filters select,.filters input{max-width:none;width:100%}
.filters button{align-self:end}
.rows{grid-template-columns:1fr;gap:0}
.rows dd{margin-bottom:.5rem}
.finding>header,.version,.side,.todo,.whole>summary,.heads .where,.pair>.readings,.how>summary{padding-inline:1rem}
.how>:not(summary){margin-inline:1rem}
.card{margin-inline:1rem;padding-inline:.9rem}
.read-table,.read-table tbody,.read-table tr,.read-table td,.read-table th{display:block;min-width:0;max-width:none;border:0;padding:.05rem 0}
.read-table thead,.said .far{display:none}
.said th,.said td,.side th,.side td{padding-inline:.5rem}
.read-table tr{padding-block:.5rem;border-bottom:1px solid var(--line)}
}
@media print{
:root{${themeProperties(LIGHT)}}
body{background:none;font-size:10.5pt}
.bar,.filters,.skip,.anchor,.copy,.copied{display:none!important}
details:not([open])::details-content{content-visibility:visible;display:block;height:auto}
.scroll{overflow:visible}pre{max-height:none;overflow:visible}
.finding,.card,tr{break-inside:avoid}
.finding{content-visibility:visible;box-shadow:none}
h2,h3,h4{break-after:avoid}
.pair{content-visibility:visible;break-inside:avoid}
.n,.pill,.chart,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.rows a[href^=http]:not(.bare)::after{content:" (" attr(href) ")";font-size:.85em}
}
`;
