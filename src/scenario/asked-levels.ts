import type { DatedMove, LeverSlot, Params } from '../model/params.ts';

/**
 * What dated moves ask of third parties, day by day: of the levers that ask a role, the strongest level in force, each following its requests at its own
 * speed as in the run (actors/timeline.ts).
 */
export function askedLevels(
  moves: readonly DatedMove[],
  slots: readonly LeverSlot[],
  groupCount: number,
  days: number,
): Params['asked'] {
  const width = Math.max(1, groupCount);
  const asked: Record<string, Float64Array> = {};
  for (const slot of slots) {
    const { asks, baseline, risePerDay, fallPerDay } = slot.lever;
    if (asks === undefined) continue;
    asked[asks] ??= new Float64Array(days);
    const requested = new Float64Array(width).fill(baseline);
    const effective = new Float64Array(width).fill(baseline);
    const own = moves.filter((move) => move.slot === slot.index);
    for (let day = 0; day < days; day++) {
      for (const { level, groups } of own.filter((move) => move.day === day)) {
        if (groups.length === 0) requested.fill(level);
        else for (const g of groups) requested[g] = level;
      }
      for (let g = 0; g < width; g++) {
        const [from, to] = [effective[g]!, requested[g]!];
        effective[g] = to > from ? Math.min(to, from + risePerDay) : Math.max(to, from - fallPerDay);
        if (effective[g]! > asked[asks]![day]!) asked[asks]![day] = effective[g]!;
      }
    }
  }
  return asked;
}
