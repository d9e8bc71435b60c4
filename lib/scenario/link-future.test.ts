import { expect, test } from "vitest";
import { union } from "./code-choice";
import { CodeReader, CodeWriter } from "./code-codec";
import { number } from "./code-number";
import { always, type Table, table } from "./code-table";
import { text } from "./code-text";
import { editedScenario, english } from "./fixtures/edited";
import { fixtureContext as context } from "./fixtures/link-context";
import { decodeScenario, encodeScenario } from "./link-code";
import { seal } from "./link-envelope";
import { BadLinkError } from "./link-error";
import { documentFields, edition } from "./link-fields";

const scenario = editedScenario(2, english);

/** A code as a later Ratebook would write it, whose documents have one more field. */
function futureCode(mayBeSkipped: boolean, document: Record<string, unknown>): string {
  const modelIds = context.modelIds("2026-09-23");
  const providers = [...new Set(modelIds.map((id) => id.slice(0, id.indexOf("/"))))];
  const state = { edition: "2026-09-23", modelIds, providers, customIds: [] };
  const out = new CodeWriter(state, false);
  const note = { key: "note", codec: text, standard: always(""), mayBeSkipped };
  edition.write(out, "2026-09-23", 0);
  table({ ...documentFields, appended: [...(documentFields.appended ?? []), note] }).write(out, document, 0);
  return seal({ bytes: out.finish(), hasAdditions: false }) ?? "";
}

test("a later field that may be left unread opens with a notice", () => {
  const code = futureCode(true, { ...scenario, note: "to be agreed" });
  expect(decodeScenario(code, context)).toStrictEqual({ scenario, fromFuture: true });
});

test("a later field at its standard is not in the code, and there is no notice", () => {
  expect(futureCode(false, { ...scenario, note: "" })).toBe(encodeScenario(scenario, context));
});

test("a later field that must be understood says that the link is newer", () => {
  const code = futureCode(false, { ...scenario, note: "twice a day" });
  expect(() => decodeScenario(code, context)).toThrow(BadLinkError);
  expect(() => decodeScenario(code, context)).toThrow("made by a newer version of Ratebook");
});

test("an edition that is not here yet opens with a notice where no model is counted from it", () => {
  const later = { editions: ["2026-09-23", "2027-01-15"], modelIds: context.modelIds };
  const unlisted = { ...scenario, edition: "2027-01-15", discounts: [], workloads: [] };
  expect(decodeScenario(encodeScenario(unlisted, later), context)).toStrictEqual({
    scenario: unlisted,
    fromFuture: true,
  });
  const listed = { ...scenario, edition: "2027-01-15" };
  const listedCode = encodeScenario(listed, {
    editions: later.editions,
    modelIds: () => context.modelIds("2026-09-23"),
  });
  expect(() => decodeScenario(listedCode, context)).toThrow("edition 2027-01-15");
});

const state = { edition: "", modelIds: [], providers: [], customIds: [] };

function between(later: Table, earlier: Table, value: Record<string, unknown>): unknown {
  const out = new CodeWriter(state, false);
  table(later).write(out, value, 0);
  const input = new CodeReader(out.finish(), state);
  return [table(earlier).read(input, 0), input.fromFuture, input.atEnd];
}

test("an appended field reads by position and length, present or absent", () => {
  const v1: Table = { fixed: [], optional: [{ key: "a", codec: number, standard: always(1) }] };
  const b = { key: "b", codec: number, standard: always(10), mayBeSkipped: true };
  const c = { key: "c", codec: text, standard: always("x"), mayBeSkipped: true };
  const v2: Table = { ...v1, appended: [b] };
  const v3: Table = { ...v1, appended: [b, c] };
  expect(between(v3, v3, { a: 5, b: 6, c: "y" })).toEqual([{ a: 5, b: 6, c: "y" }, false, true]);
  expect(between(v3, v2, { a: 5, b: 6, c: "y" })).toEqual([{ a: 5, b: 6 }, true, true]);
  expect(between(v3, v1, { a: 5, b: 6, c: "y" })).toEqual([{ a: 5 }, true, true]);
  expect(between(v1, v3, { a: 5 })).toEqual([{ a: 5, b: 10, c: "x" }, false, true]);
});

test("a later kind is refused as newer; one that the format has no place for travels by name", () => {
  const empty = table({ fixed: [], optional: [] });
  const out = new CodeWriter(state, false);
  const agent = { kind: "agent", steps: 3 };
  union([
    ["single", empty],
    ["agent", empty],
  ]).write(out, agent, 0);
  const earlier = union([["single", empty]]);
  expect(() => earlier.read(new CodeReader(out.finish(), state), 0)).toThrow("a kind of entry");
  const byName = new CodeWriter(state, false);
  earlier.write(byName, agent, 0);
  expect(earlier.read(new CodeReader(byName.finish(), state), 0)).toEqual(agent);
});
