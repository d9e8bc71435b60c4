/**
 * Content-Security-Policies, and why each is as it is: docs/decisions/0006-content-policy.md.
 *
 * Nothing here allows another origin: what a reader sees is loaded from the server they asked, or not at all.
 */

/**
 * What is no page of the application: answers, files, and the pages that carry no script (`/s`, `/report`, errors).
 *
 * Style may stand in the page, for without script, fonts or addresses to load from it can do no harm.
 */
const scriptFree = {
  "default-src": "'none'",
  "style-src": "'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "data:",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

export const scriptFreePolicy = policyText(scriptFree);

/** An embed: script-free, self-contained, and alone in that any page may frame it. */
export const embedPolicy = policyText({ ...scriptFree, "img-src": "data:", "frame-ancestors": "*" });

/** Scripts of the build. A worker obeys the policy it came with, and the one that counts tokens fetches vocabularies. */
export const buildFilePolicy = policyText({
  "default-src": "'none'",
  "script-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
});

/**
 * A page of the application: scripts from this origin, and those in the page whose hashes are given.
 *
 * @param scriptHashes  sources such as `'sha256-…'`, one for each script that stands in the page
 */
export function pagePolicy(scriptHashes: readonly string[]): string {
  return policyText({
    "default-src": "'none'",
    "script-src": ["'self'", ...scriptHashes].join(" "),
    // Browsers before 2022 know neither of the two that follow; they get the loose rule or charts would fall apart.
    "style-src": "'self' 'unsafe-inline'",
    "style-src-elem": "'self'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  });
}

/** `next dev` only: it evaluates source text, and reloads over a socket. */
export const developmentPagePolicy = policyText({
  "default-src": "'self'",
  "script-src": "'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self' ws:",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
});

function policyText(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
