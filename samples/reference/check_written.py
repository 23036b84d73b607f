"""Checks with other programs what Polymyo has written.

    python check_written.py original.edf copy.edf

Needs mne and pyedflib. `copy.edf` is a copy saved on the page's step "Recording". Both files are
read with pyedflib, where it reads them, and with MNE: labels, rates and every sample must be the
same, and a de-identified copy must name nobody. Ends with an error at the first difference.
"""

import datetime
import re
import sys

import mne
import numpy as np
import pyedflib


def read_with_pyedflib(path):
    try:
        with pyedflib.EdfReader(str(path)) as reader:
            labels = reader.getSignalLabels()
            # In a file that is not EDF+, pyedflib takes an annotation channel for a signal.
            indexes = [i for i, label in enumerate(labels) if not label.endswith("DF Annotations")]
            return {
                "labels": [labels[i] for i in indexes],
                "rates": [reader.getSampleFrequency(i) for i in indexes],
                "samples": [reader.readSignal(i, digital=True) for i in indexes],
                "annotations": [list(part) for part in reader.readAnnotations()],
                "identity": [reader.getPatientName(), reader.getPatientCode(), reader.getTechnician()],
            }
    except OSError as trouble:
        print(f"  pyedflib {pyedflib.__version__} does not read {path}: {trouble}")
        return None


def read_with_mne(path):
    reader = mne.io.read_raw_bdf if str(path).endswith(".bdf") else mne.io.read_raw_edf
    return reader(path, preload=True, verbose="error")


def is_deidentified(path):
    with open(path, "rb") as file:
        return file.read(168)[8:].decode("latin-1").split() == "X X X X Startdate X X X X".split()


def main(original, copy):
    before, after = read_with_pyedflib(original), read_with_pyedflib(copy)
    deidentified = is_deidentified(copy)
    if before is not None and after is not None:
        assert before["labels"] == after["labels"], "labels"
        assert before["rates"] == after["rates"], "rates"
        for ours, theirs in zip(after["samples"], before["samples"], strict=True):
            np.testing.assert_array_equal(ours, theirs)
        if deidentified:
            assert not any(re.sub("[X ]", "", text) for text in after["identity"]), after["identity"]
        print(f"  pyedflib {pyedflib.__version__}: {len(after['labels'])} channels are the same, "
              f"{len(before['annotations'][0])} annotations before, {len(after['annotations'][0])} now")
    raw_before, raw_after = read_with_mne(original), read_with_mne(copy)
    assert raw_before.ch_names == raw_after.ch_names, "labels"
    if raw_before.ch_names:
        np.testing.assert_array_equal(raw_before.get_data(), raw_after.get_data())
    if deidentified:
        date = raw_after.info["meas_date"]
        assert date is None or date.date() == datetime.date(1985, 1, 1), date
    print(f"  MNE {mne.__version__}: {len(raw_after.ch_names)} channels are the same, "
          f"{len(raw_before.annotations)} annotations before, {len(raw_after.annotations)} now")


if __name__ == "__main__":
    main(*sys.argv[1:3])
