import { DatePicker } from 'antd';
import dayjs from 'dayjs';

type Props = {
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly size?: 'small' | 'middle' | undefined;
};

/** A day, typed as 2019-03-01 or picked from a calendar. */
export function DayField({ label, placeholder = '如 2019-03-01', value, onChange, size = 'small' }: Props) {
  return (
    <DatePicker
      size={size}
      style={{ width: size === 'small' ? 122 : 160 }}
      aria-label={label}
      placeholder={placeholder}
      format="YYYY-MM-DD"
      value={value === null ? null : dayjs(value)}
      // Enter takes the day that was typed; it does not send the form around it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(day) => onChange(day?.isValid() ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
