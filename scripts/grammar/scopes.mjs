// @ts-check
/**
 * Names that themes know things by: those of YAML as editors have them, and those of a plan. Texts
 * have a name without a colour: a plan is prose for the most part, and what is none stands out of it.
 */
export const scopes = {
  key: 'entity.name.tag.yaml',
  colon: 'punctuation.separator.key-value.mapping.yaml',
  dash: 'punctuation.definition.block.sequence.item.yaml',
  comma: 'punctuation.separator.sequence.yaml',
  text: 'meta.text.project-plan',
  flowText: 'meta.text.flow.project-plan',
  blockText: 'meta.text.block.project-plan',
  blockMark: 'punctuation.definition.block-scalar.yaml',
  double: 'meta.text.quoted.double.project-plan',
  single: 'meta.text.quoted.single.project-plan',
  quoted: 'meta.text.quoted.project-plan',
  quoteBegin: 'punctuation.definition.string.begin.yaml',
  quoteEnd: 'punctuation.definition.string.end.yaml',
  escape: 'constant.character.escape.yaml',
  comment: 'comment.line.number-sign.yaml',
  commentMark: 'punctuation.definition.comment.yaml',
  number: 'constant.numeric.yaml',
  yesNo: 'constant.language.boolean.yaml',
  nothing: 'constant.language.null.yaml',
  anchor: 'variable.other.anchor.yaml',
  alias: 'variable.other.alias.yaml',
  tag: 'storage.type.tag.yaml',
  document: 'entity.other.document.yaml',
  directive: 'keyword.other.directive.yaml',
  money: 'constant.numeric.money.project-plan',
  personYears: 'constant.numeric.person-years.project-plan',
  period: 'variable.other.constant.period.project-plan',
  word: 'keyword.control.word.project-plan',
  id: 'entity.name.type.id.project-plan',
  ignore: 'keyword.control.directive.ignore.project-plan',
  rule: 'entity.name.function.rule.project-plan',
};
