/** What the page needs beside its own style where it is compared with earlier runs. */
export const EARLIER_STYLE = `
.new{display:inline-block;padding:0 .55em;border-radius:99px;background:var(--ink);color:var(--paper);font-size:.8125rem;font-weight:600;line-height:1.6;white-space:nowrap}
.since{margin-top:.6rem;font-weight:600}
.trend{margin-top:2rem;max-width:44rem}
.trend h2{font:600 .875rem/1.5 var(--sans);color:var(--soft)}
.trend h2 [lang]{font-family:var(--sans)}
.trend table{width:100%}
.trend th,.trend td{padding-inline:0 1.25rem}
.trend th:last-child,.trend td:last-child{padding-inline-end:0;width:36%}
.trend td:nth-child(3){width:22%}
.trend tbody th{font-weight:400}
.trend tbody tr:last-child th time,.trend tbody tr:last-child td{font-weight:600}
.trend thead th{white-space:nowrap}
.trend .chart{margin-top:.2rem}
details.mended{margin-bottom:1.25rem}
details.mended>summary{color:var(--soft);padding-block:.4rem}
.mended ul{display:grid;gap:.6rem;padding-block:.4rem;font-size:.9375rem}
.mended .where{flex-wrap:wrap;gap:.1rem .75rem;margin:0}
@media screen and (max-width:560px){
.trend th,.trend td{padding-inline:0 .6rem;min-width:0}
.trend th:last-child,.trend td:last-child{width:auto}
}
@media print{
.new{border:1px solid;background:none;color:inherit}
.trend tr,.mended li{break-inside:avoid}
}
`;
