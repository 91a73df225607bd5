/** Styles of a document, as far as they change the text: automatic numbers and hidden text. */
import { type Attributes, attribute, integer, isOn, type XmlHandler } from './xml.ts';

/** A paragraph's automatic number: which list, which level of it. */
export interface NumberReference {
  readonly numId?: number | undefined;
  readonly level?: number | undefined;
}

interface Style {
  basedOn?: string;
  numId?: number;
  level?: number;
  isHidden?: boolean;
}

/** How long a chain of styles based on one another may be. */
const CHAIN_MAX = 20;

export class Styles {
  private readonly styles = new Map<string, Style>();
  private defaultParagraph: string | null = null;
  /** What was asked before: every paragraph and every run asks. */
  private readonly numberings = new Map<string | null, NumberReference>();
  private readonly hiding = new Map<string | null, boolean>();

  /** What a paragraph's style says of its number, its own or inherited. */
  numbering(id: string | null): NumberReference {
    const known = this.numberings.get(id);
    if (known) return known;
    const found: { numId?: number; level?: number } = {};
    for (const style of this.chain(id ?? this.defaultParagraph)) {
      if (found.numId === undefined && style.numId !== undefined) found.numId = style.numId;
      if (found.level === undefined && style.level !== undefined) found.level = style.level;
    }
    this.numberings.set(id, found);
    return found;
  }

  /** Whether a style hides its text. */
  isHidden(id: string | null): boolean {
    const known = this.hiding.get(id);
    if (known !== undefined) return known;
    let isHidden = false;
    for (const style of this.chain(id)) {
      if (style.isHidden === undefined) continue;
      ({ isHidden } = style);
      break;
    }
    this.hiding.set(id, isHidden);
    return isHidden;
  }

  /** Fills itself from styles.xml, before anything is asked. */
  handler(): XmlHandler {
    let style: Style | null = null;
    return {
      open: (name, attributes) => {
        if (name === 'w:style') style = this.begin(attributes);
        else if (style) readProperty(style, name, attributes);
      },
      close: (name) => {
        if (name === 'w:style') style = null;
      },
      text: () => {},
    };
  }

  private begin(attributes: Attributes): Style {
    const id = attribute(attributes, 'styleId') ?? '';
    const style: Style = {};
    this.styles.set(id, style);
    const isDefault = attribute(attributes, 'default');
    if ((isDefault === '1' || isDefault === 'true') && attribute(attributes, 'type') === 'paragraph')
      this.defaultParagraph = id;
    return style;
  }

  private *chain(id: string | null): Iterable<Style> {
    let next = id;
    for (let i = 0; i < CHAIN_MAX && next !== null; i++) {
      const style = this.styles.get(next);
      if (!style) return;
      yield style;
      next = style.basedOn ?? null;
    }
  }
}

function readProperty(style: Style, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:basedOn': {
      const basedOn = attribute(attributes, 'val');
      if (basedOn !== undefined) style.basedOn = basedOn;
      break;
    }
    case 'w:numId': {
      const numId = integer(attributes);
      if (numId !== undefined) style.numId = numId;
      break;
    }
    case 'w:ilvl': {
      const level = integer(attributes);
      if (level !== undefined) style.level = level;
      break;
    }
    case 'w:vanish':
      style.isHidden = isOn(attributes);
      break;
  }
}
