import { expect, test } from "vitest";
import { ageOfEdition } from "./edition-age";

test.each([
  ["2026-09-23", "2026-09-23", 0, false],
  ["2026-09-23", "2026-11-07", 45, false],
  ["2026-09-23", "2026-11-08", 46, true],
  ["2026-11-21-2", "2026-11-20", 0, false],
])("edition %s on %s is %i days old; stale: %s", (edition, today, days, isStale) => {
  expect(ageOfEdition(edition, today)).toEqual({ days, isStale });
});
