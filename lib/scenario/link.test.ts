import { expect, test } from "vitest";
import { editedScenario, english } from "./fixtures/edited";
import { fixtureContext as context } from "./fixtures/link-context";
import { findCode, linkFor, scenarioFromLink } from "./link";
import { encodeScenario } from "./link-code";

const scenario = editedScenario(1, english);
const code = encodeScenario(scenario, context);

test("a link is made for a page or for the whole web", () => {
  expect(linkFor("1abc")).toBe("/#s=1abc");
  expect(linkFor("1abc", "https://ratebook.example/")).toBe("https://ratebook.example/#s=1abc");
});

test.each([
  ["a code", "CODE"],
  ["a fragment", "#s=CODE"],
  ["a path with a fragment", "/#s=CODE"],
  ["a whole link", "https://ratebook.example/#s=CODE"],
  ["a link in Chinese", "https://ratebook.example/zh#s=CODE"],
  ["a fragment with more in it", "https://ratebook.example/?utm_source=x#tab=bill&s=CODE&x=1"],
  ["a share link", "/s/CODE"],
  ["a share link with a language", "https://ratebook.example:3000/s/CODE?lang=zh"],
  ["a share link with a slash", "https://ratebook.example/s/CODE/"],
  ["an embed", "https://ratebook.example/tools/embed/CODE"],
  ["a report", "https://ratebook.example/report/CODE#rates"],
  ["an SVG", "https://ratebook.example/image/CODE.svg?lang=en"],
  ["a PNG", "/image/CODE.png"],
  ["spaces and line ends around it", "  \r\n https://ratebook.example/#s=CODE \n"],
  ["brackets of mail", "<https://ratebook.example/#s=CODE>"],
  ["brackets and a full stop of a sentence", "(https://ratebook.example/s/CODE)."],
  ["quotes", '"/#s=CODE"'],
  ["invisible characters of chat", "\ufeff\u200bhttps://ratebook.example/#s=CODE\u200b"],
  ["percent-encoding", "https%3A%2F%2Fratebook.example%2F%23s%3DCODE"],
  ["percent-encoding twice", "https%253A%252F%252Fratebook.example%252F%2523s%253DCODE"],
  ["a stray percent sign", "https://ratebook.example/?a=100%#s=CODE"],
])("%s opens", (_, form) => {
  expect(scenarioFromLink(form.replace("CODE", code), context)).toStrictEqual({
    scenario,
    fromFuture: false,
  });
});

test("a link that mail broke into lines opens", () => {
  const lines = linkFor(code, "https://ratebook.example").replace(/(.{60})/g, "$1\r\n");
  expect(scenarioFromLink(lines, context).scenario).toStrictEqual(scenario);
});

test.each([
  ["", "There is no Ratebook link"],
  ["hello world, this is not it", "There is no Ratebook link"],
  ["https://ratebook.example/", "There is no Ratebook link"],
  ["https://ratebook.example/#s=", "There is no Ratebook link"],
  ["/image/CODE.gif", "There is no Ratebook link"],
  ["https://ratebook.example/#s=1abc…", "shortened for display"],
  ["https://ratebook.example/#s=1abc...", "shortened for display"],
  ["https://ratebook.example/#s=1abc", "cut at its end"],
  ["hello", "not the code of a Ratebook link"],
  ["/s/1ab%C3%A9c", "not the code of a Ratebook link"],
])("%s is refused, and says what to try", (text, message) => {
  expect(() => scenarioFromLink(text, context)).toThrow(message);
});

test("a megabyte is refused before anything is made of it", () => {
  expect(() => findCode("%25".repeat(400_000))).toThrow("longer than any Ratebook link");
});
