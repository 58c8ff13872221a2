/**
 * What went wrong in the page outside of any handler: uncaught errors, and content that the policy refused.
 * The web view shows such things nowhere; the tests of the window read them here.
 */
const problems: string[] = [];

declare global {
  interface Window {
    kutipProblems: readonly string[];
  }
}

/** What kind of thing went wrong, and where in the code; what it said stays in the page. */
type Tell = (kind: 'error' | 'rejection' | 'policy', line: number, column: number) => void;

/** Starts to collect; to be called before the first page is drawn. */
export function collectProblems(tell: Tell): void {
  window.kutipProblems = problems;
  window.addEventListener('error', (event) => {
    problems.push(`error: ${event.message}`);
    tell('error', event.lineno, event.colno);
  });
  window.addEventListener('unhandledrejection', (event) => {
    problems.push(`rejection: ${String(event.reason)}`);
    tell('rejection', 0, 0);
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    problems.push(`refused by ${event.effectiveDirective}: ${event.blockedURI}`);
    tell('policy', event.lineNumber, event.columnNumber);
  });
}
