import { levelWidth } from './levels.ts';
import type { Params } from './params.ts';

/**
 * What the levers can move: one set of numbers for the day, patched anew whenever a level changed.
 * Shapes: G groups, L legs, S segments, A actors, `[s*G + g]` where both. Shares are 0..1.
 */
export interface Controls {
  readonly visaShare: Float64Array; // [L*G] share of planners who can get the visa the leg needs (1 where none is needed)
  readonly seatsPerDay: Float64Array; // [L] seats that people on this route can use; Infinity = no limit
  readonly boardingShare: Float64Array; // [L*G] 1 boards, 0 refused by nationality
  readonly hostedShare: Float64Array; // [S] share of people in the transit city who are hosted (stay near, pay little)
  readonly escortShare: Float64Array; // [S] share of parties steered to a segment by the transit state
  readonly steerWeight: Float64Array; // [S] where escorted parties are steered to, relative weight
  readonly toolsShare: Float64Array; // [S] share of attempts with tools and instructions from the transit state
  readonly retreatBlocked: Float64Array; // [S] 0..1, share kept at the border when they want to leave it
  readonly campPlaces: Float64Array; // [S] sheltered places beside the segment, transit side
  readonly guardsPerKm: Float64Array; // [S]
  readonly fenceShare: Float64Array; // [S] share of the segment's length with a barrier
  readonly pushbackShare: Float64Array; // [S*G] share of intercepted people turned back without an individual procedure
  readonly exclusionShare: Float64Array; // [S] media and NGO exclusion, 0..1
  readonly closureMessage: Float64Array; // [S] official "the border is closed" message, 0..1
  readonly detentionShare: Float64Array; // [S] share of people in procedure who may not leave
  readonly handlingPerDay: Float64Array; // [S] persons a day the receiving state can handle in an orderly way
  readonly returnSeatsPerDay: Float64Array; // [G] seats home from the transit country
  readonly grantEur: Float64Array; // [S] return grant in the receiving state
  readonly reliefShare: Float64Array; // [S] share of people outdoors reached by relief
  readonly sanctionShare: Float64Array; // [A] sanctions felt by an actor, 0..1
  readonly framing: Float64Array; // [A] public framing by an actor, 0 ordinary … 1 threat
  readonly fareShare: Float64Array; // [L] share of the fare that people pay themselves
  readonly carriedShare: Float64Array; // [S] share of parties carried to the border free of charge: a shorter stay in the city
  readonly exitRelaxedShare: Float64Array; // [S] share of the exit control at the start that the transit state has given up
  readonly exitLeakShare: Float64Array; // [S] share of attempts that the transit state lets pass, beside the control kept at the start
  readonly permitShare: Float64Array; // [G] share of those who decide to leave whom their own state lets go
  readonly facilitationFactor: Float64Array; // [S] factor of the room of guides and helpers, ≥ 1 where tolerated
  readonly facilitationRiskShare: Float64Array; // [S] share of their risk that guides and helpers still run
  readonly closureShare: Float64Array; // [G] order to leave a camp, share of the fastest pace, 0..1
  readonly closureAllowedShare: Float64Array; // [G] share of such an order that courts leave
  readonly recallPerDay: Float64Array; // [G] workers a day brought home by their own state
  readonly standardsShare: Float64Array; // [G] share of work contracts with standards
  readonly surveillanceShare: Float64Array; // [G] share of people abroad who are watched for their own state
  readonly appeal: Float64Array; // [A] appeal of a host to share responsibility, 0..1
  readonly claims: Float64Array; // [A] claims and staged events of an actor, 0..1
  readonly suspensionShare: Float64Array; // [S*G] share of claims that are not heard
  readonly fastTrackShare: Float64Array; // [S] share of procedures decided fast
  readonly postShare: Float64Array; // [S] share of crossing posts that are open
  readonly forceShare: Float64Array; // [S] share of encounters in which force is used
  readonly legalPerDay: Float64Array; // [G] persons a day who may come by legal ways
  readonly corridorPerDay: Float64Array; // [S] persons a day taken from the other side into a procedure
  readonly temporaryShare: Float64Array; // [S*G] share of people protected at once
  readonly pushbackAllowedShare: Float64Array; // [S] share of turning back that courts and monitored procedures leave
  readonly borderProcedureShare: Float64Array; // [S] share of people intercepted who are heard at the border, watched by monitors
  readonly exclusionKeptShare: Float64Array; // [S] share of media and NGO exclusion that access leaves
  readonly accessShare: Float64Array; // [S] share of the zone open to relief and rights organisations
  readonly campaignShare: Float64Array; // [G] share of people reached by an information campaign
  readonly passageShare: Float64Array; // [S] share of people inside who are let travel on
  readonly onwardOpenShare: Float64Array; // [L] share of onward movement on a leg that is let in
  readonly firstCountryShare: Float64Array; // [L] share of people recorded after an onward leg who are taken back to the state of first entry
  readonly readmissionShare: Float64Array; // [S] share of refused people who are taken back
  readonly offshorePerDay: Float64Array; // [S] persons a day moved to a partner country
  readonly transferAllowedShare: Float64Array; // [S] share of these transfers that courts leave
  readonly grantedShare: Float64Array; // [A] share of what is demanded of an actor that it grants by script
  readonly transitAid: Float64Array; // [A] conditional aid an actor receives, 0..1
  readonly conditionality: Float64Array; // [A] share of an actor’s aid that is tied to control
  readonly relocationPerDay: Float64Array; // [S] persons a day moved to other members
  readonly visaLiberal: Float64Array; // [A] visa-free travel an actor has or is promised, 0..1
  readonly contact: Float64Array; // [A] recognition and contact an actor is given, 0..1
  readonly scrutiny: Float64Array; // [A] shift of others’ scrutiny of an actor, −1..1
  readonly sideDeal: Float64Array; // [A] share of members’ losses that a bloc makes good
  readonly controlMoney: Float64Array; // [A] money for control an actor receives, 0..1
  readonly tariff: Float64Array; // [A] tariffs threatened or laid on an actor, 0..1
  readonly derogation: Float64Array; // [A] derogations an actor may use, 0..1
  readonly patronShare: Float64Array; // [A] share of the cost of sanctions that a patron covers
  readonly consularShare: Float64Array; // [L*G] share of visas that consulates at home still issue
}

/** Deep copy of the base, to be patched. */
export function copyOf(base: Controls): Controls {
  // Made whole: an object that is given so many names one by one is a dictionary, searched anew at every access.
  const fields = Object.entries<Float64Array>({ ...base });
  return Object.fromEntries(fields.map(([field, values]) => [field, values.slice()])) as unknown as Controls;
}

/** Sets controls to the base and the effective level of every lever, in registry order. In place, because levels move on most days. */
export function patchControls(controls: Controls, params: Params, effective: Float64Array): void {
  for (const field of Object.keys(controls) as (keyof Controls)[]) controls[field].set(params.controls[field]);
  const groupCount = levelWidth(params);
  for (const slot of params.leverSlots) {
    const first = slot.index * groupCount;
    const { baseline } = slot.lever;
    let active = false;
    for (let g = 0; g < groupCount; g++) if (effective[first + g] !== baseline) active = true;
    if (active) slot.lever.apply(controls, (g) => effective[first + g]!, slot, params);
  }
}
