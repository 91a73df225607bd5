/** Says that the server does not answer, for as long as it does not. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { isConnected, watchConnection } from '../api/connection.ts';

export function ConnectionBanner(): ReactNode {
  const connected = useSyncExternalStore(watchConnection, isConnected);
  return (
    <div role="status" aria-live="polite">
      {connected ? null : (
        <p className="wb-offline">
          连不上明算的服务。正在填的内容留在这个浏览器里，一个字也不会丢；请看运行 npm start
          的窗口是否还开着，重新运行后会自动接上并保存。
        </p>
      )}
    </div>
  );
}
