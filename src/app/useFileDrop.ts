import { useEffect, useState } from 'react';

/** Takes a file dropped anywhere on the page; says whether one hovers over it now. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isDropping, setIsDropping] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const hover = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setIsDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsDropping(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setIsDropping(false);
      const file = event.dataTransfer?.files.item(0);
      if (file) onFile(file);
    };
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFile]);
  return isDropping;
}
