/** The namespaces of the Office Open XML parts we write. */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS_NAMESPACE = `${OFFICE}/relationships`;
export const PACKAGE_RELATIONSHIPS_NAMESPACE = `${PACKAGE}/relationships`;
export const CONTENT_TYPES_NAMESPACE = `${PACKAGE}/content-types`;
export const CORE_PROPERTIES_NAMESPACE = `${PACKAGE}/metadata/core-properties`;
export const CORE_PROPERTIES_TYPE = `${PACKAGE}/relationships/metadata/core-properties`;
export const EXTENDED_PROPERTIES_NAMESPACE = `${OFFICE}/extended-properties`;
