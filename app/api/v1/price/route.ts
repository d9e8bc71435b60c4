import { answerPriceRequest } from "@/lib/billing/price-request";
import { limitsOf } from "@/lib/door/limits";
import { postRoute } from "../_http/post-route";

export const { POST, OPTIONS, GET, HEAD, PUT, PATCH, DELETE } = postRoute(limitsOf.price, {
  answer: answerPriceRequest,
  refuse: (error) => ({ id: null, ok: false, error }),
});
