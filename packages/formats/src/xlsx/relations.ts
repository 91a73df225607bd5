/** The relations of one part to others, by the ids its XML uses. */

import { element, XML_HEAD } from '../xml/index.ts';
import { PACKAGE_RELATIONSHIPS_NAMESPACE, RELATIONSHIPS_NAMESPACE } from './namespaces.ts';

export class Relations {
  private readonly items: string[] = [];

  /** Relates to a part of the package and returns the id. `type` is the last word of its name, or the whole name. */
  add(type: string, target: string, isExternal = false): string {
    const id = `rId${this.items.length + 1}`;
    const name = type.includes(':') ? type : `${RELATIONSHIPS_NAMESPACE}/${type}`;
    const mode = isExternal ? 'External' : undefined;
    this.items.push(element('Relationship', { Id: id, Type: name, Target: target, TargetMode: mode }));
    return id;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  xml(): string {
    return XML_HEAD + element('Relationships', { xmlns: PACKAGE_RELATIONSHIPS_NAMESPACE }, this.items.join(''));
  }
}
