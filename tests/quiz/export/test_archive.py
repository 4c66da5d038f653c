"""No clock, no machine and no order of making shows in an export."""

from __future__ import annotations

import io
import zipfile

from generator.quiz.export.archive import zipped


def test_entries_are_sorted_and_undated() -> None:
    packed = zipped({"b.js": b"two", "a.xml": b"one"})
    entries = zipfile.ZipFile(io.BytesIO(packed)).infolist()

    assert [
        ("a.xml", (1980, 1, 1, 0, 0, 0), 3, 0o644),
        ("b.js", (1980, 1, 1, 0, 0, 0), 3, 0o644),
    ] == [(e.filename, e.date_time, e.create_system, e.external_attr >> 16) for e in entries]
    assert packed == zipped({"a.xml": b"one", "b.js": b"two"})
