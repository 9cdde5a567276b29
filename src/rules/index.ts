import { articlePair } from './article-pair.ts';
import { articleTable } from './article-table.ts';
import { articleUnreadable } from './article-unreadable.ts';
import { bilingualBound } from './bilingual-bound.ts';
import { bilingualDate } from './bilingual-date.ts';
import { bilingualDirection } from './bilingual-direction.ts';
import { bilingualMissing } from './bilingual-missing.ts';
import { bilingualName } from './bilingual-name.ts';
import { bilingualScale } from './bilingual-scale.ts';
import { bilingualStructure } from './bilingual-structure.ts';
import { bilingualTable } from './bilingual-table.ts';
import { bilingualUnit } from './bilingual-unit.ts';
import { bilingualValue } from './bilingual-value.ts';
import { consistencyArithmetic } from './consistency-arithmetic.ts';
import { consistencyConflict } from './consistency-conflict.ts';
import { consistencyDate } from './consistency-date.ts';
import { registryAmbiguous } from './registry-ambiguous.ts';
import { registryAttribution } from './registry-attribution.ts';
import { registryDisputed } from './registry-disputed.ts';
import { registryPrecision } from './registry-precision.ts';
import { registryRefuted } from './registry-refuted.ts';
import { registryStale } from './registry-stale.ts';
import { registryUnverified } from './registry-unverified.ts';
import { registryWeak } from './registry-weak.ts';
import type { Rule } from './rule.ts';
import { suppressionReason } from './suppression-reason.ts';
import { suppressionUnused } from './suppression-unused.ts';

/** What is said of suppressions, once it is known what they suppress. */
export const SUPPRESSION_RULES: readonly Rule[] = [suppressionUnused, suppressionReason];

/** Every rule, in the order of the README's table. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  registryRefuted,
  registryUnverified,
  registryStale,
  registryAmbiguous,
  registryPrecision,
  registryWeak,
  registryDisputed,
  registryAttribution,
  bilingualValue,
  bilingualMissing,
  bilingualUnit,
  bilingualScale,
  bilingualDate,
  bilingualDirection,
  bilingualBound,
  bilingualName,
  bilingualTable,
  bilingualStructure,
  consistencyConflict,
  consistencyArithmetic,
  consistencyDate,
  articleTable,
  articlePair,
  articleUnreadable,
  ...SUPPRESSION_RULES,
];
