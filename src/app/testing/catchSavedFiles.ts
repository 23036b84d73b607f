/** A file the page offered to save. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Catches what the page saves instead of downloading it, until `stop` is called. */
export function catchSavedFiles(): {
  readonly saved: readonly SavedFile[];
  readonly stop: () => void;
} {
  const saved: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  const makeAddress = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (source: Blob | MediaSource) => {
    const address = makeAddress(source);
    if (source instanceof Blob) blobs.set(address, source);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const { download: name, href } = this;
    const blob = blobs.get(href);
    if (blob === undefined) HTMLElement.prototype.click.call(this);
    else void blob.text().then((text) => saved.push({ name, text }));
  };
  return {
    saved,
    stop: () => {
      URL.createObjectURL = makeAddress;
      // Inherited before, and inherited again.
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    },
  };
}
