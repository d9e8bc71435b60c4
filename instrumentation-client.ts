import { config } from "zod/v4/core";

/**
 * Runs before the application's modules. The policy forbids making code from text, and zod would try whether it may:
 * that is caught, but counts as a violation.
 */
config({ jitless: true });
