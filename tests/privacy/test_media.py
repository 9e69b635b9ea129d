"""Pictures and documents are published without what they say of their makers, else as they were."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, PngImagePlugin
from pypdf import PdfReader, PdfWriter

from casebinder import media
from casebinder.build import build, examine
from casebinder.plugin import render
from tests.conftest import MINIMAL_CONFIG
from tests.rules.folder import folder

AUTHOR = "Zhang Jianguo"
PICTURE = Image.radial_gradient("L").convert("RGB").resize((64, 48))


def exif(turn: int = 1) -> Image.Exif:
    """An author, a place, and which way up the picture is."""
    made = Image.Exif()
    made[0x013B] = AUTHOR
    made[0x0112] = turn
    gps: Any = made.get_ifd(0x8825)
    gps[1], gps[2] = "N", (39.0, 54.0, 20.0)
    return made


def saved(form: str, **options: Any) -> bytes:
    into = io.BytesIO()
    PICTURE.save(into, form, **options)
    return into.getvalue()


def png() -> bytes:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", AUTHOR)
    told.add_itxt("XML:com.adobe.xmp", f"<x>{AUTHOR}</x>")
    return saved("PNG", pnginfo=told, exif=exif())


PICTURES: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: saved("JPEG", exif=exif(6), comment=AUTHOR.encode(), xmp=f"<x>{AUTHOR}</x>".encode()),
    "progressive": lambda: saved("JPEG", exif=exif(), progressive=True),
    "png": png,
    "webp": lambda: saved("WEBP", exif=exif(), xmp=f"<x>{AUTHOR}</x>".encode()),
    "lossless": lambda: saved("WEBP", exif=exif(), lossless=True),
    "gif": lambda: saved("GIF", comment=AUTHOR.encode()),
}


@pytest.mark.parametrize("form", PICTURES)
def test_pictures_lose_their_words_and_no_pixel(form: str) -> None:
    data = PICTURES[form]()
    clean = media.cleansed(data)
    assert AUTHOR.encode() in data
    assert AUTHOR.encode() not in clean
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(clean))
    assert before.tobytes() == after.tobytes()
    assert not after.getexif().get_ifd(0x8825)
    assert {"comment", "xmp", "Author"} & after.info.keys() == set()
    assert media.cleansed(clean) == clean


def test_a_photo_stays_upright() -> None:
    after = Image.open(io.BytesIO(media.cleansed(PICTURES["jpeg"]())))
    assert dict(after.getexif()) == {0x0112: 6}


def pdf(**options: Any) -> bytes:
    into = io.BytesIO()
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(saved("PDF", author=AUTHOR, title="T"))))
    writer.add_metadata({"/Author": AUTHOR})
    writer.add_attachment("notes.txt", AUTHOR.encode())
    if options:
        writer.encrypt(**options)
    writer.write(into)
    return into.getvalue()


def test_documents_lose_author_dates_and_attachments() -> None:
    data = pdf()
    clean = media.cleansed(data)
    assert AUTHOR.encode() in data
    assert AUTHOR.encode() not in clean
    reader = PdfReader(io.BytesIO(clean))
    assert reader.metadata is None
    assert reader.xmp_metadata is None
    assert dict(reader.attachments) == {}
    assert reader.pages[0].images[0].data == PdfReader(io.BytesIO(data)).pages[0].images[0].data
    assert media.cleansed(data) == clean


@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff\xe1\x00\x10Exif", b"\x89PNG\r\n\x1a\n\0\0\xff\xff", b"RIFF\xff\0\0\0WEBPEXIF\xff", b"GIF89a",
     b"%PDF-1.7\nnothing", b"PK\x03\x04\0\0 a document", b"\0\0\0\x18ftypmp42"],
)  # fmt: skip
def test_what_cannot_be_looked_into_is_refused(data: bytes) -> None:
    with pytest.raises(media.UncleansableError):
        media.cleansed(data)


def test_an_encrypted_document_is_refused() -> None:
    with pytest.raises(media.UncleansableError, match="encrypted"):
        media.cleansed(pdf(user_password="", owner_password="b"))


@pytest.mark.parametrize("name", ["drawing.svg", "page.md", "page.html", "style.css"])
def test_pictures_inside_of_texts_are_looked_into(tmp_path: Path, name: str) -> None:
    (tmp_path / "docs").mkdir()
    for data, told in ((PICTURES["jpeg"](), ["hidden-metadata"]), (media.cleansed(PICTURES["jpeg"]()), [])):
        address = f"data:image/jpeg;base64,{base64.b64encode(data).decode()}"
        (tmp_path / "docs" / name).write_text(f"<image href='{address}'/>")
        report = examine(folder(tmp_path, {"mkdocs.yml": MINIMAL_CONFIG}))[1]
        assert [fault.code for fault in report.diagnostics] == told


def test_a_site_publishes_them_clean_and_names_what_it_refuses(tmp_path: Path) -> None:
    folder(tmp_path, {"mkdocs.yml": MINIMAL_CONFIG})
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "photo.jpg").write_bytes(PICTURES["jpeg"]())
    (docs / "paper.pdf").write_bytes(pdf())
    (docs / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert build(tmp_path, tmp_path / "site", render).ok
    for name in ("photo.jpg", "paper.pdf"):
        data = (tmp_path / "site" / name).read_bytes()
        assert data == media.cleansed((docs / name).read_bytes())
    (docs / "report.docx").write_bytes(b"PK\x03\x04" + b"\0" * 40)
    (docs / "drawing.svg").write_text("<svg><metadata>x</metadata></svg>")
    faults = [(fault.code, fault.span.file) for fault in examine(tmp_path)[1].diagnostics]
    assert faults == [("hidden-metadata", "docs/drawing.svg"), ("hidden-metadata", "docs/report.docx")]
