/**
 * Widths of columns as classes: the page has one style sheet, whose hash its policy names, and no
 * element has a style of its own.
 */
export class WidthRules {
  private readonly rules = new Map<string, string>();

  /** @param percent of the table's width */
  column(percent: number): string {
    const value = Math.round(percent * 10) / 10;
    return this.ruled(`c${value}`.replace('.', '-'), `width:${value}%`);
  }

  /** @param rem that the table is not to be narrower than */
  table(rem: number): string {
    const value = Math.round(rem * 10) / 10;
    return this.ruled(`m${value}`.replace('.', '-'), `min-width:${value}rem`);
  }

  /** The rules of all classes that were asked for. Those of tables are for screens. */
  css(): string {
    const written = [...this.rules].map(([name, rule]) => `.${name}{${rule}}`);
    return written.length === 0 ? '' : `${written.join('\n')}\n`;
  }

  private ruled(name: string, rule: string): string {
    this.rules.set(name, rule);
    return name;
  }
}
