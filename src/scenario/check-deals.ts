import { parseDay } from '../kernel/calendar.ts';
import type { Check } from './check.ts';
import { type LooseScenario, listIn, textIn } from './loose.ts';
import type { Path } from './tree.ts';

const PAYERS: readonly string[] = [
  'bloc',
  'transitState',
  'targetState',
  'hostState',
  'originState',
  'destinationState',
  'patron',
];

/** What the form of `deals` cannot say: who pays whom, when a deal begins, and whose demands it settles. */
export function checkDeals(check: Check, scenario: LooseScenario): void {
  for (const [id, deal] of scenario.entries('deals')) {
    const path: Path = ['deals', id];
    const by = textIn(deal, 'by');
    const to = textIn(deal, 'to');
    check.name([...path, 'by'], by, 'actors');
    check.state([...path, 'to'], to);
    if (by !== undefined && by === to) check.add([...path, 'to'], 'a deal is made with somebody else');
    const role = textIn(scenario.entry('actors', by), 'role');
    if (role !== undefined && !PAYERS.includes(role))
      check.add([...path, 'by'], `must be a state, a bloc or a patron, and ${by} is a ${role}`);
    begins(check, path, textIn(deal, 'on'), deal.settles !== undefined);
    settles(check, scenario, path, { by, to, demands: listIn(deal, 'settles') });
  }
}

function begins(check: Check, path: Path, on: string | undefined, isSettling: boolean): void {
  if (on === undefined) {
    if (!isSettling)
      check.add(path, 'never comes into force', 'give its date (on), or the demands it settles (settles)');
    return;
  }
  const day = parseDay(on);
  const { days } = check;
  if (day !== null && days !== null && (day < days.first || day > days.last))
    check.add([...path, 'on'], `${on} is outside the run, ${check.runText()}`);
}

/** A deal settles what the state that is paid demands of the one that pays, of its bloc or of a member of it. */
function settles(
  check: Check,
  scenario: LooseScenario,
  path: Path,
  deal: { by: string | undefined; to: string | undefined; demands: readonly unknown[] },
): void {
  deal.demands.forEach((demand, i) => {
    const at = [...path, 'settles', i];
    check.name(at, demand, 'demands');
    if (deal.demands.indexOf(demand) < i) check.add(at, `${String(demand)} is listed twice`);
    const entry = typeof demand === 'string' ? scenario.entry('demands', demand) : undefined;
    const [asks, asked] = [textIn(entry, 'by'), textIn(entry, 'to')];
    if (asks === undefined || asked === undefined || deal.to === undefined || deal.by === undefined) return;
    if (asks !== deal.to || !isAkin(scenario, asked, deal.by))
      check.add(at, `${String(demand)} is a demand of ${asks} on ${asked}, not of ${deal.to} on ${deal.by}`);
  });
}

function isAkin(scenario: LooseScenario, one: string, other: string): boolean {
  const members = (id: string): readonly unknown[] => listIn(scenario.entry('actors', id), 'members');
  return one === other || members(one).includes(other) || members(other).includes(one);
}
