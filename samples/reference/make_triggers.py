"""Triggers of BDF files: python make_triggers.py FOLDER; needs NumPy and MNE.

FOLDER holds the real recordings. Writes triggers.expected.json beside this script: events of a real
Status channel, and of one made here, whose 24-bit values are written too, as [first sample, value].
Codes are the low 16 bits; an event wherever the code changes to another than 0.
"""

import json
import pathlib
import sys
import tempfile

import mne
import numpy as np

NAME = "mne-tools.mne-python--test.bdf"
RATE_HZ = 512
RECORD_COUNT = 12


def events_of(path):
    raw = mne.io.read_raw_bdf(path, preload=True, verbose="error")
    events = mne.find_events(
        raw,
        "Status",
        consecutive=True,
        mask=0xFFFF,
        mask_type="and",
        shortest_event=1,
        verbose="error",
    )
    return {
        "sampleRateHz": raw.info["sfreq"],
        "events": [[int(sample), int(code)] for sample, _, code in events],
    }


def write_bdf(path, values):
    def fields(*columns):
        return "".join(text.ljust(width) for text, width in columns)

    head = b"\xffBIOSEMI" + fields(
        ("", 80), ("", 80), ("02.03.21", 8), ("14.15.16", 8), ("512", 8), ("24BIT", 44)
    ).encode()
    head += fields((str(RECORD_COUNT), 8), ("1", 8), ("1", 4)).encode()
    head += fields(
        ("Status", 16), ("Triggers and Status", 80), ("Boolean", 8), ("-8388608", 8), ("8388607", 8),
        ("-8388608", 8), ("8388607", 8), ("No filtering", 80), (str(RATE_HZ), 8), ("", 32),
    ).encode()  # fmt: skip
    data = b"".join(int(value).to_bytes(3, "little") for value in values)
    path.write_bytes(head + data)


random = np.random.default_rng(4517)
firsts = np.sort(random.choice(np.arange(1, RATE_HZ * RECORD_COUNT), 60, replace=False))
codes = random.choice([0, 0, 0, 1, 2, 202, 255, 256, 4660, 32768, 65535], 60)
# CMS in range (bit 20) but for two stretches; speed bits and the new-epoch bit set here and there.
high = random.choice([0x10, 0x12, 0x11, 0x98], 60)
high[20:23] &= 0xEF
high[41] &= 0xEF
steps = [(0, 0x100000)] + [
    (int(first), int(h) << 16 | int(code)) for first, h, code in zip(firsts, high, codes)
]
values = np.zeros(RATE_HZ * RECORD_COUNT, dtype=np.int64)
for first, value in steps:
    values[first:] = value
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "made.bdf"
    write_bdf(path, values)
    made = events_of(path)

expected = {
    "producer": f"MNE {mne.__version__}",
    "made": {
        **made,
        "recordCount": RECORD_COUNT,
        "steps": steps,
        "cmsOutSampleCount": int(np.sum((values >> 20 & 1) == 0)),
        "cmsFirstOutSample": int(np.argmin(values >> 20 & 1)),
    },
    "real": {"name": NAME, **events_of(pathlib.Path(sys.argv[1]) / NAME)},
}
path = pathlib.Path(__file__).with_name("triggers.expected.json")
path.write_text(json.dumps(expected) + "\n")
