import type { Overview } from '../../../../shared/model/tracking.ts';
import type { Division } from '../doors.ts';
import { figuresOf, type Part } from './faces.ts';

type DepartmentCounts = Overview['departments'][number];

/** One bar: a department, and how much of its work is in each part (by the part's id). */
export type BarRow = {
  readonly departmentId: number;
  readonly label: string;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** One bar a department, in the order they came in (protocol): never sorted by what they hold. */
export function barRows(
  departments: readonly DepartmentCounts[],
  division: Division,
  parts: readonly Part[],
): readonly BarRow[] {
  const label = departmentLabels(departments);
  return departments.map((department) => {
    const figures = figuresOf(department, division);
    const countOf = ({ key }: Part) => figures.find((figure) => figure.key === key)?.count ?? 0;
    return {
      departmentId: department.departmentId,
      label: label(department),
      total: department.duties,
      counts: Object.fromEntries(parts.map((part) => [part.id, countOf(part)])),
    };
  });
}

/** The name alone while all are of one place: 区民政局; else with its place, because two districts have one each. */
export function departmentLabels(departments: readonly DepartmentCounts[]): (department: DepartmentCounts) => string {
  const places = new Set(departments.map(({ place }) => place));
  return ({ department, place }) => (places.size > 1 ? `${department}（${place}）` : department);
}

/** A name that is longer than its place at the axis: both ends tell departments apart, the middle goes. */
export function shortened(name: string, letters: number): string {
  if (name.length <= letters) return name;
  const tail = Math.floor((letters - 1) / 2);
  return `${name.slice(0, letters - 1 - tail)}…${name.slice(name.length - tail)}`;
}
