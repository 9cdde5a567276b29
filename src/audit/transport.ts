/** One answer of a server, redirects not followed, its body as it was sent. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Why there is no answer. */
export interface Failure {
  readonly failed: 'private-address' | 'timeout' | 'too-large' | 'unreachable' | 'broken' | 'interrupted';
  /** In words that complete *could not be read:*. */
  readonly why: string;
  /** Whether another try may do better. */
  readonly transient: boolean;
}

/** The network, as far as reading a source needs it. */
export interface Transport {
  get(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer | Failure>;
  close(): Promise<void>;
}

export const isFailure = (outcome: object): outcome is Failure => 'failed' in outcome;

export const INTERRUPTED: Failure = {
  failed: 'interrupted',
  why: 'the run was interrupted',
  transient: false,
};

/** How long and how much an answer may be. */
export interface Limits {
  readonly connectMs: number;
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly bodyMs: number;
  /** For all of it. */
  readonly totalMs: number;
  /** Of the body as it is sent. */
  readonly bytes: number;
  /** Of the body when it is unpacked. */
  readonly unpackedBytes: number;
  /** For making text of a PDF. */
  readonly readMs: number;
}

/** What patience is usual; reports of 200 pages weigh under 30 MB. */
export const LIMITS: Limits = {
  connectMs: 10_000,
  headersMs: 20_000,
  bodyMs: 20_000,
  totalMs: 90_000,
  bytes: 30_000_000,
  unpackedBytes: 60_000_000,
  readMs: 30_000,
};
