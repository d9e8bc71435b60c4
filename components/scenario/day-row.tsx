import { TextField } from "@/components/ui/text-field.client";
import { FormRow } from "./form-row";

const dayPattern = /^$|^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day of the calendar, or none. */
export function DayRow({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <FormRow label={label}>
      {(id) => (
        <TextField
          id={id}
          type="date"
          label={label}
          value={value}
          maxLength={10}
          pattern={dayPattern}
          onChange={onChange}
        />
      )}
    </FormRow>
  );
}
