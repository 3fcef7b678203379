/** Money: exact amounts in integer cents, how they are read, and how they are written. */
export * from './money/amount';
export { parseMoney, type MoneyProblem, type MoneyText } from './money/parse-money';
export { spreadMoney } from './money/spread-money';
export { formatMoney, moneyToYaml } from './money/write-money';
