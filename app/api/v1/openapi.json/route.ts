import openapi from "@/public/openapi-v1.json";
import { getRoute } from "../_http/get-route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = getRoute(() => openapi);
