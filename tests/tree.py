"""The files of the generator come in, the captioned tree of ARCHITECTURE.md goes out.

`python -m tests.tree` rewrites the tree there. A caption is the first line of a module's docstring,
or the first sentence of a script's comment, without its full stop. Styles and templates are left
out: they stand beside the view that fills them.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "ARCHITECTURE.md"
CAPTION_COLUMN = 26

_BLOCK = re.compile(r"(<!-- tree:[^>]*-->\n```\n)(.*?)(```\n)", re.DOTALL)
_COMMENT = re.compile(r"/\*\*?(.*?)\*/", re.DOTALL)


def tree() -> str:
    """One line for each room, module and script, a room's own files first."""
    return "".join(f"{line}\n" for line in _lines(ROOT / "generator", 0))


def written() -> str:
    """The tree as ARCHITECTURE.md has it."""
    found = _BLOCK.search(PAGE.read_text(encoding="utf-8"))
    assert found, "ARCHITECTURE.md has no block after <!-- tree: … -->"
    return found[2]


def rewrite() -> None:
    """Puts the tree into ARCHITECTURE.md."""
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_BLOCK.sub(lambda m: m[1] + tree() + m[3], text), encoding="utf-8")


def caption(path: Path) -> str:
    """What a file says of itself; '' when it says nothing."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        said = ast.get_docstring(ast.parse(text)) or ""
        return said.split("\n")[0].removesuffix(".")
    comment = _COMMENT.match(text)
    sentence = " ".join((comment[1] if comment else "").replace("*", " ").split())
    return re.split(r"\.(?: |$)", sentence)[0]


def _lines(folder: Path, depth: int) -> list[str]:
    room = folder / "__init__.py"
    lines = [_line(f"{folder.name}/", caption(room) if room.is_file() else "", depth)]
    files = [path for path in folder.iterdir() if path.suffix in {".py", ".js"} and path != room]
    lines += [_line(path.name, caption(path), depth + 1) for path in sorted(files)]
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        if any(inner.glob("*.py")) or any(inner.glob("*.js")):
            lines += _lines(inner, depth + 1)
    return lines


def _line(name: str, said: str, depth: int) -> str:
    return f"{'  ' * depth}{name}".ljust(CAPTION_COLUMN) + f" {said}".rstrip()


if __name__ == "__main__":
    rewrite()
    print(tree(), end="")
