/** Programs of the system that readers use: ended with their time, and with the reader that started them. */
export {
  onProgram,
  type ProgramFault,
  runProgram,
  type StartedProgram,
  stopProgram,
  stopProgramNow,
  tellProgram,
} from './run-program.ts';
