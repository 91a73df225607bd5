/** PDF: reader, and pictures of its pages. */
export { PICTURE_LIMITS } from './limits.ts';
export { type PagePicture, pagePictures } from './page-pictures.ts';
export { readPicture } from './picture-file.ts';
export { readPdf } from './reader.ts';
export { readTiff } from './tiff-file.ts';
export { writePdf } from './writer.ts';
