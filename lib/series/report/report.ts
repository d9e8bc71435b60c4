import { formatDate } from "../../unit/format";
import type { Language } from "../../words/translate";
import { translatorOf } from "../../words/translate";
import { makeWarningText } from "../../words/warning-words";
import { toAssumptions } from "./assumptions";
import { toBill, toInvoice } from "./bill";
import type { Report, Section } from "./blocks";
import { toMissing, toReproduce, toSignOff, toTerms, toValidity } from "./closing";
import { toDrivers } from "./drivers";
import { toHeadline, toNotices, toPurpose } from "./headline";
import { toMonths } from "./months";
import { toOptions } from "./options";
import { toRates } from "./rates";
import { type ReportFacts, type ReportSource, workOutReport } from "./report-facts";

/** The document of a scenario, in the order in which who signs reads it. */
export async function makeReport(source: ReportSource, language: Language): Promise<Report> {
  return toReport(await workOutReport(source, language));
}

function toReport(facts: ReportFacts): Report {
  const { scenario, language, t, bill } = facts;
  const sections: (Section | null)[] = [
    toPurpose(facts),
    toHeadline(facts),
    toNotices(facts, noticeTexts(facts)),
    toOptions(facts),
    toAssumptions(facts),
    toRates(facts),
    toBill(facts),
    toInvoice(facts),
    toMonths(facts),
    toDrivers(facts),
    toMissing(facts),
    toTerms(facts),
    toValidity(facts),
    toReproduce(facts),
    toSignOff(facts),
  ];
  return {
    language,
    title: scenario.title.trim() === "" ? t("untitled") : scenario.title,
    subtitle: t("subtitle", { edition: bill.edition, date: formatDate(bill.asOf, language) }),
    caveat: t("caveat"),
    author: scenario.document?.preparedBy ?? "",
    pageText: (page, pages) => t("page", { page, pages }),
    sections: sections.filter((section) => section !== null),
  };
}

/** What prevents a total, then what the engine has to say. */
function noticeTexts({ bill, words, language }: ReportFacts): string[] {
  const warningText = makeWarningText(translatorOf(language, "warning"), words.t, language);
  return [
    ...new Set([
      ...bill.unpriced.map((line) => `${line.workloadName}: ${words.failureText(line, bill.asOf)}`),
      ...bill.warnings.map(warningText),
    ]),
  ];
}
