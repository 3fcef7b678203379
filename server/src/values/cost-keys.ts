/** The cost lines in the format's order (plan-format §2); `administration` is carried like one. */
export const costKeys = [
  'personnel',
  'purchasedServices',
  'travel',
  'equipment',
  'premises',
  'other',
  'indirect',
  'administration',
] as const;
export type CostKey = (typeof costKeys)[number];
