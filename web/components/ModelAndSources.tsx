import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { ui } from '../state.ts';

/** The model in words, what its counts count, and its levers. */
export function ModelAndSources() {
  const { model: said } = ui.value;
  return (
    <section id="model" class="model" aria-labelledby="model-heading">
      <h2 id="model-heading" class="model-heading">
        {said.heading}
      </h2>
      {said.purpose.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div class="columns">
        <div>
          <h3>{said.dayHeading}</h3>
          <ol>
            {said.day.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <div>
          <h3>{said.countsHeading}</h3>
          <ul>
            {said.counts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      </div>
      <Levers />
    </section>
  );
}

/** The table is loaded when it is opened for the first time. */
function Levers() {
  const [Table, setTable] = useState<{ readonly show: FunctionComponent }>();
  const { model: said, words, loading, status } = ui.value;
  const [isLost, setLost] = useState(false);
  const load = (): void => {
    import('./LeverTable.tsx').then(
      ({ LeverTable }) => setTable({ show: LeverTable }),
      () => setLost(true),
    );
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && Table === undefined && load()}>
      <summary>{`${said.leversHeading} (${Object.keys(words.levers).length})`}</summary>
      {Table === undefined ? <p>{isLost ? status.cannotRead(said.leversHeading) : loading}</p> : <Table.show />}
    </details>
  );
}
