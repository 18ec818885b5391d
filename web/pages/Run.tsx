import type { ComponentChildren } from 'preact';
import { slotName } from '../../src/figures/columns.ts';
import type { Table, Topic } from '../../src/figures/figure.ts';
import {
  ledgerTable,
  movementsTable,
  notInLedger,
  stagesTable,
  withoutZeros,
} from '../../src/figures/summary-tables.ts';
import type { Result } from '../../src/run/result.ts';
import { AboutCase } from '../components/AboutCase.tsx';
import { BeforeRun } from '../components/BeforeRun.tsx';
import { CaseChooser } from '../components/CaseChooser.tsx';
import { Controls } from '../components/Controls.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Figure } from '../components/Figure.tsx';
import { ModelAndSources } from '../components/ModelAndSources.tsx';
import { Question } from '../components/Question.tsx';
import { Reproduce } from '../components/Reproduce.tsx';
import { DroppedFromLink, Status } from '../components/Status.tsx';
import { Tiles } from '../components/Tiles.tsx';
import { Why } from '../components/Why.tsx';
import { base, figures, reader, secondsLeft, shown, status, ui } from '../state.ts';

/** One run, in the order in which it should be read: question, people, power, outcome, why, the case in class, method. */
export function Run() {
  return (
    <main id="run" tabIndex={-1}>
      <DroppedFromLink />
      <CaseChooser />
      <Question />
      <div class="desk">
        <Tiles />
        <Controls />
        {shown.value === undefined ? <Waiting /> : <Story />}
      </div>
    </main>
  );
}

/** Until there are numbers: what is being loaded or run and how long it will take, or what waits to be asked for. */
function Waiting() {
  const now = status.value;
  if (base.value === undefined) {
    return (
      <div class="waiting">
        <Status />
        {now.kind !== 'failed' && <p>{ui.value.loading}</p>}
      </div>
    );
  }
  if (now.kind !== 'running') {
    return (
      <div class="waiting">
        <BeforeRun />
      </div>
    );
  }
  return (
    <div class="waiting">
      <p>{ui.value.loadingRun}</p>
      <progress value={now.share} aria-label={ui.value.status.running} />
      <p class="note">{ui.value.ask.left(reader.value.number(secondsLeft.value))}</p>
    </div>
  );
}

function Story() {
  const result = shown.value?.result;
  if (result === undefined) return null;
  const { report } = ui.value.words;
  return (
    <div class="story" data-fingerprint={result.fingerprint}>
      <Section id="people" title={report.people}>
        <div class="pair">
          <Figures topic="people" />
          <Ledger result={result} />
        </div>
      </Section>
      <Section id="movement" title={report.movement}>
        {figures.value.some(({ topic }) => topic === 'movement') ? (
          <div class="figures">
            <Figures topic="movement" />
          </div>
        ) : (
          <p>{result.people > 0 ? report.noBorder : `${ui.value.words.noData}.`}</p>
        )}
        <Folded title={report.movements} table={movementsTable(result, reader.value)} />
        {result.people > 0 && <Folded title={report.stages} table={stagesTable(result, reader.value)} />}
      </Section>
      <Section id="power" title={report.power}>
        <Figures topic="power" />
        {!figures.value.some(({ topic }) => topic === 'power') && <p>{ui.value.words.leverage.none}</p>}
      </Section>
      <Section id="outcome" title={report.outcome}>
        <Figures topic="outcome" />
        {result.scripted.length > 0 && (
          <p class="note">
            {report.scripted(
              result.scripted.map((slot) => slotName(result.spec.scenario, slot, reader.value)).join('; '),
            )}
          </p>
        )}
      </Section>
      <Section id="why" title={report.why}>
        <Figures topic="why" />
        <Why />
      </Section>
      <Section id="case" title={ui.value.words.case.heading}>
        <AboutCase />
      </Section>
      <Section id="method" title={report.method}>
        <Reproduce />
        <ModelAndSources />
      </Section>
    </div>
  );
}

/** What this world counts, what it counted and did not find, then in words what it does not count. */
function Ledger({ result }: { readonly result: Result }) {
  const { table, zeros } = withoutZeros(ledgerTable(result, reader.value));
  const missing = notInLedger(result, reader.value);
  const { report } = ui.value.words;
  return (
    <div>
      {table.rows.length > 0 && <DataTable table={table} caption={report.ledger} />}
      {zeros.length > 0 && <p class="note">{report.countedZero(zeros.join('; '))}</p>}
      {missing !== null && <p class="note">{missing}</p>}
    </div>
  );
}

function Folded({ title, table }: { readonly title: string; readonly table: Table }) {
  if (table.rows.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <DataTable table={table} caption={title} />
    </details>
  );
}

function Figures({ topic }: { readonly topic: Topic | 'power' }) {
  return (
    <>
      {figures.value
        .filter((figure) => figure.topic === topic)
        .map((figure) => (
          <Figure key={figure.id} figure={figure} />
        ))}
    </>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="chapter" aria-labelledby={`${id}-chapter`}>
      <h2 id={`${id}-chapter`}>{title}</h2>
      {children}
    </section>
  );
}
