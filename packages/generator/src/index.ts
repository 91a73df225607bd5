/** The generator: documents of invented department-years with planted defects and the truth about them. */
export {
  type GeneratedDocument,
  type GeneratedFormat,
  type GenerateOptions,
  generateDocument,
  generatedFormats,
  generatedProfiles,
} from './document/generate-document.ts';
export { type DefectKind, defectKinds, type PlantedDefect } from './planting/planted-defect.ts';
