import type { Config } from 'plotly.js-dist';

/**
 * What every plot shares. Four defaults of Plotly 4 ask other hosts for something or offer to upload the figure: the cloud button, the logo
 * link, its server and the maps of its own host. All are off; nothing of a plot is ever loaded from or sent to anywhere.
 */
export const PLOT_SETTINGS = {
  displaylogo: false,
  displayModeBar: false,
  showSendToCloud: false,
  plotlyServerURL: '',
  topojsonURL: './topojson/',
  responsive: false, // the figure redraws itself when its width changes
  scrollZoom: false,
  doubleClick: false,
  showTips: false,
} as const satisfies Partial<Config>;
