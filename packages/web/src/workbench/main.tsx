/** The workbench in a browser: everything a person does without the command line. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const container = document.getElementById('mingsuan');
if (container) {
  createRoot(container, {
    onUncaughtError: (error) => {
      const words = error instanceof Error ? error.message : String(error);
      container.textContent = `页面出错：${words}。已经保存的内容都在，请按 F5 重新打开；再出错请把这句话发给维护者。`;
    },
  }).render(<App />);
}
