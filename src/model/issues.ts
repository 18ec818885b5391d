import type { ParameterId } from './parameters.ts';
import type { Role } from './vocabulary.ts';

/** What is demanded, who can grant it, and which lever moves when it is granted. */
export interface IssueWords {
  readonly meaning: string;
  readonly grantedBy: readonly Role[]; // roles of `to` that can grant it
  readonly winsSilence?: true; // scrutiny of the winner falls (politics/scrutiny.ts)
  readonly kept?: Kept; // absent = an act that no lever stands for
}

/** How a granted issue is kept: a lever of one side is raised, or lowered, as far as the issue was granted. */
interface Kept {
  readonly side: 'by' | 'to'; // whose lever (or whose members')
  readonly lever: string;
  readonly how: 'raise' | 'lower';
  readonly whole: 1 | ParameterId; // level of an issue granted whole; `lower`: always to 0
}

const STATES: readonly Role[] = ['transitState', 'targetState', 'hostState', 'originState', 'destinationState'];
const RECEIVERS: readonly Role[] = ['targetState', 'destinationState'];
const BLOC_OR_STATE: readonly Role[] = ['bloc', ...STATES];
const ANYBODY: readonly Role[] = [...BLOC_OR_STATE, 'patron', 'relief', 'court', 'media', 'carrier'];

/**
 * Every issue a demand can be about, once: refusals of the scenario, the levers that follow a settlement (actors/promises.ts) and the
 * pages read this table. An issue without a lever changes no practice in the model: it has a value and a cost and that is all.
 */
export const issues = {
  // asked of states that receive people, and of their blocs
  sanctions: {
    meaning: 'relief from sanctions',
    grantedBy: ['bloc', 'targetState', 'destinationState'],
    kept: { side: 'to', lever: 'sanctions', how: 'lower', whole: 1 },
  },
  money: {
    meaning: 'money for control or hosting',
    grantedBy: ['bloc', 'targetState', 'destinationState'],
    kept: { side: 'to', lever: 'moneyForControl', how: 'raise', whole: 1 },
  },
  aid: {
    meaning: 'aid with conditions',
    grantedBy: ['bloc', 'targetState', 'destinationState'],
    kept: { side: 'to', lever: 'transitAid', how: 'raise', whole: 1 },
  },
  recognition: {
    meaning: 'recognition of a government or a claim to office',
    grantedBy: BLOC_OR_STATE,
    kept: { side: 'to', lever: 'contact', how: 'raise', whole: 1 },
  },
  contact: {
    meaning: 'a call, a visit, a seat at the table',
    grantedBy: BLOC_OR_STATE,
    kept: { side: 'to', lever: 'contact', how: 'raise', whole: 1 },
  },
  rightsScrutiny: {
    meaning: 'silence on what the winner does to people',
    grantedBy: ['bloc', 'destinationState', 'targetState'],
    winsSilence: true,
  },
  visa: {
    meaning: 'visa-free travel or a market opened to citizens',
    grantedBy: ['bloc', 'destinationState'],
    kept: { side: 'to', lever: 'visaLiberalisation', how: 'raise', whole: 1 },
  },
  market: { meaning: 'access to a market, trade status', grantedBy: BLOC_OR_STATE },
  accession: { meaning: 'steps towards membership', grantedBy: ['bloc'] },
  debtRelief: { meaning: 'a softer programme, debt relief', grantedBy: ['bloc', 'destinationState'] },
  territory: { meaning: 'a line on a map, a claim to land or sea', grantedBy: BLOC_OR_STATE },
  security: { meaning: 'military or diplomatic backing', grantedBy: BLOC_OR_STATE },
  person: { meaning: 'somebody extradited, expelled, released or silenced', grantedBy: BLOC_OR_STATE },
  text: { meaning: 'words in a common document', grantedBy: ANYBODY },
  corridor: {
    meaning: 'people taken over at the line into a procedure',
    grantedBy: ['bloc', 'targetState', 'destinationState'],
    kept: { side: 'to', lever: 'humanitarianCorridor', how: 'raise', whole: 'corridorGrantedPerDay' },
  },
  resettlement: {
    meaning: 'people taken from first hosts by legal ways',
    grantedBy: ['bloc', ...RECEIVERS],
    kept: { side: 'to', lever: 'legalPathways', how: 'raise', whole: 'pathwaysGrantedPerDay' },
  },
  relocation: {
    meaning: 'people moved from front-line members to others',
    grantedBy: ['bloc'],
    kept: { side: 'to', lever: 'relocation', how: 'raise', whole: 'relocationGrantedPerDay' },
  },
  legalChange: {
    meaning: 'law that allows in a crisis what was unlawful before',
    grantedBy: ['bloc', 'targetState'],
    kept: { side: 'to', lever: 'legalChange', how: 'raise', whole: 1 },
  },
  responsibility: {
    meaning: 'others carry part of what hosting costs',
    grantedBy: ['bloc', 'targetState', 'destinationState', 'relief', 'patron'],
  },
  securityCooperation: {
    meaning: 'people of the asking state abroad are watched for it',
    grantedBy: ['targetState', 'destinationState', 'hostState'],
    kept: { side: 'by', lever: 'diasporaCooperation', how: 'raise', whole: 1 },
  },
  workerProtection: {
    meaning: 'standards in the contracts of workers abroad',
    grantedBy: ['destinationState', 'targetState', 'hostState'],
    kept: { side: 'by', lever: 'workerStandards', how: 'raise', whole: 1 },
  },
  // asked of states that people leave or pass
  exitControl: {
    meaning: 'the border is controlled from the inside',
    grantedBy: ['transitState', 'hostState', 'originState'],
    kept: { side: 'to', lever: 'exitControl', how: 'raise', whole: 1 },
  },
  readmission: {
    meaning: 'refused people are taken back',
    grantedBy: ['transitState', 'hostState', 'originState'],
    kept: { side: 'by', lever: 'readmission', how: 'raise', whole: 1 },
  },
  transfer: {
    meaning: 'people are taken over into a partner country',
    grantedBy: ['transitState', 'hostState', 'originState'],
    kept: { side: 'by', lever: 'offshoring', how: 'raise', whole: 'transfersGrantedPerDay' },
  },
  emigration: {
    meaning: 'citizens may leave',
    grantedBy: ['originState', 'transitState'],
    kept: { side: 'to', lever: 'exitPermits', how: 'lower', whole: 1 },
  },
  hosting: {
    meaning: 'camps stay open',
    grantedBy: ['hostState', 'transitState'],
    kept: { side: 'to', lever: 'campClosure', how: 'lower', whole: 1 },
  },
} as const satisfies Readonly<Record<string, IssueWords>>;

export type IssueId = keyof typeof issues;

/** The words of an issue, null for a name that is none. */
export const issueOf = (id: string): IssueWords | null => (Object.hasOwn(issues, id) ? issues[id as IssueId] : null);
