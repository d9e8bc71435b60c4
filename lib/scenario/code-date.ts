import { dayMs, formatDate, parseDate } from "../unit/time";
import { UnreadableBytes, unzigzag, zigzag } from "./code-bytes";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";
import { text } from "./code-text";

/** 2024-01-01, the day from which editions are counted; part of the format. */
const firstDay = 19_723;
const lastDay = 2_932_896;

/**
 * `2026-09-23` or `2026-09-23-2` as 1 + twice the zigzag day number, plus 1 where a suffix follows; 0 and a text for what
 * the pattern allows and the calendar doesn't.
 */
export const editionName: Codec<string> = {
  write(out: CodeWriter, value: string, position: number): void {
    const day = toDay(value.slice(0, 10));
    const suffix = value.slice(11);
    if (day === undefined || (suffix !== "" && !/^(0|[1-9]\d{0,14})$/.test(suffix))) {
      out.varint(0);
      text.write(out, value, position);
      return;
    }
    out.varint(1 + 2 * zigzag(day - firstDay) + (suffix === "" ? 0 : 1));
    if (suffix !== "") out.varint(Number(suffix));
  },
  read(input: CodeReader, position: number): string {
    const head = input.varint();
    if (head === 0) return text.read(input, position);
    const date = fromDay(firstDay + unzigzag(Math.floor((head - 1) / 2)));
    return (head - 1) % 2 === 1 ? `${date}-${input.varint()}` : date;
  },
};

/** A date as 1 + the zigzag number of days after the edition's. */
export const date: Codec<string> = {
  write(out: CodeWriter, value: string, position: number): void {
    const day = toDay(value);
    out.varint(day === undefined ? 0 : 1 + zigzag(day - editionDay(out)));
    if (day === undefined) text.write(out, value, position);
  },
  read(input: CodeReader, position: number): string {
    const head = input.varint();
    return head === 0 ? text.read(input, position) : fromDay(editionDay(input) + unzigzag(head - 1));
  },
};

/** A month as the zigzag number of months after the edition's. */
export const month: Codec<string> = {
  write(out: CodeWriter, value: string): void {
    out.signed(toMonth(value) - toMonth(out.state.edition));
  },
  read(input: CodeReader): string {
    const number = toMonth(input.state.edition) + input.signed();
    if (number < 0 || number >= 120_000) throw new UnreadableBytes("a month is out of range");
    const year = Math.floor(number / 12);
    return `${String(year).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
  },
};

function editionDay(end: CodeReader | CodeWriter): number {
  return toDay(end.state.edition.slice(0, 10)) ?? firstDay;
}

function toMonth(value: string): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}

function toDay(value: string): number | undefined {
  const ms = parseDate(value);
  return ms === undefined ? undefined : ms / dayMs;
}

function fromDay(day: number): string {
  if (Math.abs(day) > lastDay) throw new UnreadableBytes("a date is out of range");
  return formatDate(day * dayMs);
}
