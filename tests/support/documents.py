"""Small PDF and Word files, made by hand: as programs write them, and as nobody should."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from xml.sax.saxutils import escape

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(paragraphs: Iterable[str], more: str = "") -> bytes:
    """A .docx with these paragraphs; `more` stands before the document's root."""
    body = "".join(f"<w:p><w:r><w:t>{escape(each)}</w:t></w:r></w:p>" for each in paragraphs)
    document = (
        f'<?xml version="1.0"?>{more}<w:document xmlns:w="{_NAMESPACE}"><w:body>{body}</w:body></w:document>'
    )
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()})


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, body in files.items():
            packed.writestr(name, body)
    return held.getvalue()


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text on each page."""
    return _with_streams([f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("latin-1") for text in pages], b"")


def packed_pdf(stream: bytes) -> bytes:
    """A PDF of one page with this content, packed."""
    return _with_streams([zlib.compress(stream, 9)], b"/Filter /FlateDecode ")


def _with_streams(streams: list[bytes], how: bytes) -> bytes:
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, stream in enumerate(streams):
        place = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
        objects.append(f"{place} /Resources << /Font << /F1 3 0 R >> >> >>".encode())
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (how, len(stream), stream))
    return _written(objects)


def _written(objects: list[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
