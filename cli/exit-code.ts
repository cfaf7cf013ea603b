/** What the process tells a pipeline. Public: see docs/ci.md. */
export const EXIT_CODE = { ok: 0, errorsFound: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
