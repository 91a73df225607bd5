/** Word 97—2003 documents, WPS Writer documents of the same form and RTF, through LibreOffice where it is installed. */
export { convertWithOffice } from './convert.ts';
export { type DocxReader, readDoc, readRtf } from './reader.ts';
