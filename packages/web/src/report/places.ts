/** The ids by which the page and its script find each other. */
export const rootId = 'mingsuan-root';
export const dataId = 'mingsuan-report';
