import { proseIn } from '../../src/figures/columns.ts';
import type { ScenarioEntry } from '../data.ts';
import { base, chooseScenario, index, status, ui } from '../state.ts';

/** Every scenario there is, grouped by kind and tier as `limen list scenarios` groups them. A choice is shown before it is run. */
export function CaseChooser() {
  const chosen = base.value?.scenario.id;
  if (chosen === undefined) return null;
  const { controls: said, words } = ui.value;
  const isListed = index.value.some(({ id }) => id === chosen);
  return (
    <div class="chooser">
      <label for="scenario">{said.scenario}</label>
      <select
        id="scenario"
        value={chosen}
        onChange={(event) => {
          chooseScenario(event.currentTarget.value).catch((error: unknown) => {
            status.value = { kind: 'failed', lines: [String(error)] };
          });
        }}
      >
        {!isListed && <option value={chosen}>{chosen}</option>}
        {groupsOf(index.value).map(([heading, entries]) => (
          <optgroup key={heading} label={heading}>
            {entries.map(({ id, title }) => (
              <option key={id} value={id}>
                {proseIn(title, words.language) || id}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** The list is in its order already: what has the same heading stands together. */
function groupsOf(entries: readonly ScenarioEntry[]): [string, ScenarioEntry[]][] {
  const said = ui.value.words.case;
  const groups: [string, ScenarioEntry[]][] = [];
  for (const entry of entries) {
    const { type, tier } = entry;
    const heading = type === null || tier === null ? said.notACase : `${said.types[type]}, ${said.tier(tier)}`;
    const last = groups.at(-1);
    if (last?.[0] === heading) last[1].push(entry);
    else groups.push([heading, [entry]]);
  }
  return groups;
}
