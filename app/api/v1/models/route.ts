import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerModels } from "@/lib/door/answer-models";
import { getRoute } from "../_http/get-route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = getRoute((request) =>
  answerModels(bundledCatalog, Object.fromEntries(new URL(request.url).searchParams)),
);
