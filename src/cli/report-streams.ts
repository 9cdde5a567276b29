import path from 'node:path';
import type { Run, RunStart } from '../model/run.ts';
import { inert } from '../reporters/github/commands.ts';
import type { PartAsked } from '../reporters/parts.ts';
import type { Reporter, ReporterOptions, Streamed } from '../reporters/reporter.ts';
import type { Surroundings } from './surroundings.ts';
import { openWhole, type WholeFile } from './whole-file.ts';
import { cannotWriteReport } from './write-report.ts';

/** The reports that are written while articles are checked. */
export interface ReportStreams {
  readonly asked: readonly PartAsked[];
  begin(start: RunStart): void;
  /** The parts of the next article. */
  take(parts: readonly Uint8Array[]): void;
  has(reporter: Reporter): boolean;
  /** Ends a report. Gives the path of its file, from the working directory; null for one on standard output. */
  end(reporter: Reporter, run: Run, options: ReporterOptions): string | null;
  /** Gives up all that was not ended: reports of an earlier run stay. */
  drop(): void;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A file, and its name for people. */
interface Place {
  readonly absolute: string;
  readonly shown: string;
}

interface Stream {
  readonly reporter: Reporter;
  readonly streamed: Streamed;
  readonly options: ReporterOptions;
  /** Where it goes; null: to standard output. */
  readonly place: Place | null;
  /** Open from the start of the run on. */
  file: WholeFile | null;
  count: number;
}

/**
 * A stream for each reporter that can be put together from parts, its file opened when the run begins. What goes to
 * standard output is streamed if nothing else comes there before it. `folder` null: the one report goes to standard
 * output. `beforeOutput` is called before anything is written there.
 */
export function openStreams(
  reporters: readonly Reporter[],
  drawingFor: (reporter: Reporter) => ReporterOptions,
  folder: string | null,
  { cwd, env, stdout }: Pick<Surroundings, 'cwd' | 'env' | 'stdout'>,
  beforeOutput: () => void,
): ReportStreams {
  const onOutput = (reporter: Reporter): boolean => reporter.file === null || folder === null;
  const firstOnOutput = reporters.find(onOutput);
  const streams = reporters.flatMap((reporter): Stream[] => {
    const { streamed, file } = reporter;
    if (streamed === undefined || (onOutput(reporter) && reporter !== firstOnOutput)) return [];
    const place = file === null || folder === null ? null : placeOf(path.join(folder, file), cwd);
    return [{ reporter, streamed, options: drawingFor(reporter), place, file: null, count: 0 }];
  });
  const put = ({ reporter, place, file }: Stream, piece: string | Uint8Array): void => {
    if (piece.length === 0) return;
    if (place !== null) {
      orSay(place.shown, () => file!.write(piece));
      return;
    }
    beforeOutput();
    const text = typeof piece === 'string' ? piece : decoder.decode(piece);
    stdout.write(reporter.terminal && env.GITHUB_ACTIONS ? inert(text) : text);
  };
  const open = new Set(streams);
  return {
    asked: streams.map(({ reporter, options }) => ({
      format: reporter.format as PartAsked['format'],
      options: plain(options),
    })),
    begin(start) {
      for (const stream of streams) {
        const { place, streamed } = stream;
        if (place !== null) stream.file = orSay(place.shown, () => openWhole(place.absolute));
        put(stream, streamed.head(start));
      }
    },
    take(parts) {
      streams.forEach((stream, i) => {
        const part = parts[i]!;
        if (part.length === 0) return;
        put(stream, stream.streamed.joint(stream.count === 0));
        put(stream, part);
        stream.count += 1;
      });
    },
    has: (reporter) => streams.some((stream) => stream.reporter === reporter),
    end(reporter, run, options) {
      const stream = streams.find((one) => one.reporter === reporter)!;
      put(stream, stream.streamed.tail(run, options, stream.count === 0));
      const { place, file } = stream;
      if (place !== null) orSay(place.shown, () => file!.keep());
      open.delete(stream);
      return place?.shown ?? null;
    },
    drop() {
      for (const { file } of open) file?.drop();
    },
  };
}

const placeOf = (absolute: string, cwd: string): Place => ({
  absolute,
  shown: path.relative(cwd, absolute).split(path.sep).join('/'),
});

/** What a part needs, and nothing that could not go to another thread. */
const plain = ({ color, width, ui, linksFrom, only }: ReporterOptions): PartAsked['options'] => ({
  color,
  width,
  ...(ui && { ui }),
  ...(linksFrom !== undefined && { linksFrom }),
  ...(only && { only }),
});

function orSay<Value>(shown: string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    throw cannotWriteReport(shown, error);
  }
}
