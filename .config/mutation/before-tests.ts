import '../../src/cli/main.ts';

/** The mutant of the run before is still active while test files and what they import are loaded. */
const stryker = (globalThis as { __stryker2__?: { activeMutant: string | undefined } }).__stryker2__;
if (stryker !== undefined) stryker.activeMutant = undefined;
