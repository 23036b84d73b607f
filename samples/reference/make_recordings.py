"""Reads the third-party recordings with other programs and writes what they find.

    python make_recordings.py ../../../shared/recordings

Needs mne, pyedflib, edfio. Writes recordings.expected.json beside this script: channels, rates,
durations, annotations and a few sample values of each file, with the program that read it. Files
are named, never copied. pyedflib reads first; where it refuses a file edfio does, then MNE.
Values are in the unit of the file.
"""

import json
import sys
from pathlib import Path

import edfio
import mne
import numpy as np
import pyedflib

PLUS_TYPES = (pyedflib.FILETYPE_EDFPLUS, pyedflib.FILETYPE_BDFPLUS)
NOTHING_TO_CHECK = {"check_file_size": pyedflib.DO_NOT_CHECK_FILE_SIZE}


def describe_channel(label, rate_hz, values):
    values = np.asarray(values, dtype=float)
    count = len(values)
    indexes = sorted({0, 1, count // 3, count // 2, count - 2, count - 1} & set(range(count)))
    return {
        "label": label,
        "sampleRateHz": float(rate_hz),
        "sampleCount": count,
        "sampleIndexes": indexes,
        "values": [float(values[i]) for i in indexes],
        "sum": float(np.sum(values)),
        # Weights 1 to 7 in turn: a shift by one sample changes it, a plain sum would not notice.
        "weightedSum": float(np.sum(values * (1 + np.arange(count) % 7))),
    }


def read_with_pyedflib(path):
    with pyedflib.EdfReader(str(path), **NOTHING_TO_CHECK) as reader:
        channels = [
            describe_channel(
                reader.getLabel(i).strip(),
                reader.getNSamples()[i] / reader.file_duration,
                reader.readSignal(i),
            )
            for i in range(reader.signals_in_file)
            if not reader.getLabel(i).strip().endswith("Annotations")
        ]
        onsets, _, texts = reader.readAnnotations()
        return {
            "producer": f"pyedflib {pyedflib.__version__}",
            "durationSeconds": float(reader.datarecords_in_file * reader.datarecord_duration),
            "channels": channels,
            # It does not look for annotations in a file that is not marked as EDF+.
            "annotationCount": len(onsets) if reader.filetype in PLUS_TYPES else None,
            "annotations": [
                {"onsetSeconds": float(onset), "text": str(text)}
                for onset, text in list(zip(onsets, texts))[:3]
            ],
        }


def read_with_edfio(path):
    read = edfio.read_bdf if path.suffix == ".bdf" else edfio.read_edf
    edf = read(path)
    annotations = edf.annotations
    return {
        "producer": f"edfio {edfio.__version__}",
        "durationSeconds": float(edf.num_data_records * edf.data_record_duration),
        "channels": [
            describe_channel(s.label, s.sampling_frequency, s.data) for s in edf.signals
        ],
        "annotationCount": len(annotations),
        "annotations": [
            {"onsetSeconds": float(a.onset), "text": a.text} for a in annotations[:3]
        ],
    }


def read_with_mne(path):
    read = mne.io.read_raw_bdf if path.suffix == ".bdf" else mne.io.read_raw_edf
    raw = read(path, preload=True, stim_channel=None, verbose="error")
    rate_hz = raw.info["sfreq"]
    return {
        "producer": f"MNE {mne.__version__}",
        "durationSeconds": float(raw.n_times / rate_hz),
        "channels": [
            describe_channel(label, rate_hz, raw.get_data(picks=[i], units=None)[0])
            for i, label in enumerate(raw.ch_names)
        ],
        "annotationCount": None,
        "annotations": [],
    }


def read(path):
    refusals = []
    for reader in (read_with_pyedflib, read_with_edfio, read_with_mne):
        try:
            return reader(path)
        except Exception as refusal:  # the next program may read it
            refusals.append(f"{reader.__name__}: {refusal}")
    print(path.name, *refusals, sep="\n   ")
    return None


def main():
    folder = Path(sys.argv[1]) / "edf-valid"
    files = {}
    for path in sorted(folder.iterdir()):
        found = read(path)
        if found is not None:
            files[path.name] = found
            print(path.name, found["producer"], len(found["channels"]), found["annotationCount"])
    expected = {
        "producer": f"pyedflib {pyedflib.__version__} / edfio {edfio.__version__} "
        f"/ MNE {mne.__version__}",
        "files": files,
    }
    target = Path(__file__).with_name("recordings.expected.json")
    target.write_text(json.dumps(expected, indent=None, separators=(",", ":")) + "\n")
    print(target.stat().st_size, "bytes")


main()
