"""The files of the docs folder as they are published: pictures cleansed, and the last good ones kept."""

from __future__ import annotations

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from casebinder import media


class Held:
    """What the docs folder held when it last had no fault, path to bytes."""

    def __init__(self) -> None:
        self.good: dict[str, bytes] = {}

    def hold(self, files: Files, docs: str, *, faulty: bool) -> None:
        """Cleanses the files and remembers them; while there are faults, puts the remembered in their place.

        So `mkdocs serve` shows no word of a page that was stopped.
        """
        own = [file for file in files if file.generated_by is None and file.src_dir == docs]
        for file in own:
            if not faulty:
                _cleanse(file)
            elif file.src_uri in self.good:
                file.content_bytes = self.good[file.src_uri]
            else:
                files.remove(file)
        if not faulty:
            self.good = {file.src_uri: file.content_bytes for file in own}


def _cleanse(file: File) -> None:
    """Takes the metadata out of a picture or document; its text forms are left as they are."""
    data = file.content_bytes
    if media.kind(data) in media.CLEANSERS:
        try:
            file.content_bytes = media.cleansed(data)
        except media.UncleansableError as error:
            raise PluginError(f"{file.src_uri}: {error}") from error
