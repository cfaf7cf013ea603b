/** The door of the language package: everything else in it is private. */
export type { CheckResult } from './check/check-document.ts';
export { type Checker, createChecker, type FileAccess, type FileRead } from './check/checker.ts';
export type { FileProblem } from './check/imports.ts';
export { nearest } from './grammar/nearest.ts';
export {
  type Evidence,
  type Finding,
  type Grade,
  type Place,
  type Position,
  SEVERITIES,
  type Severity,
} from './rules/finding.ts';
