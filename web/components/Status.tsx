import { dropped, reader, shown, status, ui } from '../state.ts';

/** One place that says what is going on, politely; and one that says what went wrong. */
export function Status() {
  const said = ui.value.status;
  const now = status.value;
  return (
    <>
      <p class="status" role="status" data-state={now.kind}>
        {now.kind === 'running' && said.running}
        {now.kind === 'done' && said.done(reader.value.number(now.wallMs / 1000, 1))}
        {now.kind === 'cancelled' && (shown.value === undefined ? said.cancelledFirst : said.cancelled)}
      </p>
      {(now.kind === 'invalid' || now.kind === 'failed') && (
        <div class="alert" role="alert">
          <p>{said[now.kind]}</p>
          <ul>
            {now.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A link that was only partly understood says so. */
export function DroppedFromLink() {
  if (dropped.value.length === 0) return null;
  return (
    <div class="alert" role="alert">
      <p>{ui.value.status.dropped(dropped.value.join('; '))}</p>
    </div>
  );
}
