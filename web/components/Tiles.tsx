import { firstMeasures } from '../../src/figures/first-measures.ts';
import type { Result } from '../../src/run/result.ts';
import { first, hasSameSeed, isComparing, reader, shown, ui } from '../state.ts';

/** The numbers that a reader takes away at a glance: people, then power, then outcome. */

interface TileData {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly read: (result: Result) => string;
  readonly isModelled: boolean;
}

export function Tiles() {
  const result = shown.value?.result;
  if (result === undefined) return null;
  const said = ui.value;
  const people = firstMeasures(result.humanCost).map(
    (id): TileData => ({
      id,
      label: reader.value.metric(id),
      unit: reader.value.unit(id),
      read: ({ humanCost }) => reader.value.orNotModelled(humanCost[id]),
      isModelled: result.humanCost[id] !== null,
    }),
  );
  const hasDemands = Object.keys(result.spec.scenario.demands).length > 0;
  const share = (value: number): string => (hasDemands ? reader.value.number(value, 2) : said.words.notModelled);
  const power: TileData = {
    id: 'leveragePeak',
    label: said.peakLeverage,
    unit: said.peakLeverageUnit,
    read: ({ outcome }) => share(outcome.leveragePeak),
    isModelled: hasDemands,
  };
  const outcome: TileData = {
    id: 'concession',
    label: said.concession,
    unit: said.concessionKinds[result.outcome.kind],
    read: (of) => share(of.outcome.concession),
    isModelled: hasDemands,
  };
  return (
    <section class="in-short" aria-labelledby="in-short-heading">
      <h2 id="in-short-heading" class="unseen">
        {said.summaryHeading}
      </h2>
      <div class="tile-groups">
        <TileGroup kind="people" title={said.peopleTiles} tiles={people} />
        <TileGroup kind="power" title={said.powerTiles} tiles={[power]} />
        <TileGroup kind="outcome" title={said.outcomeTiles} tiles={[outcome]} />
      </div>
      {isComparing.value && <p class="note">{said.twoSingleRuns(hasSameSeed.value)}</p>}
    </section>
  );
}

function TileGroup({
  kind,
  title,
  tiles,
}: {
  readonly kind: string;
  readonly title: string;
  readonly tiles: TileData[];
}) {
  return (
    <div class={`tile-group ${kind}`}>
      <h3>{title}</h3>
      <dl>
        {tiles.map((tile) => (
          <Tile key={tile.id} tile={tile} />
        ))}
      </dl>
    </div>
  );
}

function Tile({ tile }: { readonly tile: TileData }) {
  const now = shown.value?.result;
  const before = isComparing.value ? first.value?.result : undefined;
  if (now === undefined) return null;
  return (
    <div class="tile" data-measure={tile.id}>
      <dt>{tile.label}</dt>
      <dd class={tile.isModelled ? 'value' : 'value words'}>{tile.read(now)}</dd>
      {tile.isModelled && <dd class="unit">{tile.unit}</dd>}
      {before !== undefined && <dd class="before">{ui.value.firstRun(tile.read(before))}</dd>}
    </div>
  );
}
