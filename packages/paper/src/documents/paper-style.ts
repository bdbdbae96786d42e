/**
 * In print, spaces at a line's end are kept: without them the PDF's outline and its read-aloud text run words together,
 * and the rim around words in a picture is left out, for it would stand in the text twice.
 *
 * The style of a stand-alone paper, on screen and in print. A server with a strict content security policy allows it by
 * the hash of this text. Black on white in print; nothing hangs on colour.
 */
export const PAPER_STYLE = `
:root{color-scheme:light dark;--rule:#8a8f98;--samvirke-chart-1:#7d7d7d;--samvirke-chart-2:#2f2f2f;--samvirke-chart-3:#b8b8b8;--samvirke-chart-4:#555;--samvirke-chart-muted:#3d3d3d;--samvirke-chart-grid:#d0d0d0;--samvirke-chart-paper:Canvas}
@media screen and (prefers-color-scheme:dark){:root{--rule:#7b818c;--samvirke-chart-1:#9a9a9a;--samvirke-chart-2:#e0e0e0;--samvirke-chart-3:#6a6a6a;--samvirke-chart-4:#c2c2c2;--samvirke-chart-muted:#c8c8c8;--samvirke-chart-grid:#4a4a4a}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:46rem;font:1rem/1.5 'Inter Variable',Inter,'Open Sans','Liberation Sans',Arial,Helvetica,sans-serif;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.05rem;line-height:1.35;margin:1.25rem 0 .25rem}
p{margin:0 0 .6rem}
ol,ul{margin:0 0 .8rem;padding-left:1.5rem}
li{margin:0 0 .3rem}
dl{margin:0 0 1rem;display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}
dt{font-weight:600}
dd{margin:0;min-height:1.5em}
dd.open{border-bottom:1px solid var(--rule)}
@media screen and (max-width:34rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}
.scroll{overflow-x:auto;margin:.4rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.35}
caption{text-align:left;font-weight:600;padding:0 0 .3rem}
th,td{text-align:left;vertical-align:top;padding:.25rem 0 .25rem .7rem;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-weight:600;vertical-align:bottom;border-bottom-width:2px}
th:first-child{padding-left:0}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
th{overflow-wrap:normal}
table.even{table-layout:fixed;min-width:38rem}
table.f16 th:first-child{width:16%}table.f20 th:first-child{width:20%}table.f24 th:first-child{width:24%}table.f28 th:first-child{width:28%}
tr.sum th,tr.sum td{font-weight:600;border-top:2px solid var(--rule)}
.picture{margin:.6rem 0 1rem}
.picture p{margin:0 0 .2rem}
b{font-weight:600}
svg{display:block;max-width:100%;height:auto}
.note{border-left:4px solid var(--rule);padding:.3rem 0 .3rem .8rem;margin:.6rem 0 1rem}
@page{size:A4;margin:14mm 17mm 13mm}
@media print{
:root{color-scheme:light;--rule:#999;--samvirke-chart-paper:#fff}
body{max-width:none;padding:0;font-size:9.4pt;line-height:1.34;color:#000}
h1{font-size:16pt;margin-bottom:7pt}h2{font-size:12.5pt;margin:8pt 0 2pt}h3{font-size:10.2pt;margin:4.5pt 0 1pt}
p{margin-bottom:3pt}ol,ul{margin-bottom:3pt}li{margin-bottom:1pt}dl{margin-bottom:6pt;gap:1pt 10pt}
table{font-size:8.6pt;line-height:1.25}th,td{padding-top:1.6pt;padding-bottom:1.6pt}
.scroll{overflow:visible;margin:3pt 0 5pt}
table.even{min-width:0}
h1,h2,h3,caption{break-after:avoid}
tr,.picture,dl,.note,.keep{break-inside:avoid}
p:has(+.keep),h2+p{break-after:avoid}
tbody tr:nth-child(-n+3),tbody tr:nth-last-child(-n+2){break-before:avoid}
thead{display:table-header-group}
svg text{stroke:none}
h1,h2,h3,p,li,th,td,caption,dt,dd{white-space:pre-wrap}
p,li{orphans:2;widows:2}
.page{break-before:page;margin-top:0}
a{color:inherit;text-decoration:none}
}
`;
