"""Bytes of small documents, written by hand so that no writing library is needed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

PAGES = Path(__file__).parent / "pages"
Placed = tuple[int, int, int, str]


@pytest.fixture
def page() -> Callable[[str], Path]:
    """The path of one of the invented pages."""
    return lambda name: PAGES / name


@pytest.fixture
def make_pdf() -> Callable[[list[list[Placed]]], bytes]:
    """Builds a PDF: each page a list of (x, y, size, text), in points from the lower left corner."""
    return _pdf


@pytest.fixture
def make_docx() -> Callable[[str], bytes]:
    """Builds a DOCX around the XML of a body."""
    return _docx


def _docx(body: str) -> bytes:
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("[Content_Types].xml", "<Types/>")
        container.writestr(
            "word/document.xml", f"<?xml version='1.0'?><w:document {spaces}><w:body>{body}</w:body></w:document>"
        )
    return target.getvalue()


def _pdf(pages: list[list[Placed]]) -> bytes:
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        stream = b"BT\n"
        for x, y, size, text in lines:
            escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252", "replace")
            stream += f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm (".encode() + escaped + b") Tj\n"
        stream += b"ET"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>".encode()
        )
        objects.append(f"<</Length {len(stream)}>>\nstream\n".encode() + stream + b"\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + table
    return out + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()
