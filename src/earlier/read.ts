import { UserError } from '../model/user-error.ts';
import { type EarlierReport, earlierSchema } from './schema.ts';

const REMEDY = 'name a `report.json` that `claimcheck check --format json` wrote';

/** An earlier report from the text of its file. Throws a `UserError` that says where it does not read. */
export function readEarlier(text: string, path: string): EarlierReport {
  const fail = (message: string, remedy = REMEDY) => new UserError([{ path, message, remedy }]);
  const value = parsed(text);
  if (value === undefined) throw fail('This earlier report is no JSON, or not the whole of it');
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (version === undefined) throw fail('This is not the report of a run');
  if (version !== 1)
    throw fail(
      'This earlier report is of another version of `report.json` than 1',
      'compare with a report of this version of claimcheck',
    );
  const read = earlierSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw fail(
    `This earlier report is damaged at \`${issue?.path.map(String).join('.')}\`: ${issue?.message}`,
    'take it as it was written, or check again and keep that report',
  );
}

/** Undefined for what is no JSON, which itself can say `null` but not that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
