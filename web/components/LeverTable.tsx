import { levers } from '../../src/model/levers/index.ts';
import { reader, ui } from '../state.ts';

/** Every lever with what it does. Loaded when somebody opens it: the registry is larger than the page. */
export function LeverTable() {
  const { model: said } = ui.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={said.leversHeading}>
      <table class="prose">
        <caption>{said.leversNote}</caption>
        <thead>
          <tr>
            {said.leverColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levers.map(({ id, meaning, source, grade }) => (
            <tr key={id}>
              <th scope="row">{reader.value.lever(id)}</th>
              <td lang="en">{meaning}</td>
              <td lang="en">{source}</td>
              <td>{grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
