/** What the draws of a deal decide. */
export const slots = { breach: 0, found: 1 } as const;
export type Slot = keyof typeof slots;

type DealRule = 'dealBegan' | 'tranchePaid' | 'termsBroken' | 'trancheWithheld' | 'dealRenegotiated' | 'dealEnded';

/** Writes an event of a deal: which side acts, by which rule, on which numbers. */
export type DealReport = (rule: DealRule, side: 'by' | 'to', numbers: Readonly<Record<string, number>>) => void;
