interface SelectFieldProps<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  label: string;
  inline?: boolean;
  id?: string;
  className?: string;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, onChange, options, label, inline = false, id, className = "" } = props;
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      className={`${inline ? "inline-field appearance-none" : "field w-full"} ${className}`}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
