import type { NodeKind } from '../../model/plan';
import { localeOf } from '../../values/language';
import type { Pens } from './pens';

/** `Pilarit, osa-alueet ja työpaketit`: the kinds in the format's order, however they are given. */
export function titleOfKinds(
  kinds: ReadonlySet<NodeKind>,
  { words, plan }: Pick<Pens, 'words' | 'plan'>,
): string {
  const { inDocument: own } = words;
  const titles = (['pillar', 'investment', 'area', 'workPackage'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind, index) => {
      const title = kind === 'workPackage' ? words.workPackages : own[`${kind}s`];
      return index === 0 ? title : title.toLocaleLowerCase(localeOf(plan.language));
    });
  return new Intl.ListFormat(localeOf(plan.language), { type: 'conjunction' }).format(titles);
}
