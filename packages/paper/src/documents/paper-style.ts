/**
 * The style of a stand-alone paper, on screen and in print. A server with a strict content security policy allows it by
 * the hash of this text. Black on white in print; nothing hangs on colour.
 */
export const PAPER_STYLE = `
:root{color-scheme:light dark;--rule:#8a8f98;--soft:#eef0f3}
@media (prefers-color-scheme:dark){:root{--rule:#7b818c;--soft:#24272d}}
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
.scroll{overflow-x:auto;margin:.4rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.35}
caption{text-align:left;font-weight:600;padding:0 0 .3rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-weight:600;vertical-align:bottom;border-bottom-width:2px}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums;padding-right:0;padding-left:.6rem}
td.n{white-space:nowrap}
tr.sum th,tr.sum td{font-weight:600;border-top:2px solid var(--rule)}
figure{margin:.6rem 0 1rem}
figcaption{margin:0 0 .4rem}
figcaption strong{display:block}
svg{display:block;max-width:100%;height:auto}
.note{border-left:4px solid var(--rule);padding:.3rem 0 .3rem .8rem;margin:.6rem 0 1rem}
@page{size:A4;margin:17mm 18mm 16mm}
@media print{
:root{color-scheme:light;--rule:#777;--soft:#fff}
body{max-width:none;padding:0;font-size:9.6pt;line-height:1.36;color:#000}
h1{font-size:16pt;margin-bottom:7pt}h2{font-size:12.5pt;margin:12pt 0 3pt}h3{font-size:10.4pt;margin:7pt 0 1pt}
p{margin-bottom:3.5pt}ol,ul{margin-bottom:4pt}li{margin-bottom:1.5pt}dl{margin-bottom:6pt;gap:1pt 10pt}
table{font-size:8.6pt;line-height:1.25}th,td{padding-top:2pt;padding-bottom:2pt}
.scroll{overflow:visible;margin:3pt 0 6pt}
h1,h2,h3,caption{break-after:avoid}
tr,figure,dl,.note{break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:2;widows:2}
.page{break-before:page;margin-top:0}
a{color:inherit;text-decoration:none}
}
`;
