"""Triggers of real recordings: python make_triggers.py FOLDER; needs MNE.

FOLDER holds the recordings; writes triggers.expected.json beside this script. Codes are the low 16
bits of the Status channel; an event wherever the code changes to another than 0.
"""

import json
import pathlib
import sys

import mne

NAMES = [
    "mne-tools.mne-python--test.bdf",
    "Alvw.EdfLib--ekg.bdf",
    "beacon-biosignals.EDF.jl--bdf_test.bdf",
    "holgern.pyedflib--test_generator.bdf",
]
folder = pathlib.Path(sys.argv[1])
files = {}
for name in NAMES:
    raw = mne.io.read_raw_bdf(folder / name, preload=True, verbose="error")
    if "Status" not in raw.ch_names:
        continue
    events = mne.find_events(
        raw, "Status", consecutive=True, mask=0xFFFF, mask_type="and", shortest_event=1, verbose="error"
    )
    files[name] = {
        "sampleRateHz": raw.info["sfreq"],
        "events": [[int(sample), int(code)] for sample, _, code in events],
    }
expected = {"producer": f"MNE {mne.__version__}", "files": files}
path = pathlib.Path(__file__).with_name("triggers.expected.json")
path.write_text(json.dumps(expected) + "\n")
