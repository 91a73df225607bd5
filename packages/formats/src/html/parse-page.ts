/** A page to its tree, as a browser would build it, up to the limits: what a limit cuts off is left out of the tree. */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import type { HtmlLimits } from './limits.ts';

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export interface Page {
  readonly root: DefaultTreeAdapterTypes.Document;
  /** The limit that cut it short; null where all of it was read. */
  readonly cut: 'depth' | 'nodes' | null;
}

/** Thrown through the parser, which knows no other way to stop. */
class LimitReached extends Error {
  readonly limit: 'depth' | 'nodes';
  constructor(limit: 'depth' | 'nodes') {
    super(limit);
    this.limit = limit;
  }
}

export function parsePage(html: string, limits: HtmlLimits): Page {
  const root = defaultTreeAdapter.createDocument();
  try {
    parse(html, { treeAdapter: withinLimits(root, limits), scriptingEnabled: false });
  } catch (error) {
    if (error instanceof LimitReached) return { root, cut: error.limit };
    throw error;
  }
  return { root, cut: null };
}

function withinLimits(root: DefaultTreeAdapterTypes.Document, limits: HtmlLimits): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  let nodes = 0;
  const count = () => {
    if (++nodes > limits.nodes) throw new LimitReached('nodes');
  };
  const descend = (parent: ParentNode, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > limits.depth) throw new LimitReached('depth');
    depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    createDocument: () => root,
    createElement(name, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild(parent, node) {
      descend(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, reference) {
      descend(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
    insertText(parent, text) {
      count();
      defaultTreeAdapter.insertText(parent, text);
    },
  };
}
