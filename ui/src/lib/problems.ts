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

/** Starts to collect; to be called before the first page is drawn. */
export function collectProblems(): void {
  window.kutipProblems = problems;
  window.addEventListener('error', (event) => problems.push(`error: ${event.message}`));
  window.addEventListener('unhandledrejection', (event) =>
    problems.push(`rejection: ${String(event.reason)}`),
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    problems.push(`refused by ${event.effectiveDirective}: ${event.blockedURI}`),
  );
}
