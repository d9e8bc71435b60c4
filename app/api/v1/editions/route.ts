import { bundledFiles } from "@/lib/catalog/bundled";
import { answerEditions } from "@/lib/door/answer-editions";
import { getRoute } from "../_http/get-route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = getRoute(() =>
  answerEditions(bundledFiles().editions),
);
