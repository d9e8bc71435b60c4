import type { ComponentProps } from "react";

const looks = {
  plain: "border border-edge bg-raised text-ink hover:bg-hover",
  accent: "border border-accent bg-accent text-on-accent hover:opacity-90",
  quiet: "border border-transparent text-soft hover:bg-hover hover:text-ink",
  link: "border border-transparent px-0! text-accent underline-offset-2 hover:underline",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof looks;
}

export function Button({ look = "plain", className = "", type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`inline-flex min-h-7 items-center justify-center gap-1.5 rounded px-2.5 whitespace-nowrap disabled:opacity-45 ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
