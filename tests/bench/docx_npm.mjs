// Makes the release with docx (npm): reads it as one line of JSON, then answers each line with microseconds per document.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const require = createRequire(fileURLToPath(new URL('../tools/package.json', import.meta.url)))
const d = require('docx')
const each = Number(process.argv[2])
const size = 24
let release, emblem

const style = (id, name, run = {}, paragraph = {}) => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph })
const centre = { alignment: d.AlignmentType.CENTER }
const spaced = { alignment: d.AlignmentType.BOTH, spacing: { line: 360, after: 120 } }
// What a release has not, such as a number, gives no paragraph.
const line = (style, text, more = {}) => (text ? [new d.Paragraph({ style, ...more, children: [new d.TextRun(text)] })] : [])

function runs(inlines) {
  return inlines.flatMap((inline) => {
    const run = new d.TextRun({ text: inline.text, bold: inline.bold, italics: inline.italic })
    return inline.quote ? [new d.Bookmark({ id: `kutip_q${inline.quote}`, children: [run] })] : [run]
  })
}

function footer() {
  const [page, of] = release.footer
  const children = [`${page} `, d.PageNumber.CURRENT, ` ${of} `, d.PageNumber.TOTAL_PAGES]
  return new d.Footer({ children: [new d.Paragraph({ style: 'KakiHalaman', children: [new d.TextRun({ children })] })] })
}

function make() {
  const none = { style: d.BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const picture = new d.ImageRun({ type: 'png', data: emblem, transformation: { width: 68, height: 76 }, altText: { name: 'Emblem', description: 'Lambang', title: 'Lambang' } })
  const cell = (width, children) => new d.TableCell({ width: { size: width, type: d.WidthType.DXA }, children })
  const lines = [line('KopPemerintah', release.government), line('KopInstansi', release.agency), ...release.address.map((text) => line('KopAlamat', text))].flat()
  const table = new d.Table({ borders, columnWidths: [1190, 7881], rows: [new d.TableRow({ children: [cell(1190, [new d.Paragraph({ children: [picture] })]), cell(7881, lines)] })] })
  const rule = new d.Paragraph({ style: 'KopGaris', border: { bottom: { style: d.BorderStyle.THICK_THIN_SMALL_GAP, size: 18, space: 1, color: 'auto' } } })
  const section = (part, style) => [line('JudulBagian', part.heading), ...part.lines.map((text) => line(style, text))].flat()
  const body = release.body.map((inlines, index) => {
    const children = runs(inlines)
    if (release.byline && index === release.body.length - 1) children.push(new d.TextRun(` ${release.byline}`))
    return new d.Paragraph({ style: index ? 'Isi' : 'Teras', keepLines: Boolean(inlines[0].quote), children })
  })
  return new d.Document({
    title: release.headline,
    creator: release.office,
    subject: release.event,
    styles: {
      default: { document: { run: { font: 'Arial', size, language: { value: 'id-ID' } } } },
      paragraphStyles: [
        style('KopPemerintah', 'Kop Pemerintah', { size: 24 }, centre), style('KopInstansi', 'Kop Instansi', { size: 32, bold: true }, centre),
        style('KopAlamat', 'Kop Alamat', { size: 18 }, centre), style('KopGaris', 'Kop Garis', { size: 8 }),
        style('JudulDokumen', 'Judul Dokumen', { size: 28, bold: true }, centre), style('NomorDokumen', 'Nomor Dokumen', {}, centre),
        style('KeteranganRilis', 'Keterangan Rilis', { bold: true }), style('TanggalRilis', 'Tanggal Rilis'),
        style('Judul', 'Judul', { size: 28, bold: true }, { ...centre, outlineLevel: 0, keepNext: true }), style('Subjudul', 'Subjudul', {}, centre),
        style('Teras', 'Teras', {}, spaced), style('Isi', 'Isi', {}, spaced), style('JudulBagian', 'Judul Bagian', { bold: true }, { keepNext: true }),
        style('Tentang', 'Tentang'), style('Narahubung', 'Narahubung'), style('PenandaTangan', 'Penanda Tangan', {}, { indent: { left: 4535 } }),
        style('KakiHalaman', 'Kaki Halaman', { size: 18 }, centre),
      ],
    },
    sections: [{
      properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1417, left: 1701, right: 1134 } } },
      headers: { first: new d.Header({ children: [table, rule] }) },
      footers: { first: footer(), default: footer() },
      children: [
        line('JudulDokumen', release.title[0]), line('NomorDokumen', release.title[1]), line('KeteranganRilis', release.release),
        line('TanggalRilis', release.date), line('Judul', release.headline), line('Subjudul', release.subheadline), ...body,
        ...section(release.about, 'Tentang'), ...section(release.contact, 'Narahubung'),
        ...release.signatory.map((text) => line('PenandaTangan', text)),
      ].flat(),
    }],
  })
}

for await (const input of createInterface({ input: process.stdin })) {
  if (!release) {
    release = JSON.parse(input)
    emblem = readFileSync(release.emblem)
    for (let warm = 0; warm < 20; warm++) await d.Packer.toBuffer(make())
    continue
  }
  const start = process.hrtime.bigint()
  for (let made = 0; made < each; made++) await d.Packer.toBuffer(make())
  console.log(Number(process.hrtime.bigint() - start) / 1000 / each)
}
