"""Makes the release with python-docx: reads it as one line of JSON, then answers each line with microseconds per document."""

import io
import json
import sys
import time

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

each = int(sys.argv[1])
release = json.loads(sys.stdin.readline())
with open(release["emblem"], "rb") as file:
    emblem = file.read()

STYLES = {
    "Kop Pemerintah": (12, False, True), "Kop Instansi": (16, True, True), "Kop Alamat": (9, False, True), "Kop Garis": (4, False, False),
    "Judul Dokumen": (14, True, True), "Nomor Dokumen": (12, False, True), "Keterangan Rilis": (12, True, False), "Tanggal Rilis": (12, False, False),
    "Judul": (14, True, True), "Subjudul": (12, False, True), "Teras": (12, False, False), "Isi": (12, False, False), "Judul Bagian": (12, True, False),
    "Tentang": (12, False, False), "Narahubung": (12, False, False), "Penanda Tangan": (12, False, False), "Kaki Halaman": (9, False, True),
}


def mark(name, number, paragraph, tag):
    element = OxmlElement(tag)
    element.set(qn("w:id"), str(number))
    if name:
        element.set(qn("w:name"), name)
    paragraph._p.append(element)


def field(paragraph, code):
    run = paragraph.add_run()
    for kind in ("begin", None, "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        run._r.append(element)


def fill_footer(footer):
    paragraph = footer.paragraphs[0]
    paragraph.style = "Kaki Halaman"
    page, of = release["footer"]
    paragraph.add_run(f"{page} ")
    field(paragraph, "PAGE")
    paragraph.add_run(f" {of} ")
    field(paragraph, "NUMPAGES")


def make():
    document = docx.Document()
    for name, (size, bold, centred) in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.name, style.font.size, style.font.bold = "Arial", Pt(size), bold
        if centred:
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if name in ("Teras", "Isi"):
            style.paragraph_format.line_spacing = 1.5
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(25), Mm(30), Mm(20)
    section.different_first_page_header_footer = True
    header = section.first_page_header
    table = header.add_table(1, 2, Mm(160))
    table.cell(0, 0).paragraphs[0].add_run().add_picture(io.BytesIO(emblem), height=Mm(20))
    cell = table.cell(0, 1)
    cell.paragraphs[0].text = release["government"]
    cell.paragraphs[0].style = "Kop Pemerintah"
    cell.add_paragraph(release["agency"], "Kop Instansi")
    for text in release["address"]:
        cell.add_paragraph(text, "Kop Alamat")
    fill_footer(section.footer)
    fill_footer(section.first_page_footer)
    document.add_paragraph(release["title"][0], "Judul Dokumen")
    document.add_paragraph(release["title"][1], "Nomor Dokumen")
    document.add_paragraph(release["release"], "Keterangan Rilis")
    document.add_paragraph(release["date"], "Tanggal Rilis")
    document.add_paragraph(release["headline"], "Judul")
    document.add_paragraph(release["subheadline"], "Subjudul")
    number = 0
    for index, inlines in enumerate(release["body"]):
        paragraph = document.add_paragraph(style="Isi" if index else "Teras")
        for inline in inlines:
            if "quote" in inline:
                number += 1
                mark(f"kutip_q{inline['quote']}", number, paragraph, "w:bookmarkStart")
            run = paragraph.add_run(inline["text"])
            run.bold, run.italic = inline.get("bold"), inline.get("italic")
            if "quote" in inline:
                mark(None, number, paragraph, "w:bookmarkEnd")
    if release['byline']:
        paragraph.add_run(f" {release['byline']}")
    for part, style in (("about", "Tentang"), ("contact", "Narahubung")):
        document.add_paragraph(release[part]["heading"], "Judul Bagian")
        for text in release[part]["lines"]:
            document.add_paragraph(text, style)
    for text in release["signatory"]:
        document.add_paragraph(text, "Penanda Tangan")
    core = document.core_properties
    core.title, core.author, core.subject = release["headline"], release["office"], release["event"]
    out = io.BytesIO()
    document.save(out)
    return out


make()
for _ in sys.stdin:
    start = time.perf_counter()
    for _ in range(each):
        make()
    print((time.perf_counter() - start) * 1e6 / each, flush=True)
