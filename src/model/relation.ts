/** How what two quantities assert relates; `comparison/` decides it. */
export type Relation = 'equal' | 'rounds-to' | 'within' | 'overlaps' | 'contradicts' | 'incomparable';
