/** On white paper. Texts stand out from what is behind them by 4.5 to 1, signs by 3 to 1. */
export const colours = {
  ink: '#1c2733',
  quiet: '#526070',
  line: '#d5dbe2',
  faint: '#e9edf1',
  paper: '#ffffff',
  band: '#f5f7f9',
  bar: '#6b7a8c',
  entry: '#dfeaf6',
  'entry-edge': '#86aad2',
  accent: '#0b63b5',
  mark: '#1f4e86',
  arrow: '#76838f',
  warning: '#9a4600',
  green: '#2e7d32',
  yellow: '#f2b705',
  red: '#b3261e',
  'on-green': '#ffffff',
  'on-yellow': '#1c2733',
  'on-red': '#ffffff',
} as const;

export type Colour = keyof typeof colours;
