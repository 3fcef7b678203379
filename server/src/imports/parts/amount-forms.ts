import { unitsOfMonths } from './person-months';

/** How amounts are written: patterns for texts in which white space is plain spaces. */

const digits = String.raw`\d{1,3}(?:[ .,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,3})?`;
const figure = String.raw`(?:\d*\s?[½¼¾]|${digits})`;

/** Behind a figure: a currency, possibly with what it is counted in. */
const currency = String.raw`\s?(?:,-\s?)?(?:m€|t\s?€|k\s?€|milj\.?\s?(?:€|euroa|eur)|miljoonaa?\s(?:€|euroa)|tuhatta\s(?:€|euroa)|tusen\s(?:€|euro)|mn?\s?€|tn\s?€|mn\seuro|miljoner\s(?:euro|kronor)|million\seuros?|thousand\seuros?|€|euroa?|euros|[tkm]?eur(?!\p{L})|te(?!\p{L})|e(?!\p{L})|kronor|(?:[tkm]|tn\s?|mn|md)?kr(?!\p{L})|[tkm]?sek(?!\p{L}))|(?::-|,-)(?![\d-])`;

/** `€1.2M`, `EUR 12,000.50`, `k€ 460`. */
const currencyFirst = String.raw`(?:[km]?€|[km]?EUR)\s?[-–−]?\s?${figure}(?:\s?(?:[km]|mn|bn|million|thousand|milj\.?)(?!\p{L}))?`;

/** Not behind a letter, a figure or a sign that goes on with one. */
const begins = String.raw`(?<![\p{L}\d.,/-])`;
const between = String.raw`\s?(?:[-–—−]|\.\.\.?|…)\s?`;
const noYears = String.raw`(?!(?:19|20)\d{2}(?:${between}|\s(?:to|till)\s))`;
const oneEnd = String.raw`(?:${currencyFirst}|${figure}(?:${currency})?)`;
const otherEnd = String.raw`(?:${currencyFirst}|${figure}(?:${currency}))`;
const large = String.raw`(?!(?:19|20)\d{2}(?!\d| \d))(?:\d{1,3}(?: \d{3})+|\d{4,9})`;

/** An amount between two others: no amount of its own. */
export const rangeForms: readonly string[] = [
  String.raw`${begins}${noYears}${oneEnd}(?:${between}|\s(?:to|till)\s)${otherEnd}`,
  String.raw`${begins}(?:between|mellan)\s${oneEnd}\s(?:and|och)\s${otherEnd}`,
  String.raw`${begins}${noYears}${oneEnd}\sja\s${otherEnd}\svälil\p{L}*`,
  String.raw`${begins}${large}${between}${large}(?![\d/%])`,
];

export const amountForm = String.raw`${begins}(?:${currencyFirst}|[-–−]?${figure}(?:${currency}))`;

const unitsOfYears = String.raw`henkilötyövuo\p{L}*|htv\p{L}{0,2}|årsverk\p{L}*|årsarbet\p{L}*|årsv\.?|åv|personår|person[- ]years?|ftes?|py`;

/** Not the end of a range. */
const alone = String.raw`(?<!\d\s?[-–—]\s?)(?<![\d.,])`;

export const personYearForms: readonly string[] = [
  String.raw`${alone}(?<years>\d+(?:[.,]\d+)?)\s?(?:${unitsOfYears})(?!\p{L})`,
  String.raw`${alone}(?<months>\d+(?:[.,]\d+)?)\s?(?:${unitsOfMonths})(?!\p{L})`,
  String.raw`(?<![\p{L}\d])(?:${unitsOfYears})\s?:\s?(?<yearsAfter>\d+(?:[.,]\d+)?)`,
];

/** An amount without a currency: by its many digits. */
export const bareForm = String.raw`(?<![\p{L}\d.,/–-])(?:\d{1,3}(?: \d{3})+(?:,\d{1,2})?|\d{4,9}(?:,\d{1,2})?)(?![\d/%])(?!\s?[-–]\s?\d)`;
