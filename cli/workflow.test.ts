import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** The example workflow: it parses, and what it runs runs, in a repository with a pull request in it. */

const workflow = parse(readFileSync("docs/examples/cost-of-a-change.yml", "utf8"));
const golden = readFileSync("public/scenario-v1.golden.json", "utf8");

function stepNamed(name: string): { run: string } {
  const steps: { name?: string; run?: string }[] = workflow.jobs.diff.steps;
  const run = steps.find((step) => step.name === name)?.run;
  if (run === undefined) throw new Error(`the workflow has no step "${name}"`);
  return { run };
}

function makeRepository() {
  const folder = mkdtempSync(join(tmpdir(), "ratebook-"));
  const git = (...args: string[]): string => {
    const who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" }).trim();
  };
  git("init", "--quiet");
  symlinkSync(process.cwd(), join(folder, ".ratebook"));
  const commit = (): string => {
    git("add", "*.json");
    git("commit", "--quiet", "--all", "--message", "x");
    return git("rev-parse", "HEAD");
  };
  return { folder, commit };
}

function compare(folder: string, BASE: string, HEAD: string): { status: number | null; comment: string } {
  const env = { ...process.env, BASE, HEAD, GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
  // As a runner does: the first command that fails ends the step.
  const { status } = spawnSync("bash", ["-eo", "pipefail", "-c", stepNamed("Compare").run], {
    cwd: folder,
    env,
  });
  return { status, comment: readFileSync(join(folder, "comment.md"), "utf8") };
}

test("a pull request gets one comment, with each scenario it changes, adds and removes", () => {
  const { folder, commit } = makeRepository();
  const file = (name: string) => join(folder, name);
  writeFileSync(file("chat.scenario.json"), golden);
  writeFileSync(file("old.scenario.json"), golden.replace("Golden pair", "Old"));
  writeFileSync(file("same.scenario.json"), golden.replace("Golden pair", "Same"));
  const base = commit();
  writeFileSync(file("chat.scenario.json"), golden.replace('"amount": 2000', '"amount": 3000'));
  renameSync(file("old.scenario.json"), file("other.json"));
  writeFileSync(file("new.scenario.json"), golden.replace('"gpt-4.1-mini"', '"no-such-model"'));
  const head = commit();
  const { status, comment } = compare(folder, base, head);
  expect(status).toBe(0);
  const headings = comment.split("\n").filter((line) => /^\*\*`|^###/.test(line));
  expect(headings).toEqual([
    "**`chat.scenario.json`**",
    expect.stringMatching(/^### This change adds \$[\d.,]+ a month$/),
    "**`new.scenario.json`**",
    "### The change in cost is not known",
    "**`old.scenario.json`**",
    expect.stringMatching(/^### This change saves \$[\d.,]+ a month$/),
  ]);
  expect(comment).toContain("no-such-model");
  expect(readFileSync(file("summary.md"), "utf8")).toBe(comment);
});

test("a file that is no scenario is named with what is wrong", () => {
  const { folder, commit } = makeRepository();
  writeFileSync(join(folder, "chat.scenario.json"), golden);
  const base = commit();
  writeFileSync(join(folder, "chat.scenario.json"), '{"version":2}');
  const { status, comment } = compare(folder, base, commit());
  expect([status, comment]).toEqual([0, expect.stringContaining("- to.version: version: Invalid input")]);
});

test("it may write comments, and nothing else", () => {
  expect(workflow.permissions).toEqual({ contents: "read", "pull-requests": "write" });
  expect(Object.keys(workflow.on)).toEqual(["pull_request"]);
  expect(stepNamed("Comment").run).toContain("--body-file comment.md");
});
