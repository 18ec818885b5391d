/**
 * Writes docs/validation.md from `limen validate --json`, and the figures of it that other pages quote. After `npm run build`:
 *   node docs/validation.mjs              runs everything first (up to a quarter of an hour on two cores)
 *   node docs/validation.mjs FILE.json    takes a result that was written before
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refreshQuotations } from './claims.mjs';

const main = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const page = fileURLToPath(new URL('./validation.md', import.meta.url));
const json =
  process.argv[2] === undefined
    ? execFileSync(process.execPath, [main, 'validate', '--json'], {
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
    : readFileSync(process.argv[2]);
const { items, facts, nulls, chains, summary } = JSON.parse(json.toString());

const number = (x) => (x === null || x === undefined ? '–' : String(Number(x.toPrecision(3))));
const band = ({ from, to }) => `${from === null ? '…' : number(from)} to ${to === null ? '…' : number(to)}`;
const share = (x) => (x === null || x === undefined ? '–' : `${Math.round(x * 100)} %`);
const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ');
const mark = (pass) => (pass ? 'inside' : '**miss**');

const of = (kind) => items.filter((item) => item.kind === kind);
const parts = ['base-rates', 'sign-tests'];
const inScenarios = (list) => list.filter((item) => !parts.includes(item.scenario));

/** Where the row's subject is told: the page of the case, or of the part that is no case. */
const pageOf = (id) =>
  ({
    'closed-posts': '../scenarios/closed-posts.yaml',
    'base-rates': 'model/bargaining.md#base-rates',
    'sign-tests': 'claims.md#claims-asked-of-the-model',
  })[id] ?? `cases/${id}.md`;

const table = (list) =>
  [
    '| | case | what | observed | model, median | band | seeds inside | use | source of the band; why it misses |',
    '|---|---|---|--:|--:|---|--:|---|---|',
    ...list.map(
      (item) =>
        `| ${mark(item.pass)} | [${item.scenario}](${pageOf(item.scenario)}) | ${cell(item.what)} | ${number(item.observed)} | ${number(item.model)}${item.p05 === null ? '' : ` (${number(item.p05)} to ${number(item.p95)})`} | ${band(item.band)} | ${share(item.insideShare)} | ${item.use} | ${cell(item.source)}${item.why === null ? '' : `; ${cell(item.why)}`} |`,
    ),
  ].join('\n');

const series = inScenarios(of('series'));
const bySeries = [...new Set(series.map((item) => item.scenario))].map((id) => {
  const own = series.filter((item) => item.scenario === id);
  const inside = own.filter((item) => item.pass).length;
  return `| [${id}](cases/${id}.md) | ${inside} of ${own.length} | ${share(inside / own.length)} |`;
});

const outcomes = of('outcome').filter((item) => item.rps !== undefined);
const outcomeRows = outcomes.map(
  (item) =>
    `| ${item.pass ? 'right' : '**miss**'} | [${item.scenario}](cases/${item.scenario}.md) | ${item.tier} | ${cell(item.what.replace(/^.*coded /, ''))} | ${number(item.model)} | ${share(item.insideShare)} | ${number(item.rps)} |`,
);
const told = nulls?.outcomes;
/** How many rows of a kind are inside, of those that nothing was calibrated on. */
const sumOf = (kind) => {
  const rows = of(kind).filter((item) => item.use !== 'calibrate');
  return `${rows.filter((item) => item.pass).length} of ${rows.length}`;
};
const scripted = of('outcome').filter((item) => item.rps === undefined);

/** A difference of scores in words: only an interval without 0 tells the two apart. */
const compared = (d) => {
  if (d === null || d === undefined) return 'not known';
  const verdict = d.low > 0 ? 'better' : d.high < 0 ? 'worse' : 'not told apart from luck';
  return `${verdict} (their score less the model's ${number(d.mean)}, 95 %: ${number(d.low)} to ${number(d.high)})`;
};

const factRows = facts.map(
  (fact) =>
    `| ${fact.pass ? 'borne out' : '**not**'} | ${fact.id} | ${cell(fact.what)} | ${fact.confidence} | ${cell(fact.why ?? fact.items.join(', '))} |`,
);

const chain = (name) => {
  const { columns, rows: months } = chains['belarus-2021'][name];
  return [
    `#### ${name}`,
    '',
    `| month | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '--:').join('|')}|`,
    ...months.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
};

const text = `# What the model shows for the cases, and what it does not

Made by \`node docs/validation.mjs\` from \`npx limen validate --json\`; do not edit by hand. Bands and their sources are in [data/bands](../data/bands), recorded series in
[data/series](../data/series), stylised facts in [data/facts.yaml](../data/facts.yaml). Movements and facts are of history mode (levers follow the timeline; offers, answers and stopping do not),
outcomes of free mode (everybody decides). A value is the median over seeds, with the range from the 5th to the 95th of 100; a point is inside when the median is.

| | |
|---|---|
| people facts | ${summary.peopleFactsPassed} of ${summary.peopleFactsTotal} inside |
| points of recorded series within a factor of two (or the band said) | ${share(summary.seriesPointsInBandShare)} |
| stylised facts borne out | ${summary.factsPassed} of ${summary.factsTotal} |
${
  outcomes.length === 0
    ? '| outcomes | not scored for this page: see [outcomes](#outcomes) |'
    : `| outcomes, ranked probability score (0 best) | ${number(summary.outcomeRps)}; base rate ${number(summary.outcomeRpsBaseRate)}. Over the cases of the rubric ${number(told.outcomeRpsInRubric)}; with the values of other cases ${number(summary.outcomeRpsPermuted)} |
| outcomes, likeliest kind right | ${share(summary.outcomeTopShare)} |`
}

A table with honest misses is worth more than tuned fits: behaviour is shared by all cases. It was calibrated on Belarus, June to October 2021, and one constant (how fast agencies multiply) on Greece 2015; danger at sea was set from the dead of 2007 off Libya, the share that goes to another post from F06. A miss elsewhere is what that costs.

Rows marked *calibrate* are in these sums: without them ${sumOf('people')} people facts and ${sumOf('series')} points are inside. Most other points belong to cases whose sizes or places were set
from the same counts; the band file of each says so.

## People first

${table(of('people'))}

## Recorded series

| case | points inside | share |
|---|--:|--:|
${bySeries.join('\n')}

${table(series)}

## Stylised facts

A fact is borne out when every item that computes it is inside its band. What nothing computes counts as a miss.

| | | what | known | items; why not |
|---|---|---|---|---|
${factRows.join('\n')}

${table(inScenarios(of('fact')))}

## Outcomes

Every case with a coded outcome, all actors free, bargaining inputs from [the rubric](rubric.md). "Model" is the mean of the kinds (none 0, partial ½, full 1); "share" the runs that end as coded.

${
  outcomes.length === 0
    ? 'Not scored for this page. `npx limen validate outcomes` runs every case freely and takes about five minutes on two cores.'
    : ['| | case | tier | coded | model | share | RPS |', '|---|---|---|---|--:|--:|--:|', ...outcomeRows].join('\n')
}

${
  told === undefined
    ? ''
    : `**Against forecasts that know less.** Against the base rate the model is ${compared(told.betterThanBaseRate)}; against the rubric values of other cases ${compared(told.betterThanPermuted)}. The base rate is the harder of two: the record before these cases (${number(told.outcomeRpsHistorical)}) and the mean of the other cases (${number(told.outcomeRpsLeaveOneOut)}). Two cases say on their page that their free mode should not be read (poland-ukraine-2022, uk-rwanda-2022); they are counted. Asked for was better than both, and the likeliest kind right in 55 of 100 cases; it is right in ${Math.round(100 * summary.outcomeTopShare)}.`
}

With scripted moves (history mode) only offers, answers and stopping are left to the model:

${table(scripted)}

## The reference case, Belarus 2021

### Read this first

- Being inside a band proves that the mechanisms *can* produce the pattern together. It does not prove that they did.
- **Calibrated** rows were fitted: a random search over about twenty numbers against the recorded series of June to October 2021 (Polish
  attempts, Lithuanian entries, arrivals recorded by Germany, the mass balance of people), then rounded by hand. Behavioural numbers are defaults of
  the registry and shared by all scenarios. Fitted constants of a segment are marked as such in the scenario: two for each segment, and on top of them where the
  escorts lead (three weights before and three after 5 August) and how many they lead.
- **The turn from Lithuania to Poland is mostly that change of the escorts' aim.** The world \`steering-stays\` below keeps the aim of July: Polish attempts
  then stay small. What the Polish months show is that flows of that size, once led there, cross, are turned back and go on as recorded; not that people would have gone there by themselves.
- The defaults are that fit. \`npx limen calibrate belarus-behaviour\` looks for other sets of eight behavioural constants that meet seven of these numbers, June to October only
  ([guide](guides/calibrate.md), \`data/accepted/belarus-2021.json\`); the table below is of the defaults.
- **Validated** rows were not in that search. But November and December were looked at while mechanisms were chosen (unpaid onward
  movement, closed places, camps that keep people from the line, the winding down of 18 November, the no-pushback world): they are a check, not a blind test.
- The rows of grade D in the timeline (steering, escorts, tools, blocked retreat, guards by month, the winding down) are assumptions that no
  source dates. Without them the autumn does not come out.
- The size of the pools of people at risk is not identified; only pool × base hazard is, until the pools run out. The row on pools says how far that is.
- The share of runs without a concession depends on bargaining inputs. They are those of [the rubric](rubric.md), and the weights of the bloc are the defaults.
- In all runs without a concession the pressure is still going on in June 2022, weakly: the model has no reason of its own for the end that came later.

### From seats to attempts

One thing is switched in each world, on the same draws (seed 1/1). The stocks between show where the change is felt: seats that people on this
route can use, people who decide to leave, arrivals in the transit country, arrivals at a segment, people standing there at the end of
the month, recorded attempts, entries in the model, arrivals recorded by the destination, returns, people at risk who have not left, deaths in the model.
Attempts are events, not people.

${Object.keys(chains['belarus-2021']).map(chain).join('\n')}
## Base rates and claims

\`npx limen validate base-rates\` holds 8,000 drawn pairs of states against the historical record, beside two null models: the same hazards for everybody, and
the same outcomes dealt to other pairs, which must lose the association of stakes with concessions ([table](model/bargaining.md#base-rates)); beside them a quarter of the pairs with demands for money, and a
thousand drawn states that choose whom of four to threaten first.
\`npx limen validate sign-tests\` asks ten claims of the essays of small worlds ([list](claims.md#claims-asked-of-the-model)).

${table(items.filter((item) => parts.includes(item.scenario)))}

## What is weaker than it looks

- Greece 2015, EU and Türkiye 2016 and US and Mexico 2019 are one run each, Poland and Ukraine two: their ranges say nothing about luck, and months of Greece differ between runs by as much as the band is wide.
- Latvian attempts in July are few, so their ratio is large and noisy.
- Recorded entries in Lithuania fall to almost none on the first day, because the rule is switched at midnight; 35 people were still admitted on 3 August.
- Attempts at Poland peak lower than recorded (October) and fall later (November).
- In the world without flights nobody leaves at all: there is no other way in, so this row can hardly fail. The same holds for the sign of the row on entries that fall less, and nearly for the Iraqi stop.
- That recorded attempts and deaths fall where nobody is turned back is close to a definition: every interception is then an admission. How far they fall is not.
- The chance of being intercepted rises with turning back itself (a fitted offset of a segment), because recorded entries in Lithuania and Latvia fell to almost none.
- Unmet need is dominated by people at home, whose number is an assumption.
- Deaths in the model are given by two hazards whose product with nights outdoors is all that is known.
`;
writeFileSync(page, text);
const { signTestList } = await import('../dist/src/study/analysis/sign-tests.js');
refreshQuotations(signTestList); // pages that quote its figures
console.log(
  `docs/validation.md: ${items.filter((item) => item.pass).length} of ${items.length} items, ${summary.factsPassed} of ${summary.factsTotal} facts`,
);
