"""Our own scripts and styles come in, the same without comments and indentation goes out.

The single file is mailed and carried about, so it stays small; the site ships them as they are.
Only whole lines are left out, and every line is kept as a line: no code is understood here, so none
can be misunderstood. That needs what `tests/checklist/test_squeeze.py` proves of every file: no
string goes over a line's end, and no comment begins behind code and ends on a later line.
"""

from __future__ import annotations


def squeezed(text: str) -> str:
    """`text` without the lines that hold only a comment, empty lines and indentation."""
    kept, comment = [], False
    for line in (line.strip() for line in text.splitlines()):
        comment = comment or line.startswith("/*")
        if not comment and line and not line.startswith("//"):
            kept.append(line)
        comment = comment and not line.endswith("*/")
    return "\n".join(kept) + "\n"
