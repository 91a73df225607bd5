/** What every page stands in: the name, the four kinds of work, and whether the server answers. */
import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { ConnectionBanner } from './connection-banner.tsx';

const works = [
  { to: '/audit', name: '审一审' },
  { to: '/compile', name: '编一编' },
  { to: '/books', name: '本子' },
  { to: '/rules', name: '规则' },
];

export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const main = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const opened = useRef(pathname);
  useEffect(() => {
    if (opened.current === pathname) return;
    opened.current = pathname;
    // A new page begins at its top, for eyes and for screen readers.
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="wb">
      <a className="wb-skip" href="#main">
        跳到内容
      </a>
      <header className="wb-top">
        <NavLink to="/audit" className="wb-brand" aria-label="明算">
          明算
        </NavLink>
        <nav aria-label="工作">
          <ul>
            {works.map(({ to, name }) => (
              <li key={to}>
                <NavLink to={to}>{name}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <p className="wb-motto">亲兄弟，明算账</p>
      </header>
      <ConnectionBanner />
      <div className="wb-main" id="main" ref={main} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
