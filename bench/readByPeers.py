"""Times reading all samples of one EDF file by MNE and by pyEDFlib: `python readByPeers.py FILE`.

Needs mne and pyedflib. Prints a line for each: name, tab, seconds; the best of three rounds.
Both read block by block as well, ten seconds at a time, so that neither pays for memory.
"""

import sys
import time

import mne
import pyedflib

ROUND_COUNT = 3
BLOCK_SECONDS = 10


def read_by_mne(path):
    raw = mne.io.read_raw_edf(path, preload=False, verbose="error")
    block = int(BLOCK_SECONDS * raw.info["sfreq"])
    for start in range(0, raw.n_times, block):
        raw.get_data(start=start, stop=min(raw.n_times, start + block))


def read_by_mne_whole(path):
    mne.io.read_raw_edf(path, preload=True, verbose="error")


def read_by_pyedflib(path):
    with pyedflib.EdfReader(path) as file:
        for channel in range(file.signals_in_file):
            file.readSignal(channel)


def best_seconds(read, path):
    best = float("inf")
    for _ in range(ROUND_COUNT):
        start = time.perf_counter()
        read(path)
        best = min(best, time.perf_counter() - start)
    return best


for name, read in [
    (f"MNE {mne.__version__}, blocks of 10 s", read_by_mne),
    (f"MNE {mne.__version__}, preloaded whole", read_by_mne_whole),
    (f"pyEDFlib {pyedflib.__version__}, channel by channel", read_by_pyedflib),
]:
    print(f"{name}\t{best_seconds(read, sys.argv[1])}")
