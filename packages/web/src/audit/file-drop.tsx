/** Where files are dropped or chosen. Several files are one department's: they are checked against each other. */
import { type DragEvent, type ReactNode, useRef, useState } from 'react';

interface Props {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileDrop({ busy, onFiles }: Props): ReactNode {
  const [over, setOver] = useState(false);
  // Entering a child leaves its parent: only the outermost counts say whether a file is held above.
  const depth = useRef(0);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0) onFiles([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    if (!busy) take(event.dataTransfer.files);
  };
  return (
    <section
      className="wb-drop"
      aria-label="交文件"
      data-over={over}
      onDragEnter={() => {
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <p className="wb-drop-words">{busy ? '正在上传…' : '把文件拖到这里'}</p>
      <p>
        <label className="wb-button wb-primary wb-file">
          选择文件
          <input
            type="file"
            multiple
            disabled={busy}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = '';
            }}
          />
        </label>
      </p>
      <p className="wb-drop-kinds">
        txt、docx、doc、xlsx、xls、pdf、html、json
        都可以。同一个部门的几个文件（本年、上年决算，自评表，自评报告）一起交，会互相核对。
      </p>
    </section>
  );
}
