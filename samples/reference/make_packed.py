"""Packed files for the tests of unpackFile: python make_packed.py; needs Python only.

The recording in each is 5,000 bytes, byte i being i * i % 251; the other file is 300 bytes of the
same. Written to packed.expected.json as base64.
"""

import base64
import gzip
import io
import json
import pathlib
import sys
import zipfile
import zlib

recording = bytes(i * i % 251 for i in range(5000))
other = bytes(i * i % 251 for i in range(300))


def archive(entries, comment=b"", compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as packed:
        packed.comment = comment
        for name, data in entries:
            packed.writestr(zipfile.ZipInfo(name, (2021, 3, 2, 14, 15, 16)), data, compression)
    return base64.b64encode(buffer.getvalue()).decode()


one = [("note.txt", b"hello"), ("Ward 3/", b""), ("Ward 3/jerks.EDF", recording)]
files = {
    "gzip": base64.b64encode(gzip.compress(recording, mtime=0)).decode(),
    "zip, deflated": archive(one),
    "zip, stored": archive(one, compression=zipfile.ZIP_STORED),
    "zip with a comment": archive(one, comment=b"PK\x05\x06 is not the end" * 20),
    "zip, bzip2": archive(one, compression=zipfile.ZIP_BZIP2),
    "zip, two recordings": archive(
        [
            ("a.edf", other),
            ("__MACOSX/._a.edf", b"fork"),
            ("M\u00fcller.bdf", recording),
            ("b.csv", b"1,2"),
        ]
    ),
    "zip, a table": archive([("readme.md", b"x"), ("emg.csv", recording)]),
    "zip, no recording": archive([("readme.md", b"x")]),
    "zip, empty": archive([]),
}
expected = {
    "producer": f"Python {sys.version.split()[0]} zipfile and gzip",
    "crc32": zlib.crc32(recording),
    "files": files,
}
path = pathlib.Path(__file__).with_name("packed.expected.json")
path.write_text(json.dumps(expected, indent=1) + "\n")
