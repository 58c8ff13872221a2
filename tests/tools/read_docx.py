"""Reads DOCX files with python-docx; prints {file: {paragraphs, header, title, ...}} as JSON."""

import json
import sys

import docx


def text_of(part):
    cells = [p.text for t in part.tables for row in t.rows for cell in row.cells for p in cell.paragraphs]
    return cells + [p.text for p in part.paragraphs]


def read(path):
    document = docx.Document(path)
    section = document.sections[0]
    core = document.core_properties
    return {
        "paragraphs": [p.text for p in document.paragraphs],
        "styles": [p.style.name for p in document.paragraphs],
        "first_header": text_of(section.first_page_header),
        "footer": text_of(section.footer),
        "page": [round(section.page_width.mm), round(section.page_height.mm)],
        "title": core.title,
        "subject": core.subject,
        "author": core.author,
        "created": core.created.isoformat(),
        "language": core.language,
    }


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)
