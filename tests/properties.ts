import fc from 'fast-check';

/** Properties run the same cases every time, so that a merge never fails by chance; `FUZZ=1 npm test` tries new ones. */
if (process.env.FUZZ === undefined) fc.configureGlobal({ seed: 20_261_124 });
