import fc from 'fast-check';

// Property tests draw the same cases in each run of the suite: what turns red was made so by a change. Other cases are drawn with
// another NIANBAO_FIRST_SEED, and by `npm run fuzz` endlessly.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['NIANBAO_FIRST_SEED'] ?? 1) });
