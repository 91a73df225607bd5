/** Text that stays inside its element, whatever a document says. */
import { pack } from './packed.ts';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** JSON for a script element: no character of it can end the element, open a comment, or end a line of script. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value, pack).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Our own script, in whose strings `<\/script` and `<\!--` mean the same. */
export function scriptText(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}

export function styleText(style: string): string {
  return style.replace(/<\/(?=style)/gi, '<\\/');
}
