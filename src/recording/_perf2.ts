import { openAsBlob } from 'node:fs';
import { readFileSync } from 'node:fs';
import { openRecording } from '/work/main/src/recording/openRecording';
import { readSignals } from '/work/main/src/recording/readSignals';
const main = async () => {
  const bytes = readFileSync('/tmp/perf.edf'); const mb = bytes.length / 1e6;
  const file = new Blob([bytes]);
  const r = await openRecording(file); if (!r.ok) throw 0;
  const all = r.value.channels.map((c) => c.index);
  const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1e3; };
  for (let round = 0; round < 4; round++) {
    let t = cpu(); let w = performance.now();
    for (let s = 0; s < file.size; s += 8 << 20) await file.slice(s, s + (8 << 20)).arrayBuffer();
    const sl = cpu() - t, slw = performance.now() - w;
    t = cpu(); w = performance.now();
    for (let s = 0; s < 1600; s += 100) await readSignals(file, r.value, all, { startSeconds: s, endSeconds: s + 100 });
    const rd = cpu() - t, rdw = performance.now() - w;
    t = cpu();
    for (let k = 0; k < 16; k++) for (let c = 0; c < 32; c++) new Float64Array(200000).fill(1);
    const fl = cpu() - t;
    console.log('cpu ms: slicing', sl.toFixed(0), 'reading', rd.toFixed(0), 'filling', fl.toFixed(0), 'wall', slw.toFixed(0), rdw.toFixed(0), '=> CPU MB/s', (mb / rd * 1000).toFixed(0));
  }
};
void main();
