/** An address that leads nowhere. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export function NotFound(): ReactNode {
  return (
    <div className="wb-page">
      <h1>没有这个页面</h1>
      <p>地址可能输错了，或者内容已经移走。</p>
      <p>
        <Link to="/audit">去审一审</Link>
      </p>
    </div>
  );
}
