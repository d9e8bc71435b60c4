import { answerBill } from "@/lib/door/answer-bill";
import { limitsOf } from "@/lib/door/limits";
import { postRoute } from "../_http/post-route";

export const { POST, OPTIONS, GET, HEAD, PUT, PATCH, DELETE } = postRoute(limitsOf.bill, {
  answer: answerBill,
});
