export function serverArguments(port: number | string): string[];
