"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { type DraftRequest, toTokenRequest } from "./draft-request";
import { calibrationsOf, useOwnCounts } from "./kept-calibrations.client";
import { AddModel, type ModelsProps } from "./model-choice.client";
import { type Answers, RequestAnswers } from "./request-answers.client";
import { RequestBuilder } from "./request-builder.client";
import { askWorker } from "./token-worker.client";

interface RequestPaneProps extends ModelsProps {
  request: DraftRequest;
  onRequest: (change: (draft: DraftRequest) => DraftRequest) => void;
}

/** A whole request: messages, tools, images and pages, and what each chosen model counts for it. */
export function RequestPane({ request, onRequest, ...shared }: RequestPaneProps) {
  const t = useTranslations("tokens.request");
  const answers = useAnswers(useDeferredValue(request), shared);
  return (
    <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <RequestBuilder request={request} onRequest={onRequest} />
      <section aria-label={t("caption")} className="min-w-0">
        {answers === null ? (
          <p className="py-1 text-soft">{t("empty")}</p>
        ) : (
          <RequestAnswers {...shared} answers={answers} />
        )}
        <div className="mt-2 flex justify-end">
          <AddModel {...shared} />
        </div>
      </section>
    </div>
  );
}

function useAnswers(draft: DraftRequest, { models }: ModelsProps): Answers | null {
  const [answers, setAnswers] = useState<Answers>(new Map());
  const own = useOwnCounts();
  const request = useMemo(() => toTokenRequest(draft), [draft]);
  useEffect(() => {
    if (request === null || models.length === 0) return;
    const requests = models.map(({ key, id }) => ({ key, request: { ...request, model: id } }));
    let callOff = () => {};
    const timer = setTimeout(() => {
      callOff = askWorker({ type: "requests", requests, calibrations: calibrationsOf(own) }, (answer) => {
        if (answer.type === "answered")
          setAnswers(new Map(answer.answers.map(({ key, result }) => [key, result])));
      });
    }, 120);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [request, models, own]);
  return request === null ? null : answers;
}
