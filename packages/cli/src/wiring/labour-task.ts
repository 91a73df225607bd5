/** What a thread of the workbench is told and what it answers. */
import type { LabourName, Refusal } from '@mingsuan/app';
import type { CaseStage } from '@mingsuan/app/workbench';
import type { StartedProgram } from '@mingsuan/formats/program';

export interface LabourTask {
  readonly name: LabourName;
  readonly input: unknown;
}

/** How a labour ends. */
export type LabourEnd =
  | { readonly output: unknown }
  | { readonly refusal: Pick<Refusal, 'status' | 'code' | 'message' | 'remedy' | 'errors'> }
  | { readonly fault: string }
  | { readonly isMemory: true };

export type LabourMessage =
  | LabourEnd
  | { readonly stage: CaseStage }
  | { readonly program: StartedProgram; readonly isRunning: boolean };
