import { useEffect, useState } from 'preact/hooks';
import { dateOf } from '../../src/figures/periods.ts';
import { withShortNumbers } from '../../src/figures/text.ts';
import type { Event } from '../../src/model/events.ts';
import { reader, shown, ui } from '../state.ts';

/** Shown before the rest is folded away. */
const FIRST = 12;

type Explain = typeof import('../../src/run/explain/text.ts');

/** What happened among states, one sentence an event, from the log of the run. The sentences are loaded after the numbers. */
export function Why() {
  const [explain, setExplain] = useState<Explain>();
  useEffect(() => {
    import('../../src/run/explain/text.ts').then(setExplain, () => undefined); // without them the events stay unsaid, nothing else is lost
  }, []);
  const result = shown.value?.result;
  if (result === undefined) return null;
  const said = ui.value.why;
  const { events } = result;
  if (events.length === 0) return <p>{said.none}</p>;
  if (explain === undefined) return <p>{ui.value.loading}</p>;
  const turns = events.filter(({ rule }) => rule !== 'leverSet').slice(0, FIRST);
  return (
    <>
      <p class="note">{said.intro}</p>
      {turns.length > 0 && <EventList events={turns} explain={explain} />}
      <details>
        <summary>{said.more(reader.value.number(events.length))}</summary>
        <EventList events={events} explain={explain} />
      </details>
    </>
  );
}

function EventList({ events, explain }: { readonly events: readonly Event[]; readonly explain: Explain }) {
  const scenario = shown.value?.result.spec.scenario;
  if (scenario === undefined) return null;
  const names = explain.namesOf(scenario); // the sentences are English, and so are the names in them
  return (
    <ol class="events">
      {events.map((event) => {
        const date = dateOf(scenario.start, event.day);
        return (
          <li key={event.id}>
            <time dateTime={date}>{reader.value.date(date)}</time>{' '}
            <span lang="en">{withShortNumbers(explain.eventSentence(event, names))}</span>
          </li>
        );
      })}
    </ol>
  );
}
