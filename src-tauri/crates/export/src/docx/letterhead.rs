//! The letterhead of the first page and the footer of every page.

use docx_rs::{
    Footer, Header, NumPages, PageNum, Paragraph, ParagraphChild, ParagraphProperty, ParagraphStyle, Pic,
    Run, RunChild, Table, TableCell, TableCellMargins, TableLayoutType, TableRow, Text, VAlignType,
    WidthType,
};
use kutip_core::document::{Document, Letterhead};
use kutip_core::office::Emblem;

use super::layout::Layout;

/// English metric units in a twentieth of a point.
const EMU_PER_TWIP: u32 = 635;
/// The height of an emblem, 2 cm.
const EMBLEM_HEIGHT: u32 = 720_000;
/// The width that a broad emblem may take, 4 cm.
const EMBLEM_WIDTH: u32 = 1_440_000;
/// The gap between emblem and lines.
const EMBLEM_GAP: u32 = 170;

/// Makes an empty paragraph of a style. Here and below fields are set in place: the library's builders hand the
/// whole paragraph on at every call, and that took most of the time.
pub(crate) fn styled(style: &str) -> Paragraph {
    let mut property = ParagraphProperty::new();
    property.style = Some(ParagraphStyle::new(Some(style)));
    Paragraph { id: String::new(), children: Vec::with_capacity(4), property, has_numbering: false }
}

/// Makes a run of clean text.
pub(crate) fn run(text: impl Into<String>) -> Run {
    let mut run = Run::new();
    run.children.push(RunChild::Text(Text::new(text)));
    run
}

/// Appends a run to a paragraph.
pub(crate) fn push(paragraph: &mut Paragraph, run: Run) {
    paragraph.children.push(ParagraphChild::Run(Box::new(run)));
}

/// Makes a paragraph of one style and one run.
pub(crate) fn line(style: &str, text: &str) -> Paragraph {
    let mut paragraph = styled(style);
    push(&mut paragraph, run(text));
    paragraph
}

/// Makes the header of the first page: emblem left of the lines, a rule below.
pub(crate) fn header(head: &Letterhead, layout: &Layout) -> Header {
    let header = match &head.emblem {
        None => lines(head).fold(Header::new(), Header::add_paragraph),
        Some(emblem) => Header::new().add_table(beside(emblem, head, layout)),
    };
    header.add_paragraph(styled("KopGaris"))
}

/// Makes the footer: the embargo, which no page may be without, and the page number.
pub(crate) fn footer(document: &Document) -> Footer {
    let mut footer = Footer::new();
    if let Some(embargo) = &document.embargo {
        footer = footer.add_paragraph(line("EmbargoHalaman", &embargo.line));
    }
    let mut pages = styled("KakiHalaman");
    push(&mut pages, run(format!("{} ", document.footer.page)));
    pages.children.push(ParagraphChild::PageNum(Box::new(PageNum::new())));
    push(&mut pages, run(format!(" {} ", document.footer.of)));
    pages.children.push(ParagraphChild::NumPages(Box::new(NumPages::new())));
    footer.add_paragraph(pages)
}

fn lines(head: &Letterhead) -> impl Iterator<Item = Paragraph> {
    head.government_line
        .iter()
        .map(|text| line("KopPemerintah", text))
        .chain([line("KopInstansi", &head.agency_line)])
        .chain(head.address_lines.iter().map(|text| line("KopAlamat", text)))
}

/// The size of the emblem on the page, in English metric units: the picture's own proportions.
pub(crate) fn emblem_size(emblem: &Emblem) -> (u32, u32) {
    let scaled = |of: u32, by: u32, to: u32| {
        let value = u64::from(of) * u64::from(by) / u64::from(to.max(1));
        u32::try_from(value).unwrap_or(u32::MAX).max(1)
    };
    let width = scaled(EMBLEM_HEIGHT, emblem.width, emblem.height);
    if width <= EMBLEM_WIDTH {
        (width, EMBLEM_HEIGHT)
    } else {
        (EMBLEM_WIDTH, scaled(EMBLEM_WIDTH, emblem.height, emblem.width))
    }
}

fn beside(emblem: &Emblem, head: &Letterhead, layout: &Layout) -> Table {
    let (width, height) = emblem_size(emblem);
    let left = (width / EMU_PER_TWIP + EMBLEM_GAP).min(layout.text_width() / 2);
    let right = layout.text_width() - left;
    // The bytes of the picture go into the package unchanged in the finishing step: the library would
    // give every picture the ending of a PNG.
    let picture = Pic::new_with_dimensions(Vec::new(), 1, 1).id("Emblem").size(width, height);
    let cell =
        |wide: u32| TableCell::new().width(wide as usize, WidthType::Dxa).vertical_align(VAlignType::Center);
    let beside = lines(head).fold(cell(right), TableCell::add_paragraph);
    let mut pictured = styled("Normal");
    push(&mut pictured, Run::new().add_image(picture));
    let emblem = cell(left).add_paragraph(pictured);
    Table::without_borders(vec![TableRow::new(vec![emblem, beside])])
        .set_grid(vec![left as usize, right as usize])
        .width(layout.text_width() as usize, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kutip_core::office::PictureFormat;

    use super::*;

    fn emblem(width: u32, height: u32) -> Emblem {
        Emblem {
            alt: String::new(),
            format: PictureFormat::Png,
            width,
            height,
            sha256: String::new(),
            bytes: Arc::from([]),
        }
    }

    #[test]
    fn an_emblem_keeps_its_proportions() {
        assert_eq!(emblem_size(&emblem(300, 400)), (540_000, 720_000), "2 cm high");
        assert_eq!(emblem_size(&emblem(800, 100)), (1_440_000, 180_000), "4 cm wide at most");
        assert_eq!(emblem_size(&emblem(0, 0)), (1, 720_000), "no division by nothing");
    }
}
