/**
 * Every colour of the window, once for light and once for dark. Deep blue-grey for the frame, one accent for what can
 * be pressed or is chosen; doubts and refusals have their own colour and always a word beside it, because these pages
 * are printed in black and white and read by people who do not see red. `tests/renderer/palette.test.ts` measures contrast.
 */
export type Palette = {
  readonly menu: string;
  readonly menuActive: string;
  readonly onMenu: string;
  readonly page: string;
  readonly surface: string;
  readonly raised: string;
  readonly stripe: string;
  readonly border: string;
  readonly text: string;
  readonly textSoft: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly doubt: string;
  readonly doubtSoft: string;
  readonly error: string;
  readonly errorSoft: string;
  readonly good: string;
  readonly goodSoft: string;
  /** The grid of a source sheet, by what a cell was taken for. */
  readonly cellTitle: string;
  readonly cellHeader: string;
  readonly cellCategory: string;
  readonly cellNumber: string;
  readonly cellContent: string;
  readonly cellDuty: string;
  readonly cellDeadline: string;
  readonly cellOther: string;
  readonly cellNote: string;
  /** The lights of the office's table, on the surface; each has a shape and a word of its own besides. */
  readonly lightRed: string;
  readonly lightOrange: string;
  readonly lightYellow: string;
  readonly lightGreen: string;
  readonly lightBlue: string;
  readonly lightGrey: string;
};

export const LIGHT: Palette = {
  menu: '#26384c',
  menuActive: '#3b5673',
  onMenu: '#f2f6fa',
  page: '#eef1f5',
  surface: '#ffffff',
  raised: '#ffffff',
  stripe: '#f6f8fa',
  border: '#d3dae2',
  text: '#1d2835',
  textSoft: '#536171',
  accent: '#1f5f9e',
  accentSoft: '#e3eef9',
  onAccent: '#ffffff',
  doubt: '#8a5300',
  doubtSoft: '#fdf1dc',
  error: '#b3261e',
  errorSoft: '#fbe9e7',
  good: '#216e4a',
  goodSoft: '#e4f3eb',
  cellTitle: '#e3e8ef',
  cellHeader: '#cddceb',
  cellCategory: '#efe5d3',
  cellNumber: '#e4edf7',
  cellContent: '#e7f3e9',
  cellDuty: '#f0e6f3',
  cellDeadline: '#fdefce',
  cellOther: '#eceff3',
  cellNote: '#f3f1e4',
  lightRed: '#c5221f',
  lightOrange: '#d2600c',
  lightYellow: '#a97c00',
  lightGreen: '#1e7e4b',
  lightBlue: '#2368c4',
  lightGrey: '#6d7987',
};

export const DARK: Palette = {
  menu: '#16202b',
  menuActive: '#2f4861',
  onMenu: '#e4ebf2',
  page: '#10171f',
  surface: '#19222c',
  raised: '#222d39',
  stripe: '#1e2833',
  border: '#364352',
  text: '#e2e8ef',
  textSoft: '#a0aebd',
  accent: '#75b0ea',
  accentSoft: '#21384f',
  onAccent: '#0c1622',
  doubt: '#e9b45f',
  doubtSoft: '#3a2d16',
  error: '#f29488',
  errorSoft: '#43211e',
  good: '#79c9a0',
  goodSoft: '#1a3629',
  cellTitle: '#2a3542',
  cellHeader: '#2b4258',
  cellCategory: '#40372a',
  cellNumber: '#22364a',
  cellContent: '#213a2b',
  cellDuty: '#382c40',
  cellDeadline: '#43371b',
  cellOther: '#28313b',
  cellNote: '#32322a',
  lightRed: '#f0655a',
  lightOrange: '#f29145',
  lightYellow: '#e6c04a',
  lightGreen: '#58bd87',
  lightBlue: '#6aa6ef',
  lightGrey: '#95a1ae',
};
