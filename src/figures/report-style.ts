/** The style of report.html. Its hash stands in the page's own Content-Security-Policy, so nothing else can style it. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--page:#faf8f4;--ink:#1b1f24;--muted:#555c66;--grid:#e4e0d6;--axis:#8a8f98;--rule:#d8d3c7;--people:#0072b2;--cost:#7a3b69;--power:#956600;--outcome:#00796b;--neutral:#3d4451}
@media (prefers-color-scheme:dark){:root{--paper:#1c2027;--page:#14171c;--ink:#eceef1;--muted:#a9b0bb;--grid:#2f353e;--axis:#7d8591;--rule:#3a414c;--people:#6bb8ea;--cost:#d79cc8;--power:#e3b64c;--outcome:#5cc5b3;--neutral:#c9ced6}}
@media print{:root{color-scheme:light;--paper:#fff;--page:#fff}details{break-inside:avoid}figure{break-inside:avoid}}
@media (forced-colors:active){:root{--paper:Canvas;--page:Canvas;--ink:CanvasText;--muted:CanvasText;--grid:GrayText;--axis:CanvasText;--rule:CanvasText;--people:CanvasText;--cost:CanvasText;--power:CanvasText;--outcome:CanvasText;--neutral:CanvasText}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header,footer{max-width:1040px;margin:0 auto;padding:0 20px}
header{padding-top:36px}
h1,h2,h3{font-family:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Georgia,serif;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(28px,5vw,42px);margin:0 0 8px}
h2{font-size:26px;margin:56px 0 16px;padding-top:12px;border-top:3px solid var(--ink)}
h3{font-size:19px;margin:0 0 4px}
.what{color:var(--muted);margin:0 0 8px}
.lede{font-size:19px;max-width:46em}
.aside{border-left:3px solid var(--rule);padding-left:14px;color:var(--muted);max-width:48em}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:18px 16px;margin:20px 0 28px;padding:0}
.tiles div{display:flex;flex-direction:column;border-top:1px solid var(--rule);padding-top:6px}
.tiles dt{font-size:13px;line-height:1.3}
.tiles dd{margin:0;font-size:13px;line-height:1.35;color:var(--muted)}
.tiles dd.value{order:-1;font:28px/1.2 Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Georgia,serif;font-variant-numeric:lining-nums tabular-nums}
.tiles dd.value.words{font-size:18px}
.cost dd.value{color:var(--cost)}
.cost dd.words{color:var(--muted)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:36px 40px;align-items:start}
.figures>figure:only-child{max-width:500px}
.columns{columns:2 420px;column-gap:40px}
.columns figure{break-inside:avoid;padding-bottom:36px}
figure{margin:0;min-width:0}
figure svg{display:block;width:100%;max-width:500px;height:auto}
.finding{margin:0 0 12px}
.note{margin:10px 0 0;color:var(--muted);font-size:13px}
details{margin-top:10px}
summary{cursor:pointer;font-size:14px;min-height:24px}
.scroll{overflow-x:auto;max-height:420px}
.wide{overflow-x:auto;margin:0 0 22px}
.wide td{white-space:nowrap}
.tiles dd.counted{font-size:19px}
svg.pairs{display:inline-block;width:90px;margin-right:10px}
@media (max-width:600px){svg.pairs{display:block;margin:6px 0 4px}}
.pairs .same{fill:var(--grid)}
.pairs .less{fill:var(--people)}
.pairs .more{fill:var(--cost)}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums;margin:8px 0}
caption{text-align:left;font-weight:600;padding-bottom:6px}
th,td{padding:4px 14px 4px 0;border-bottom:1px solid var(--rule);text-align:left;font-weight:400;vertical-align:top}
thead th{font-weight:600;font-size:13px}
.n{text-align:right}
code{font:14px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--paper);border:1px solid var(--rule);padding:12px}
ol.why{padding-left:1.4em;max-width:52em}
ol.why li{margin-bottom:6px}
time{color:var(--muted);font-variant-numeric:tabular-nums}
a{color:inherit}
footer{margin-top:56px;padding-bottom:48px;color:var(--muted);font-size:14px}
`;
