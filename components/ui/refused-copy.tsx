interface RefusedCopyProps {
  label: string;
  text: string;
  className?: string;
}

/** The text that the browser would not copy, to be marked and copied by hand. */
export function RefusedCopy({ label, text, className = "" }: RefusedCopyProps) {
  return (
    <label className={className}>
      {label}
      <textarea
        readOnly
        rows={6}
        className="field block w-full font-mono text-small"
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </label>
  );
}
