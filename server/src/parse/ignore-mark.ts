/** What a text must hold for any of its lines to be a comment that silences rules (plan-format §7). */
export const ignoreMark = 'planwright-ignore';
