"""PDF: author, dates, programs, XMP and attached files out, the pages as they were."""

from __future__ import annotations

import hashlib
import io
import logging
from typing import Any

from casebinder.media.fault import UncleansableError, need
from casebinder.media.jpeg import jpeg

TOLD = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb")
"""Keys of any part of a document that say by whom, when and with what it was made."""

ATTACHED = ("/EmbeddedFile", "/Filespec", "/F")
ROOT = ("/AF", "/Collection", "/OpenAction", "/AA")
NOTE = ("/T", "/M", "/CreationDate", "/NM", "/RC")
"""Keys of a note on a page: who wrote it and when."""


def pdf(data: bytes) -> bytes:
    """The document without metadata; what protects or signs itself cannot be freed of it."""
    from pypdf import PdfReader, PdfWriter  # slow to load, and few sites publish documents
    from pypdf.errors import PyPdfError
    from pypdf.generic import NullObject

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would name what it finds
    try:
        reader = PdfReader(io.BytesIO(data))
        need(not reader.is_encrypted, "the document is encrypted")
        writer = PdfWriter(clone_from=reader)
        writer.metadata = None
        root: Any = writer.root_object
        for key in ROOT:
            root.pop(key, None)
        if "/Names" in root:
            root["/Names"].get_object().pop("/EmbeddedFiles", None)
        for number, part in enumerate(writer._objects):
            if isinstance(part, dict) and part.get("/Type") in ATTACHED:
                writer._objects[number] = NullObject()
            _cleanse(part)
        writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
        return _written(writer)
    except UncleansableError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise UncleansableError("the document cannot be read") from error


def _cleanse(part: Any) -> None:
    """Takes out what one object of the document tells."""
    if not isinstance(part, dict):
        return
    for key in TOLD:
        part.pop(key, None)
    if part.get("/Type") == "/Annot" or ("/Subtype" in part and "/Rect" in part):
        for key in NOTE:
            if part.get("/Subtype") != "/Widget" or key != "/T":
                part.pop(key, None)
    if (
        part.get("/Filter") in ("/DCTDecode", ["/DCTDecode"])
        and getattr(part, "_data", b"")[:2] == b"\xff\xd8"
    ):
        part._data = jpeg(part._data)  # type: ignore[attr-defined]


def _written(writer: Any) -> bytes:
    """The bytes, with an id that follows from them."""
    from pypdf.generic import ArrayObject, ByteStringObject

    def bytes_of(name: bytes) -> bytes:
        writer._ID = ArrayObject((ByteStringObject(name), ByteStringObject(name)))
        into = io.BytesIO()
        writer.write(into)
        return into.getvalue()

    return bytes_of(hashlib.sha256(bytes_of(b"\0" * 16)).digest()[:16])
