import { useState } from 'preact/hooks';
import { proseIn } from '../../src/figures/columns.ts';
import { dateOf } from '../../src/figures/periods.ts';
import { isSeed, type Settings, withWhatIf } from '../settings.ts';
import { base, cancel, change, isEdited, reset, runSettings, settings, status, ui } from '../state.ts';
import { isWide } from '../surroundings.ts';
import { Levers } from './Levers.tsx';
import { Status } from './Status.tsx';

/** What the reader can change, and the button that runs it. Beside the figures where there is room, folded away on a phone. */
export function Controls() {
  const said = ui.value.controls;
  const asked = settings.value;
  if (asked === undefined || base.value === undefined) return null;
  const count =
    asked.whatIfs.length + asked.sets.length + (asked.mode === 'history' ? 0 : 1) + (asked.days === undefined ? 0 : 1);
  return (
    <aside class="controls" aria-labelledby="controls-heading">
      <details open={isWide.value}>
        <summary>
          <h2 id="controls-heading">{said.heading}</h2>
          {count > 0 && <span class="badge">{said.changes(count)}</span>}
        </summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isSeed(asked.seed)) runSettings();
          }}
        >
          <p class="note">{said.intro}</p>
          <Seed asked={asked} />
          <WhatIfs asked={asked} />
          <Levers asked={asked} scenario={base.value.scenario} />
          <More asked={asked} />
          <Buttons count={count} />
        </form>
      </details>
      <Status />
    </aside>
  );
}

function Seed({ asked }: { readonly asked: Settings }) {
  const { controls: said, status: errors } = ui.value;
  const isGood = isSeed(asked.seed);
  return (
    <div class="field">
      <label for="seed">{said.seed}</label>
      <div class="row">
        <input
          id="seed"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={asked.seed}
          aria-invalid={!isGood}
          aria-describedby={isGood ? 'seed-hint' : 'seed-error'}
          onInput={(event) => change({ seed: event.currentTarget.value })}
        />
        <button type="button" class="quiet" onClick={() => change({ seed: anotherSeed() })}>
          {said.anotherSeed}
        </button>
      </div>
      {isGood ? (
        <p class="hint" id="seed-hint">
          {said.seedHint}
        </p>
      ) : (
        <p class="error" id="seed-error">
          {errors.badSeed}
        </p>
      )}
    </div>
  );
}

function WhatIfs({ asked }: { readonly asked: Settings }) {
  const scenario = base.value?.scenario;
  const entries = Object.entries(scenario?.whatIfs ?? {});
  if (scenario === undefined || entries.length === 0) return null;
  return (
    <fieldset>
      <legend>{ui.value.controls.whatIfs}</legend>
      {entries.map(([id, { title }]) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={asked.whatIfs.includes(id)}
            onChange={(event) => change(withWhatIf(scenario, asked, id, event.currentTarget.checked))}
          />
          <span>{proseIn(title, ui.value.words.language) || id}</span>
        </label>
      ))}
    </fieldset>
  );
}

function More({ asked }: { readonly asked: Settings }) {
  const said = ui.value.controls;
  const most = base.value?.scenario.days ?? 1;
  const [isBad, setBad] = useState(false);
  const setDays = (text: string): void => {
    const days = Number(text);
    const isWhole = text === '' || (Number.isInteger(days) && days >= 1 && days <= most);
    setBad(!isWhole);
    if (!isWhole) return;
    const { days: _, ...others } = asked;
    settings.value = text === '' || days === most ? others : { ...others, days };
  };
  const start = base.value?.scenario.start;
  const last = start === undefined ? '' : dateOf(start, (asked.days ?? most) - 1);
  return (
    <div class="two">
      <div class="field">
        <label for="days">{said.days}</label>
        <input
          id="days"
          type="number"
          min={1}
          max={most}
          step={1}
          value={asked.days ?? most}
          aria-invalid={isBad}
          aria-describedby="days-hint"
          onInput={(event) => setDays(event.currentTarget.value)}
        />
        <p class={isBad ? 'error' : 'hint'} id="days-hint">
          {isBad ? ui.value.status.badDays(String(most)) : `${said.daysHint(String(most))} (→ ${last})`}
        </p>
      </div>
      <div class="field">
        <label for="mode">{said.mode}</label>
        <select
          id="mode"
          value={asked.mode}
          onChange={(event) => change({ mode: event.currentTarget.value === 'free' ? 'free' : 'history' })}
        >
          <option value="history">{said.modes.history}</option>
          <option value="free">{said.modes.free}</option>
        </select>
      </div>
    </div>
  );
}

function Buttons({ count }: { readonly count: number }) {
  const said = ui.value.controls;
  const now = status.value;
  const isRunning = now.kind === 'running';
  return (
    <div class="buttons">
      <button type="submit" class="primary">
        {isRunning ? said.running(Math.round(now.share * 100)) : said.run}
      </button>
      {isRunning && (
        <button type="button" onClick={cancel}>
          {said.cancel}
        </button>
      )}
      {count > 0 && !isRunning && (
        <button type="button" class="quiet" onClick={reset}>
          {said.reset}
        </button>
      )}
      {isEdited.value && !isRunning && <p class="hint">{said.notYetRun}</p>}
    </div>
  );
}

/** A number that was hardly used before. Chance here only picks a name: the run draws nothing from it but through the seed. */
function anotherSeed(): string {
  return String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000);
}
