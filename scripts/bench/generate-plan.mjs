// @ts-check
/**
 * Plans of any length that look as written: pillars of investments of work packages of some 38
 * lines, with prose over several lines, comments, items, quarters and letters beyond ASCII. The same
 * length and seed give the same text. Every sum is right, so that a check has all of it to do, but
 * each fiftieth work package has a total that is not.
 */

const words =
  'asiakas avovastaanotto digitaalinen ennaltaehkäisy hyvinvointi jalkautuva kehittäminen kumppanuus käyttöönotto lähipalvelu mielenterveys moniammatillinen osallisuus palveluohjaus päihdetyö saatavuus sähköinen terveys toimintamalli tuki työkyky vaikuttavuus varhainen yhteistyö äitiys'.split(
    ' ',
  );
const lights = ['green', 'yellow', 'red'];
const measures = ['Kartoitetaan', 'Pilotoidaan', 'Koulutetaan', 'Arvioidaan', 'Juurrutetaan'];

/** Work packages an investment, investments a pillar: a large project has some of each. */
const perInvestment = 8;
const perPillar = 6;

/**
 * @typedef {object} GeneratedPlan
 * @property {string} text
 * @property {number} lines
 * @property {number} workPackages
 * @property {readonly number[]} places lines that end in prose of a work package: where a key is typed
 */

/**
 * @param {number} wantedLines the plan has as many work packages as fit, one at least
 * @param {number} [seed]
 * @param {number} [evaluationRows] rows of an evaluation, which follows the lines that are wanted
 * @returns {GeneratedPlan}
 */
export function generatePlan(wantedLines, seed = 1, evaluationRows = 0) {
  const random = randomFrom(seed);
  const writer = new PlanWriter(random);
  const count = Math.max(1, Math.round((wantedLines - 30) / 38.3));
  return writer.write(count, evaluationRows);
}

class PlanWriter {
  /** @type {string[]} */
  #lines = [];
  /** @type {number[]} */
  #places = [];
  #number = 0;

  /** @param {(below: number) => number} random */
  constructor(random) {
    this.random = random;
  }

  /**
   * @param {number} count
   * @param {number} evaluationRows
   */
  write(count, evaluationRows) {
    this.#head();
    let left = count;
    let whole = 0;
    for (let pillar = 1; left > 0; pillar++) {
      this.#add(`  - id: P${pillar}`, `    title: ${this.#prose(3)}`, '    investments:');
      for (let investment = 1; investment <= perPillar && left > 0; investment++) {
        const own = Math.min(perInvestment, left);
        left -= own;
        whole += this.#investment(`P${pillar}-I${investment}`, own);
      }
    }
    this.#add('', 'budget:', `  total: ${whole}`);
    if (evaluationRows > 0) this.#evaluation(evaluationRows);
    const text = `${this.#lines.join('\n')}\n`;
    return {
      text,
      lines: this.#lines.length + 1,
      workPackages: count,
      places: this.#places,
    };
  }

  #head() {
    this.#add(
      '# Generated for measuring.',
      'plan: 1',
      // A dash, which real plans are full of, makes the whole text one of two bytes a letter.
      'title: Mitattava hankekokonaisuus – kaikki osat',
      'language: fi',
      'organisation: Esimerkin hyvinvointialue',
      'status: draft',
      'period: 2026-Q1..2029-Q4',
      '',
      'summary: >-',
      `  ${this.#prose(9)}`,
      `  ${this.#prose(11)}`,
      '',
      'targetGroups:',
      '  - id: KR1',
      '    title: Asukkaat',
      '  - id: KR2',
      '    title: Työntekijät ja esihenkilöt',
      '',
      'goals:',
      '  - id: PT1',
      '    text: Palvelut ovat saatavilla lähellä.',
      '  - id: PT2',
      '    text: Henkilöstö jaksaa ja osaa.',
      '',
      'pillars:',
    );
  }

  /**
   * @param {string} id
   * @param {number} count
   */
  #investment(id, count) {
    this.#add(
      `      - id: ${id}`,
      `        title: ${this.#prose(4)}`,
      '        contributesTo:',
      `          - PT${1 + this.random(2)}`,
      '        budget:',
      '          total: 0',
    );
    const place = this.#lines.length - 1;
    this.#add('        workPackages:');
    let total = 0;
    for (let own = 1; own <= count; own++) total += this.#workPackage(`${id}-TP${own}`);
    this.#lines[place] = `          total: ${total}`;
    return total;
  }

  /** @param {string} id */
  #workPackage(id) {
    const n = ++this.#number;
    const personnel = 1000 * (20 + this.random(400));
    const services = [500 * (1 + this.random(80)), 500 * (1 + this.random(80))];
    const bought = services.reduce((a, b) => a + b);
    const travel = 250 * (1 + this.random(40));
    const total = personnel + bought + travel;
    const isFirst = id.endsWith('-TP1');
    const year = 2026 + (isFirst ? 0 : this.random(3));
    const p = '          ';
    this.#add(
      ...(n % 3 === 0 ? [`${p}# ${this.#prose(5)}`] : []),
      `${p}- id: ${id}`,
      `${p}  title: ${this.#prose(4)}`,
      `${p}  period: ${year}-Q1..${year}-Q4`,
      `${p}  targetGroups: [KR${1 + this.random(2)}]`,
      ...(isFirst ? [] : [`${p}  dependsOn: [${id.replace(/\d+$/, '1')}]`]),
      `${p}  description: ${n % 2 === 0 ? '>-' : '|'}`,
      `${p}    ${this.#prose(7)}`,
      `${p}    ${this.#prose(6)}`,
      `${p}  goals:`,
      `${p}    - id: ${id}-T1`,
      `${p}      text: ${this.#prose(6)}`,
    );
    this.#places.push(this.#lines.length - 1);
    this.#add(
      `${p}  measures:`,
      `${p}    - text: ${this.#pick(measures)} ${this.#prose(5)}`,
      `${p}      goals: [${id}-T1]`,
      `${p}  outputs: [${this.#prose(6)}]`,
      `${p}  metrics:`,
      `${p}    - text: ${this.#prose(5)}`,
      `${p}      baseline: ${this.random(40)}`,
      `${p}      target: ${50 + this.random(50)}`,
      `${p}      unit: "%"`,
      `${p}      due: ${year}-Q4`,
      `${p}  schedule:`,
      `${p}    - period: ${year}-Q1..${year}-Q2`,
      `${p}      tasks: ${this.#prose(5)}`,
      `${p}    - period: ${year}-Q3..${year}-Q4`,
      `${p}      tasks: ${this.#prose(4)}`,
      `${p}  budget:`,
      `${p}    personnel: ${personnel}`,
      `${p}    fte: ${(personnel / 60_000).toFixed(1)}`,
      `${p}    purchasedServices:`,
      `${p}      amount: ${bought}`,
      `${p}      items:`,
      ...services.map((amount) => `${p}        - { title: ${this.#prose(2)}, amount: ${amount} }`),
      `${p}    travel: ${travel}`,
      `${p}    total: ${n % 50 === 0 ? total + 100 : total}`,
      '',
    );
    return total;
  }

  /**
   * Result goals of eight rows each, with two lights a row.
   * @param {number} rows
   */
  #evaluation(rows) {
    this.#add('', 'benefits:', '  - id: 1', `    title: ${this.#prose(5)}`);
    this.#add('  - id: 2', `    title: ${this.#prose(6)}`);
    this.#add('', 'evaluation:', '  date: 2027-09', '  results:');
    for (let row = 0; row < rows; row++) {
      if (row % 8 === 0) this.#add(`    - goal: ${this.#prose(6)}`, '      processes:');
      this.#add(
        `        - goal: ${this.#prose(4)}`,
        `          measure: ${this.#prose(5)}`,
        `          benefits: [${1 + this.random(2)}]`,
        `          metrics: ${this.#prose(3)}`,
        `          outcome: { status: ${this.#pick(lights)}, note: ${this.#prose(2)} }`,
        `          progress: ${this.#pick(lights)}`,
      );
    }
  }

  /** @param {string[]} lines */
  #add(...lines) {
    this.#lines.push(...lines);
  }

  /** @param {number} count */
  #prose(count) {
    const text = Array.from({ length: count }, () => this.#pick(words)).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** @param {readonly string[]} all */
  #pick(all) {
    return all[this.random(all.length)] ?? '';
  }
}

/**
 * Whole numbers from 0 up to but not including a limit; the same seed gives the same numbers.
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
