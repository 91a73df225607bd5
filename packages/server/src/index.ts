/** The workbench over HTTP, for the person at this machine. */
export { createServer } from './create-server.ts';
