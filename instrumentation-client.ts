/**
 * Runs before the application's modules. The policy forbids making code from text, and zod would try whether it may:
 * that is caught, but counts as a violation. The setting is that of zod's `config({ jitless: true })`, written where zod
 * keeps it, for to import the function costs a first visit 7 kB; a browser test fails when zod keeps it elsewhere.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
