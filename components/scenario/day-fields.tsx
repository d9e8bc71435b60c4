import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { TextField } from "@/components/ui/text-field.client";
import type { Workload } from "@/lib/scenario/schema";
import { NumberRow, oneShareRules, SelectRow } from "./field-rows";
import { FormGroup, FormRow } from "./form-row";
import type { GroupProps } from "./group-props";

type Profile = NonNullable<Workload["profile"]>;
type Kind = "even" | "office" | "waking" | "own" | "share";

const hoursWith = (from: number, to: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? 1 : 0));
const office = hoursWith(9, 18);
const waking = [1, 0, 0, 0, 0, 0, 1, 3, 5, 7, 8, 8, 7, 8, 8, 8, 8, 8, 9, 10, 10, 9, 6, 3];

/** When in the day the work comes: it decides peak prices, warm caches and the busiest hour. */
export function DayFields({ workload, edit }: GroupProps) {
  const w = useTranslations("traffic");
  const { profile, peakShare } = workload;
  const kind = kindOf(workload);
  function choose(chosen: Kind) {
    const zone = profile?.zone ?? "UTC";
    const hours = chosen === "office" ? office : (profile?.hours ?? waking);
    edit("profile", {
      peakShare: chosen === "share" ? (peakShare ?? 0.5) : undefined,
      profile:
        chosen === "even" || chosen === "share"
          ? undefined
          : { zone, hours: [...(chosen === "waking" ? waking : hours)] },
    });
  }
  return (
    <FormGroup title={w("group.day")}>
      <SelectRow
        label={w("day.kind")}
        hint={w("dayHint.kind")}
        value={kind}
        options={(["even", "office", "waking", "own", "share"] as const).map((value) => ({
          value,
          label: w(`day.${value}`),
        }))}
        onChange={choose}
      />
      {peakShare !== undefined && (
        <NumberRow
          label={w("day.peakShare")}
          hint={w("dayHint.peakShare")}
          value={peakShare}
          rules={oneShareRules}
          onChange={(share) => edit("peakShare", { peakShare: share })}
        />
      )}
      {profile !== undefined && (
        <>
          <FormRow label={w("day.zone")} hint={w("dayHint.zone")}>
            {(id) => (
              <TextField
                id={id}
                label={w("day.zone")}
                value={profile.zone}
                maxLength={60}
                pattern={zonePattern}
                onChange={(zone) => edit("profile.zone", { profile: { ...profile, zone } })}
              />
            )}
          </FormRow>
          <DayBars profile={profile} />
          {kind === "own" && (
            <HourFields
              profile={profile}
              onChange={(hour, hours) => edit(`profile.${hour}`, { profile: { ...profile, hours } })}
            />
          )}
        </>
      )}
    </FormGroup>
  );
}

/** A field's pattern is asked of every text: here, whether the browser knows the zone. */
const zonePattern = {
  test(text: string): boolean {
    try {
      new Intl.DateTimeFormat("en", { timeZone: text });
      return true;
    } catch {
      return false;
    }
  },
};

function kindOf({ profile, peakShare }: Workload): Kind {
  if (peakShare !== undefined) return "share";
  if (profile === undefined) return "even";
  const is = (hours: readonly number[]) => hours.every((weight, hour) => weight === profile.hours[hour]);
  return is(office) ? "office" : is(waking) ? "waking" : "own";
}

function DayBars({ profile }: { profile: Profile }) {
  const w = useTranslations("traffic");
  const most = Math.max(...profile.hours);
  return (
    <svg
      viewBox="0 0 240 34"
      role="img"
      aria-label={w("day.bars", { zone: profile.zone })}
      className="block h-auto w-full text-faint"
    >
      {profile.hours.map((weight, hour) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the hour
          key={hour}
          x={hour * 10 + 1}
          width="8"
          y={22 - (weight / most) * 22}
          height={(weight / most) * 22}
          style={{ fill: "var(--meter-input)" }}
        />
      ))}
      <path d="M0 22.5H240" stroke="currentColor" strokeWidth="0.5" />
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={hour * 10 + 1} y="32" fontSize="9" fill="currentColor">
          {hour}
        </text>
      ))}
    </svg>
  );
}

function HourFields({
  profile,
  onChange,
}: {
  profile: Profile;
  onChange: (hour: number, hours: number[]) => void;
}) {
  const w = useTranslations("traffic");
  return (
    <div className="grid grid-cols-6 gap-1">
      {profile.hours.map((weight, hour) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the hour
        <div key={hour} className="text-small text-faint">
          <span aria-hidden="true">{hour}</span>
          <NumberField
            label={w("day.hour", { hour })}
            value={weight}
            rules={{ max: 1e9 }}
            onChange={(given) => {
              const hours = profile.hours.map((each, at) => (at === hour ? Number(given) : each));
              if (typeof given === "number" && hours.some((each) => each > 0)) onChange(hour, hours);
            }}
          />
        </div>
      ))}
    </div>
  );
}
