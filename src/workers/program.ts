import path from 'node:path';

/** What a thread runs: the module beside the one that starts it, and how Node is told to read it. */
export interface Program {
  readonly url: URL;
  readonly execArgv: string[];
}

/** The program of a name beside the module of that address: `programBeside(import.meta.url, 'pdf-worker')`. */
export function programBeside(from: string, name: string): Program {
  const extension = path.extname(new URL(from).pathname);
  // Run from source, as tests do, a thread does not inherit what reads TypeScript.
  const execArgv = extension === '.ts' ? ['--import', loaderOfSource()] : [];
  return { url: new URL(`./${name}${extension}`, from), execArgv };
}

function loaderOfSource(): string {
  const register = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
  return `data:text/javascript,${encodeURIComponent(register)}`;
}
