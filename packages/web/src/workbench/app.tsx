/** The pages of the workbench by their addresses. Each page is loaded when it is first opened. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { RequestProblem } from '../api/request.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Shell } from '../shell/shell.tsx';
import { Waiting } from '../shell/waiting.tsx';

const AuditStart = lazy(async () => ({ default: (await import('../audit/audit-start.tsx')).AuditStart }));
const AuditPage = lazy(async () => ({ default: (await import('../audit/audit-page.tsx')).AuditPage }));
const BookStart = lazy(async () => ({ default: (await import('../books/book-start.tsx')).BookStart }));
const BookList = lazy(async () => ({ default: (await import('../books/book-list.tsx')).BookList }));
const ComparePage = lazy(async () => ({ default: (await import('../books/compare-page.tsx')).ComparePage }));
const EditorPage = lazy(async () => ({ default: (await import('../editor/editor-page.tsx')).EditorPage }));
const RuleList = lazy(async () => ({ default: (await import('../rules/rule-list.tsx')).RuleList }));
const RulePage = lazy(async () => ({ default: (await import('../rules/rule-page.tsx')).RulePage }));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refuses it refuses again; only a lost connection is worth another try.
      retry: (failures, error) => failures < 2 && !(error instanceof RequestProblem),
    },
  },
});

export function App(): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <Shell>
          <Suspense fallback={<Waiting />}>
            <Routes>
              <Route index element={<Navigate to="/audit" replace />} />
              <Route path="audit" element={<AuditStart />} />
              <Route path="audit/:id" element={<AuditPage />} />
              <Route path="compile" element={<BookStart />} />
              <Route path="compile/:id" element={<EditorPage />} />
              <Route path="books" element={<BookList />} />
              <Route path="books/compare" element={<ComparePage />} />
              <Route path="rules" element={<RuleList />} />
              <Route path="rules/:id" element={<RulePage />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </Shell>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
