import path from 'node:path';
import type { Run, RunStart } from '../model/run.ts';
import { inert } from '../reporters/github/commands.ts';
import type { PartAsked } from '../reporters/parts.ts';
import type { Reporter, ReporterOptions, Streamed } from '../reporters/reporter.ts';
import type { Surroundings } from './surroundings.ts';
import { openWhole, type WholeFile } from './whole-file.ts';
import { cannotWrite } from './write-report.ts';

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

interface Stream {
  readonly reporter: Reporter;
  readonly streamed: Streamed;
  readonly options: ReporterOptions;
  readonly shown: string | null;
  readonly file: WholeFile | null;
  count: number;
}

/**
 * Opens a stream for each reporter that can be put together from parts. What goes to standard output is streamed if
 * nothing else comes there before it. `folder` null: the one report goes to standard output.
 */
export function openStreams(
  reporters: readonly Reporter[],
  drawingFor: (reporter: Reporter) => ReporterOptions,
  folder: string | null,
  { cwd, env, stdout }: Pick<Surroundings, 'cwd' | 'env' | 'stdout'>,
): ReportStreams {
  const onOutput = (reporter: Reporter): boolean => reporter.file === null || folder === null;
  const firstOnOutput = reporters.find(onOutput);
  const streams = reporters.flatMap((reporter): Stream[] => {
    const { streamed, file } = reporter;
    if (streamed === undefined || (onOutput(reporter) && reporter !== firstOnOutput)) return [];
    const absolute = file === null || folder === null ? null : path.join(folder, file);
    const shown = absolute === null ? null : path.relative(cwd, absolute).split(path.sep).join('/');
    const opened = absolute === null ? null : orSay(shown!, () => openWhole(absolute));
    return [{ reporter, streamed, options: drawingFor(reporter), shown, file: opened, count: 0 }];
  });
  const put = ({ reporter, file, shown }: Stream, piece: string | Uint8Array): void => {
    if (piece.length === 0) return;
    if (file !== null) {
      orSay(shown!, () => file.write(piece));
      return;
    }
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
      for (const stream of streams) put(stream, stream.streamed.head(start));
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
      if (stream.file !== null) orSay(stream.shown!, () => stream.file!.keep());
      open.delete(stream);
      return stream.shown;
    },
    drop() {
      for (const { file } of open) file?.drop();
    },
  };
}

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
    throw cannotWrite(`the report \`${shown}\``, error, 'name another folder with --output');
  }
}
