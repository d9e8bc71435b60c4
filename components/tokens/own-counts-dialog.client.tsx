"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal.client";
import { NumberField } from "@/components/ui/number-field.client";
import { calibrate } from "@/lib/token/estimate/calibration";
import type { Family } from "@/lib/token/families";
import { nameOf } from "@/lib/token/request/text-counter";
import { formatExact } from "@/lib/unit/format";
import { keepOwnCounts, useOwnCounts } from "./kept-calibrations.client";
import { askOnce } from "./token-worker.client";

/** Counts a reader was given by the API, and the factor that follows from them. */
export function OwnCountsDialog(props: { family: Family; text: string; onClose: () => void }) {
  const { family, onClose } = props;
  const t = useTranslations("tokens.own");
  const names = useTranslations("tokens.family");
  const name = nameOf(family.rule);
  const counts = useOwnCounts()[name] ?? [];
  const [text, setText] = useState(props.text.length <= 200_000 ? props.text : "");
  const [tokens, setTokens] = useState(0);
  const id = useId();

  async function add() {
    const { spread } = await askOnce({ type: "count", text, families: [family.id] }, "counted");
    keepOwnCounts(name, [...counts, { tokens, estimated: spread.tokens }]);
    setText("");
    setTokens(0);
  }

  return (
    <Modal title={t("title")} onClose={onClose} wide>
      <p className="text-soft">{t("lead", { family: names(family.id) })}</p>
      <label htmlFor={`${id}-text`} className="mt-3 block font-semibold">
        {t("text")}
      </label>
      <textarea
        id={`${id}-text`}
        value={text}
        spellCheck={false}
        data-first-focus=""
        className="field mt-1 block h-36 w-full resize-y"
        onChange={(event) => setText(event.target.value)}
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <label htmlFor={`${id}-tokens`}>{t("tokens")}</label>
        <span className="w-32">
          <NumberField
            id={`${id}-tokens`}
            label={t("tokens")}
            value={tokens}
            rules={{ whole: true, max: 1e9 }}
            onChange={(value) => typeof value === "number" && setTokens(value)}
          />
        </span>
        <Button look="accent" disabled={text === "" || tokens === 0} onClick={add}>
          {t("add")}
        </Button>
      </div>
      <p className="mt-1.5 text-small text-faint">{t("framing")}</p>
      <OwnCountsTable name={name} />
    </Modal>
  );
}

function OwnCountsTable({ name }: { name: string }) {
  const t = useTranslations("tokens.own");
  const locale = useLocale();
  const counts = useOwnCounts()[name] ?? [];
  const calibration = calibrate(counts);
  if (calibration === null) return <p className="mt-4 border-t border-line pt-3 text-soft">{t("none")}</p>;
  const times = (factor: number) => `×${factor.toFixed(3)}`;
  const keyed = counts.map((count, at) => ({ ...count, key: `${at}-${count.tokens}` }));
  return (
    <>
      <table className="mt-4 w-full border-t border-line text-right" data-figures="">
        <thead className="text-small text-soft">
          <tr>
            <th scope="col" className="py-1 font-semibold">
              {t("estimated")}
            </th>
            <th scope="col" className="font-semibold">
              {t("counted")}
            </th>
            <th scope="col" className="font-semibold">
              {t("ratio")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {keyed.map(({ key, tokens, estimated }, at) => (
            <tr key={key} className="border-t border-line">
              <td className="py-1">{formatExact(estimated, locale)}</td>
              <td>{formatExact(tokens, locale)}</td>
              <td>{times(tokens / estimated)}</td>
              <td>
                <Button
                  look="quiet"
                  onClick={() =>
                    keepOwnCounts(
                      name,
                      counts.filter((_, other) => other !== at),
                    )
                  }
                >
                  {t("remove")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 font-semibold">
        {t("factor", {
          factor: times(calibration.factor),
          low: times(calibration.low),
          high: times(calibration.high),
        })}
      </p>
    </>
  );
}
