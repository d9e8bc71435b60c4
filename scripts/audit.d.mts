export function auditDependencies(): number;
export function judgeAudit(output: string): { outcome: "clean" | "found" | "skipped"; text: string };
