/** The server of the workbench: every route of the contract registered from its one table, guarded, and described. */
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import { type Workbench, WrittenJson } from '@mingsuan/app';
import { problemSchema, type RouteContract, type Routes, routes } from '@mingsuan/app/workbench';
import fastify, { type FastifyInstance, type FastifySchema } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { bound } from './bounds.ts';
import { guard } from './guard.ts';
import type { Events, Handlers, Request, SentBytes } from './handlers.ts';
import { type BuiltPages, servePages } from './pages.ts';
import { auditFiles } from './routes/audit-files.ts';
import { editBooks } from './routes/edit-books.ts';
import { keepBooks } from './routes/keep-books.ts';
import { readDocuments } from './routes/read-documents.ts';
import { readRules } from './routes/read-rules.ts';
import { sendBytes, sendEvents } from './send.ts';
import { tellProblems } from './tell-problems.ts';
import { keepFiles, wholeFile } from './uploads.ts';

const handlers: Handlers = { ...auditFiles, ...readDocuments, ...keepBooks, ...editBooks, ...readRules };

export interface ServerOptions {
  /** The built pages; none while only the API is wanted. */
  readonly pages: BuiltPages;
  /** A line for whoever looks after the machine. */
  readonly report: (line: string) => void;
  /** Somebody asks for something. */
  readonly onUse?: () => void;
}

/** Pasted documents and saves of many cells are well below. */
const BODY_BYTES_MAX = 8 * 1024 * 1024;

export async function createServer(
  workbench: Workbench,
  { pages, report, onUse = () => undefined }: ServerOptions,
): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: BODY_BYTES_MAX,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  guard(server);
  bound(server);
  server.addHook('onRequest', (_request, _reply, done) => {
    onUse();
    done();
  });
  tellProblems(server, report);
  await server.register(multipart);
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '明算工作台', version: workbench.session.version } },
    transform: jsonSchemaTransform,
  });
  // the type of each handler is held to its route by Handlers
  for (const name of Object.keys(routes) as (keyof Routes)[]) addRoute(server, name, workbench);
  server.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger());
  servePages(server, pages);
  await server.ready();
  return server;
}

/** Bytes are sent as they are. */
const asItIs = (bytes: unknown) => bytes as string;

type AnyHandler = (request: Request<RouteContract>, workbench: Workbench) => unknown;

function addRoute(server: FastifyInstance, name: keyof Routes, workbench: Workbench): void {
  const contract: RouteContract = routes[name];
  // one handler of many: which one is what the name says
  const handle = handlers[name] as unknown as AnyHandler;
  const status = contract.status ?? 200;
  server.route({
    method: contract.method,
    url: contract.path,
    schema: schemaOf(name, contract, status),
    handler: async (request, reply) => {
      const answer = await handle(
        {
          // checked by the schemas of the route
          params: request.params as never,
          query: request.query as never,
          body: request.body as never,
          files: () => keepFiles(request, workbench),
          file: () => wholeFile(request),
        },
        workbench,
      );
      if (contract.answers === 'events') return sendEvents(reply, answer as Events<unknown>);
      if (answer instanceof WrittenJson)
        return reply.type('application/json; charset=utf-8').serializer(asItIs).send(answer.bytes);
      if (contract.answers === 'bytes') return sendBytes(reply, answer as SentBytes);
      return reply.code(status).send(answer);
    },
  });
}

function schemaOf(name: string, contract: RouteContract, status: number): FastifySchema {
  const { params, query, body, answer, answers, takesFiles, summary } = contract;
  return {
    operationId: name,
    summary,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    ...(takesFiles ? { consumes: ['multipart/form-data'] } : {}),
    response: { ...(answers === undefined ? { [status]: answer } : {}), '4xx': problemSchema, '5xx': problemSchema },
  };
}
