import type { Span } from '../model/position.ts';

/** Says where in an aligned stretch something stands, from 0 to 1; asked in rising order. */
export interface Placement {
  at(start: number): number;
}

/** By characters: a passage with so many before it, of so many in all. */
export class EvenPlacement implements Placement {
  private readonly before: number;
  private readonly total: number;

  constructor(before: number, total: number) {
    this.before = before;
    this.total = total;
  }

  at(start: number): number {
    return this.total === 0 ? 0 : (this.before + start) / this.total;
  }
}

/** By the aligned sentence it stands in, so that what stands in one sentence is near each other on both sides. */
export class SentencePlacement implements Placement {
  private readonly sentences: readonly (Span | null)[];
  private reached = 0;

  constructor(sentences: readonly (Span | null)[]) {
    this.sentences = sentences;
  }

  at(start: number): number {
    const { sentences } = this;
    while (this.reached < sentences.length - 1) {
      const span = sentences[this.reached]!;
      if (span !== null && span.end > start) break;
      this.reached += 1;
    }
    const span = sentences[this.reached] ?? null;
    const within = span === null ? 0.5 : (start - span.start) / Math.max(1, span.end - span.start);
    return (this.reached + Math.min(1, Math.max(0, within))) / sentences.length;
  }
}
